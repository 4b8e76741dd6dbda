package dev.assay.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.adapter.cli.application.LaunchException;
import dev.assay.adapter.github.HttpProxy;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxySettingsTest {

    private static final URI GITHUB = URI.create("https://api.github.com");

    private static Optional<HttpProxy> proxy(URI server, Map<String, String> variables) {
        return ProxySettings.to(server, new Environment(variables));
    }

    @ParameterizedTest
    @CsvSource({
        "http://proxy.example:3128, proxy.example, 3128",
        "http://proxy.example:3128/, proxy.example, 3128",
        "HTTP://proxy.example, proxy.example, 80",
        "proxy.example:8080, proxy.example, 8080",
        "http://[::1]:3128, ::1, 3128",
        "10.0.0.7:3128, 10.0.0.7, 3128"
    })
    void readsTheAddressOfAProxy(String text, String host, int port) {
        assertThat(proxy(GITHUB, Map.of("HTTPS_PROXY", text))).contains(new HttpProxy(host, port, Optional.empty()));
    }

    @Test
    void readsUserAndPasswordWithTheirEscapes() {
        assertThat(proxy(GITHUB, Map.of("https_proxy", "http://me:p%40ss+1@proxy.example:3128")))
                .contains(new HttpProxy("proxy.example", 3128, Optional.of("me:p@ss+1")));
    }

    @Test
    void prefersTheLowerCaseNameAndTheOneOfTheScheme() {
        Map<String, String> all = Map.of(
                "HTTPS_PROXY", "http://upper:1", "https_proxy", "http://lower:2", "HTTP_PROXY", "http://plain:3");
        assertThat(proxy(GITHUB, all).orElseThrow().host()).isEqualTo("lower");
        assertThat(proxy(URI.create("http://github.example"), all).orElseThrow().host())
                .isEqualTo("plain");
        assertThat(proxy(GITHUB, Map.of("HTTP_PROXY", "http://plain:3"))).isEmpty();
        assertThat(proxy(GITHUB, Map.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*|https://api.github.com",
                "api.github.com|https://api.github.com",
                "GitHub.com|https://api.github.com",
                ".github.com|https://api.github.com",
                "*.github.com|https://api.github.com",
                "other.example, api.github.com:443|https://api.github.com",
                "a b api.github.com|https://api.github.com",
                "10.0.0.0/8|https://10.1.2.3/api/v3",
                "10.1.2.3|https://10.1.2.3/api/v3",
                "fd00::/8|https://[fd00::1]/api/v3",
                "[fd00::1]:8443|https://[fd00::1]:8443/api/v3"
            })
    void goesPastTheProxyWhereTheExceptionsSaySo(String exceptions, URI server) {
        assertThat(proxy(server, Map.of("HTTPS_PROXY", "http://proxy:1", "NO_PROXY", exceptions)))
                .isEmpty();
        assertThat(proxy(server, Map.of("HTTPS_PROXY", "http://proxy:1", "no_proxy", exceptions)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hub.com|https://api.github.com",
                "api.github.com:8443|https://api.github.com",
                "evil-api.github.com|https://api.github.com",
                "10.0.0.0/8|https://11.1.2.3",
                "10.0.0.0/99x|https://10.1.2.3",
                "::::|https://api.github.com",
                ".|https://api.github.com"
            })
    void usesTheProxyWhereTheExceptionsNameOthers(String exceptions, URI server) {
        assertThat(proxy(server, Map.of("HTTPS_PROXY", "http://proxy:1", "NO_PROXY", exceptions)))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.0/99",
                "10.0.0.0/33",
                "10.0.0.0/",
                "10.0.0.0/8x",
                "fd00::/129",
                "300.1.2.3",
                "1.2.3",
                "host/8",
                "http://github.example",
                "github.example:99999",
                "git*.example",
                "::::",
                "."
            })
    void tellsOfAnExceptionThatNamesNoServer(String entry) {
        Map<String, String> variables =
                Map.of("HTTPS_PROXY", "http://proxy:1", "NO_PROXY", "localhost, " + entry + ",.example.com");
        assertThat(ProxySettings.notice(new Environment(variables)))
                .hasValueSatisfying(notice -> assertThat(notice)
                        .startsWith(
                                "NO_PROXY names no server with \"" + entry + "\", which changes nothing; expected"));
        assertThat(new SettingsSource(variables).notices()).hasSize(1);
        assertThat(proxy(URI.create("https://10.0.0.0"), variables)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "localhost,127.0.0.1,::1,[::1]:80,.local,*.local,under_score.example,example.com.:8443",
                "10.0.0.0/8 fd00::/8 0.0.0.0/0"
            })
    void saysNothingOfExceptionsThatMakeSense(String exceptions) {
        assertThat(ProxySettings.notice(
                        new Environment(Map.of("HTTPS_PROXY", "http://proxy:1", "NO_PROXY", exceptions))))
                .isEmpty();
        assertThat(ProxySettings.notice(new Environment(Map.of("NO_PROXY", "10.0.0.0/99"))))
                .as("where there is no proxy")
                .isEmpty();
    }

    @Test
    void showsTheSchemeThatWillNotDo() {
        assertThatThrownBy(() -> Settings.from(Map.of("HTTPS_PROXY", "socks5://me:secret@proxy.example:1080")))
                .hasMessageContaining("socks5://***@proxy.example:1080");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:9", "http://localhost:9", "http://[::1]:9"})
    void neverAsksAProxyForThisMachine(URI server) {
        assertThat(proxy(server, Map.of("HTTP_PROXY", "http://proxy:1"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "socks5://me:secret@proxy.example:1080",
                "https://me:secret@proxy.example",
                "http://me:secret@proxy.example:99999",
                "http://me:secret@proxy.example:0",
                "http://me:secret@two words",
                "http://me:sec%zzret@proxy.example",
                "http://proxy.example/path?secret",
                "me:secret@:3128",
                "http://me:se/cret@proxy.example:3128"
            })
    void stopsTheStartWithOneLineThatShowsNoSecret(String text) {
        assertThatThrownBy(() -> Settings.from(Map.of("HTTPS_PROXY", text)))
                .isInstanceOf(LaunchException.class)
                .message()
                .contains("HTTPS_PROXY is \"", "expected something like http://proxy.example:3128")
                .doesNotContain("secret", "cret@", "\n", "me:");
    }
}
