package dev.assay.adapter.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GitHubSettingsTest {

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S"})
    void refusesATimeoutThatLeavesNoTime(Duration timeout) {
        assertThatThrownBy(() -> new GitHubSettings(GitHubSettings.PUBLIC_API, List.of(), 5000, timeout))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(timeout.toString());
    }

    /** The JDK would repeat such a token in the exception that refuses the header. */
    @ParameterizedTest
    @ValueSource(strings = {"secret\n", "two secrets", "sécret"})
    void refusesATokenThatNoHeaderHoldsWithoutShowingIt(String token) {
        assertThatThrownBy(() -> settings(token))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a token must be printable ASCII without spaces");
    }

    @Test
    @SuppressWarnings("NullAway")
    void saysWhatToDoWithoutAToken() {
        assertThatThrownBy(() -> GitHubSettings.ofToken("")).hasMessageContaining("GitHubSettings.ANONYMOUS");
        assertThatThrownBy(() -> GitHubSettings.ofToken(null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("GitHubSettings.ANONYMOUS");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "api.github.com",
                "/api/v3",
                "github.example.com:443/api/v3",
                "https:///api/v3",
                "ftp://github.example.com",
                "https://me:secret@github.example.com",
                "https://github.example.com?x=secret",
                "https://github.example.com#x"
            })
    void refusesWhatIsNoAddressOfAServerWithoutShowingIt(URI api) {
        assertThatThrownBy(() -> GitHubSettings.ANONYMOUS.withApi(api))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("api must be an absolute address")
                .hasMessageNotContaining("secret");
    }

    @Test
    void changesOneThingAtATime() {
        GitHubSettings changed = GitHubSettings.ofToken("a")
                .withApi(URI.create("https://github.example.com/api/v3"))
                .withTokens("b", "c")
                .withCallsPerHour(7)
                .withRequestTimeout(Duration.ofSeconds(1))
                .withProxy(Optional.of(new HttpProxy("proxy", 8080, Optional.empty())));
        assertThat(changed)
                .isEqualTo(new GitHubSettings(
                        URI.create("https://github.example.com/api/v3"),
                        List.of("b", "c"),
                        7,
                        Duration.ofSeconds(1),
                        Optional.of(new HttpProxy("proxy", 8080, Optional.empty())),
                        false));
        assertThatThrownBy(() -> changed.withCallsPerHour(0)).hasMessageContaining("callsPerHour");
    }

    @Test
    void printsNoToken() {
        assertThat(settings("one-secret").toString()).contains("tokens=1").doesNotContain("one-secret");
    }

    private static GitHubSettings settings(String token) {
        return new GitHubSettings(GitHubSettings.PUBLIC_API, List.of(token), 5000, GitHubSettings.REQUEST_TIMEOUT);
    }
}
