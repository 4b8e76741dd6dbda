package dev.assay.adapter.http;

import static dev.assay.adapter.http.Client.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.adapter.http.access.Access;
import dev.assay.adapter.http.access.ApiKeys;
import dev.assay.adapter.http.access.CorsPolicy;
import dev.assay.adapter.http.access.HostPolicy;
import dev.assay.adapter.http.access.HttpLimits;
import dev.assay.adapter.http.access.TrustedProxies;
import dev.assay.testkit.ScriptedGitHub;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostsTest {

    private static final String TASKS = "/api/v1/github/tasks";
    private static final String END = "\r\nConnection: close\r\n\r\n";
    private static final HostPolicy NAMED = HostPolicy.parse("Assay.Example.com, intern");
    private static final Access OPEN = new Access(ApiKeys.NONE, TrustedProxies.NONE, CorsPolicy.CLOSED, NAMED);
    private static final Access KEYED =
            new Access(ApiKeys.parse("alice:correct-horse"), TrustedProxies.NONE, CorsPolicy.CLOSED);

    private static Served served(Access access) {
        return new Served(new ScriptedGitHub(), HttpSettings.DEFAULTS.with(HttpLimits.DEFAULTS, access));
    }

    private static int status(String raw) {
        return Integer.parseInt(raw.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length()));
    }

    @ParameterizedTest
    @CsvSource({
        "localhost,200",
        "localhost:,200",
        "[::1]:,200",
        "localhost:80a,400",
        "local host,400",
        "localhost:123456,400",
        "[::1,400",
        "user@localhost,400",
        "LocalHost:8000,200",
        "localhost.,200",
        "app.localhost:1,200",
        "127.0.0.1,200",
        "127.0.0.1:8000,200",
        "192.168.1.7:80,200",
        "10.0.0.1.,200",
        "[::1]:8000,200",
        "[2001:DB8::1],200",
        "[::ffff:127.0.0.1],200",
        "assay.example.com,200",
        "ASSAY.EXAMPLE.COM.:443,200",
        "intern,200",
        "evil.example,421",
        "evil.example:8000,421",
        "localhost.evil.example,421",
        "127.0.0.1.evil.example,421",
        "evillocalhost,421",
        "assay.example.com.evil.example,421",
        "sub.assay.example.com,421",
        "example.com,421"
    })
    void knowsItselfByItsAddressesAndTheNamesItWasGiven(String host, int status) throws Exception {
        try (Served served = served(OPEN)) {
            assertThat(status(served.client().raw("GET " + TASKS + " HTTP/1.1\r\nHost: " + host + END)))
                    .isEqualTo(status);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost:",
                "localhost:80a",
                "localhost@evil.example",
                "a:b:c",
                "[::1",
                "[localhost]",
                "[evil.example]",
                "256.1.1.1",
                "1.2.3",
                "localhost..",
                "localhost, evil.example",
                "..."
            })
    void takesNoOtherTextForItsName(String authority) {
        boolean harmless = authority.equals("localhost:");
        assertThat(HostPolicy.LOCAL.allows(authority)).isEqualTo(harmless);
    }

    @Test
    void knowsTheNameThatItListensOn() {
        assertThat(HostPolicy.LOCAL.listeningOn("Build.Example.").allows("build.example:8000"))
                .isTrue();
        assertThat(HostPolicy.LOCAL.listeningOn("build.example").allows("example"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"assay.example.com:443", "https://assay.example.com", "*", "", "a b", "-a"})
    void refusesToBeNamedWhatIsNoName(String text) {
        assertThatThrownBy(() -> HostPolicy.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    /** What a request line names goes before Host, as RFC 9112 has it. */
    @ParameterizedTest
    @CsvSource({
        "http://evil.example/api/v1/github/tasks,localhost,421",
        "HTTPS://evil.example/api/v1/github/tasks,localhost,421",
        "HTTP://localhost:8000/api/v1/github/tasks,localhost,200",
        "Http://LOCALHOST/api/v1/github/tasks,localhost,200",
        "http://localhost:/api/v1/github/tasks,localhost,200",
        "http://localhost:8000/api/v1/github/tasks,evil.example,200",
        "http://127.0.0.1/api/v1/github/tasks,127.0.0.1,200"
    })
    void goesByTheHostOfAWholeAddress(String target, String host, int status) throws Exception {
        try (Served served = served(OPEN)) {
            assertThat(status(served.client().raw("GET " + target + " HTTP/1.1\r\nHost: " + host + END)))
                    .isEqualTo(status);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Accept: text/html", "Host: localhost\r\nHost: evil.example", "Host:"})
    void answersNoRequestWithoutOneHost(String headers) throws Exception {
        try (Served served = served(OPEN)) {
            assertThat(status(served.client().raw("GET " + TASKS + " HTTP/1.1\r\n" + headers + END)))
                    .isIn(400, 421);
        }
    }

    @Test
    void saysWhatToDoAndStartsNothing() throws Exception {
        try (Served served = served(OPEN)) {
            String raw =
                    served.client().raw("GET /api/v1/github/user/octocat/async HTTP/1.1\r\nHost: evil.example" + END);
            assertThat(raw).startsWith("HTTP/1.1 421 Misdirected Request");
            assertThat(json(raw.substring(raw.indexOf("\r\n\r\n") + 4))
                            .path("detail")
                            .asText())
                    .contains("ASSAY_ALLOWED_HOSTS");
            assertThat(json(served.client().get(TASKS)).path("tasks")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/live", "/health/ready", "/metrics"})
    void tellsItsHealthByAnyName(String path) throws Exception {
        try (Served served = served(OPEN)) {
            assertThat(status(served.client().raw("GET " + path + " HTTP/1.1\r\nHost: pod-7.evil" + END)))
                    .isEqualTo(200);
        }
    }

    @Test
    void asksForAKeyInsteadWhereThereAreSome() throws Exception {
        try (Served served = served(KEYED)) {
            String request = "GET " + TASKS + " HTTP/1.1\r\nHost: public.example\r\n";
            assertThat(status(served.client().raw(request + "X-API-Key: correct-horse" + END)))
                    .isEqualTo(200);
            assertThat(status(served.client().raw(request + "X-API-Key: wrong-horse" + END)))
                    .isEqualTo(401);
        }
    }

    @Test
    void closesAWebSocketThatWasMeantForAnother() throws Exception {
        try (Served served = served(OPEN)) {
            String raw = opened(
                    served,
                    String.join(
                            "\r\n",
                            "GET /task/unknown HTTP/1.1",
                            "Host: evil.example:8000",
                            "Origin: http://evil.example:8000",
                            "Connection: Upgrade",
                            "Upgrade: websocket",
                            "Sec-WebSocket-Version: 13",
                            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
                            "",
                            ""));
            assertThat(raw).contains("this server does not go by the name in Host");
        }
    }

    /** Returns what a server sends up to its close frame, which ends with a reason of some length. */
    private static String opened(Served served, String request) throws Exception {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), served.api().port())) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            StringBuilder said = new StringBuilder();
            while (said.indexOf("\r\n\r\n") < 0) {
                said.append((char) socket.getInputStream().read());
            }
            byte[] frame = socket.getInputStream().readNBytes(2);
            return said + new String(socket.getInputStream().readNBytes(frame[1]), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "cross-site,none,403",
        "same-site,none,403",
        "Cross-Site,none,403",
        "Same-Origin,none,403",
        "'none, cross-site',none,403",
        "anything,none,403",
        "'',none,403",
        "'none\r\nSec-Fetch-Site: none',none,403",
        "'none\r\nSec-Fetch-Site: cross-site',none,403",
        "cross-site,'https://app.example\r\nOrigin: https://evil.example',403",
        "cross-site,https://evil.example,403",
        "cross-site,null,403",
        "cross-site,https://app.example,202",
        "same-site,https://app.example,202",
        "same-origin,none,202",
        "none,none,202",
        "absent,none,202",
        "absent,https://evil.example,403",
        "absent,null,403",
        "absent,'https://app.example\r\nOrigin: https://evil.example',403",
        "absent,https://app.example,202",
        "absent,http://localhost,202"
    })
    void startsNoWorkForPagesOfOtherOrigins(String site, String origin, int status) throws Exception {
        Access access = new Access(ApiKeys.NONE, TrustedProxies.NONE, CorsPolicy.parse("https://app.example"));
        try (Served served = served(access)) {
            String headers = (site.equals("absent") ? "" : "\r\nSec-Fetch-Site: " + site)
                    + (origin.equals("none") ? "" : "\r\nOrigin: " + origin);
            String path = "/api/v1/github/user/octocat";
            for (String line : new String[] {"GET " + path + "/async", "HEAD " + path + "/async"}) {
                assertThat(status(served.client().raw(line + " HTTP/1.1\r\nHost: localhost" + headers + END)))
                        .as(line)
                        .isEqualTo(status);
            }
            if (status == 403) {
                assertThat(status(served.client().raw("GET " + path + " HTTP/1.1\r\nHost: localhost" + headers + END)))
                        .isEqualTo(status);
                assertThat(json(served.client().get(TASKS)).path("tasks")).isEmpty();
            }
        }
    }
}
