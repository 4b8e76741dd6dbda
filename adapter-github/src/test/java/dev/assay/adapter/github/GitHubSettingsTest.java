package dev.assay.adapter.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
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
    @ValueSource(strings = {"secret\n", "two secrets", "sécret", ""})
    void refusesATokenThatNoHeaderHoldsWithoutShowingIt(String token) {
        assertThatThrownBy(() -> settings(token))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a token must be printable ASCII without spaces");
    }

    @Test
    void printsNoToken() {
        assertThat(settings("one-secret").toString()).contains("tokens=1").doesNotContain("one-secret");
    }

    private static GitHubSettings settings(String token) {
        return new GitHubSettings(GitHubSettings.PUBLIC_API, List.of(token), 5000, GitHubSettings.REQUEST_TIMEOUT);
    }
}
