package dev.assay.adapter.http;

import static dev.assay.adapter.http.Client.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.adapter.http.access.Access;
import dev.assay.adapter.http.access.ApiKeys;
import dev.assay.adapter.http.access.CorsPolicy;
import dev.assay.adapter.http.access.HttpLimits;
import dev.assay.adapter.http.access.TrustedProxies;
import dev.assay.testkit.Profiles;
import dev.assay.testkit.ScriptedGitHub;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTest {

    private static final String KEY = "correct-horse";
    private static final String ANALYZE = "/api/v1/github/analyze";
    private static final String OCTOCAT = "{\"username\": \"octocat\"}";
    private static final String JSON = "application/json";

    private static Served served(Access access) {
        return served(access, HttpLimits.DEFAULTS);
    }

    private static Served served(Access access, HttpLimits limits) {
        return new Served(
                new ScriptedGitHub().knows(Profiles.aSnapshotOf("octocat")),
                HttpSettings.DEFAULTS.with(limits, access));
    }

    private static Access keys() {
        return new Access(ApiKeys.parse("alice:" + KEY + ", battery-staple"), TrustedProxies.NONE, CorsPolicy.CLOSED);
    }

    @Test
    void asksForAKeyWhereItMatters() throws Exception {
        try (Served served = served(keys())) {
            Client client = served.client();
            HttpResponse<String> refused = client.post(ANALYZE, OCTOCAT);
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"assay\"");
            assertThat(client.get("/metrics").statusCode()).isEqualTo(401);
            assertThat(client.send("GET", "/metrics", "", "X-API-Key", "wrong-key")
                            .statusCode())
                    .isEqualTo(401);
            assertThat(client.get("/health").statusCode()).isEqualTo(200);
            assertThat(client.get("/").statusCode()).isEqualTo(200);

            assertThat(client.send("GET", "/metrics", "", "X-API-Key", "battery-staple")
                            .statusCode())
                    .isEqualTo(200);
            HttpResponse<String> started =
                    client.send("POST", ANALYZE, OCTOCAT, "Authorization", "Bearer " + KEY, "Content-Type", JSON);
            assertThat(started.statusCode()).isIn(200, 202);
            // A request is told of once it was answered.
            served.api().close();
            assertThat(served.log()).anyMatch(line -> line.contains("\"client\":\"key.alice\""));
            assertThat(served.log())
                    .noneMatch(line -> line.contains(KEY))
                    .allSatisfy(lines -> assertThat(lines.lines())
                            .allMatch(line -> json(line).path("status").isInt()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"correct-horse", "battery-staple", "a-key-of-nobody", "correct%2Dhorse"})
    void repeatsNoKeyThatTheCallerPutsInTheWrongPlace(String key) throws Exception {
        String plain = key.replace("%2D", "-");
        try (Served served = served(keys())) {
            Client client = served.client();
            for (String header : new String[] {
                "X-API-Key: " + plain, "Authorization: Bearer " + plain, "Authorization: Basic " + basic(plain)
            }) {
                String raw = client.raw("GET /api/v1/github/task/" + key + " HTTP/1.1\r\nHost: localhost\r\n" + header
                        + "\r\nX-Request-ID: " + plain + "\r\nConnection: close\r\n\r\n");
                assertThat(raw)
                        .contains("\"instance\":\"/api/v1/github/task/***\"")
                        .doesNotContain(plain, key);
                String bodied = client.raw("POST " + ANALYZE + " HTTP/1.1\r\nHost: localhost\r\n" + header
                        + "\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: "
                        + ("{\"username\":\"" + plain + ".\"}").length() + "\r\n\r\n{\"username\":\"" + plain + ".\"}");
                assertThat(bodied).doesNotContain(plain);
            }
            served.api().close();
            assertThat(served.log()).noneMatch(line -> line.contains(plain) || line.contains(key));
        }
    }

    private static String basic(String key) {
        return Base64.getEncoder().encodeToString(("me:" + key).getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"correct-horse", "ghp_0123456789abcdefghijABCDEFGHIJ012345"})
    void takesNoSecretForTheIdOfARequest(String secret) throws Exception {
        try (Served served = served(keys())) {
            assertThat(served.client()
                            .send("GET", "/health", "", "X-Request-ID", secret)
                            .headers()
                            .firstValue("X-Request-ID"))
                    .hasValueSatisfying(id -> assertThat(id).doesNotContain(secret));
            assertThat(served.client()
                            .send("GET", "/health", "", "X-Request-ID", "an-id-like-any")
                            .headers()
                            .firstValue("X-Request-ID"))
                    .contains("an-id-like-any");
        }
    }

    @Test
    void asksForAKeyOnAWebSocketToo() throws Exception {
        try (Served served = served(keys());
                HttpClient http = HttpClient.newHttpClient()) {
            URI socket = URI.create("ws://127.0.0.1:" + served.api().port() + "/task/unknown");
            Frames locked = new Frames();
            http.newWebSocketBuilder().buildAsync(socket, locked).join();
            assertThat(locked.closed().join()).isEqualTo(4401);

            String key = Base64.getUrlEncoder().withoutPadding().encodeToString(KEY.getBytes(StandardCharsets.UTF_8));
            Frames open = new Frames();
            assertThat(http.newWebSocketBuilder()
                            .subprotocols("assay.v1", "bearer." + key)
                            .buildAsync(socket, open)
                            .join()
                            .getSubprotocol())
                    .isEqualTo("assay.v1");
            assertThat(open.closed().join()).isEqualTo(4404);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "short",
                "a b c d e f g h",
                "twice:12345678,twice:abcdefgh",
                ",",
                "bad name:12345678",
                "a:12345678,b:12345678"
            })
    void refusesKeysThatMakeNoSenseWithoutShowingThem(String keys) {
        assertThatThrownBy(() -> ApiKeys.parse(keys))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .doesNotContain("12345678", "abcdefgh", "a b c");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10.0.0.1|1.2.3.4|1.2.3.4",
                "10.0.0.1|6.6.6.6, 1.2.3.4|1.2.3.4",
                "10.0.0.1|1.2.3.4, 10.9.9.9|1.2.3.4",
                "10.0.0.1|nonsense|10.0.0.1",
                "10.0.0.1||10.0.0.1",
                "11.0.0.1|1.2.3.4|11.0.0.1",
                "10.0.0.1|1.2.3.4, evil.example|10.0.0.1",
                "10.0.0.1|2001:db8::1|2001:db8:0:0:0:0:0:0",
                "10.0.0.1|1.2.3.4:5678|1.2.3.4",
                "10.0.0.1|[2001:db8::1]:5678|2001:db8:0:0:0:0:0:0",
                "10.0.0.1|[2001:db8::1]|2001:db8:0:0:0:0:0:0",
                "10.0.0.1|999.1.1.1|10.0.0.1",
                "10.0.0.1|1.2.3.4.5|10.0.0.1",
                "10.0.0.1|1.2.3|10.0.0.1",
                "fd00:0:0:0:0:0:0:5|1.2.3.4|1.2.3.4"
            })
    void believesOnlyTrustedProxies(String peer, String forwarded, String client) throws Exception {
        TrustedProxies proxies = TrustedProxies.parse("10.0.0.0/8, fd00::/16");
        assertThat(proxies.client(InetAddress.getByName(peer), forwarded == null ? "" : forwarded))
                .isEqualTo(client);
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example", "10.0.0.0/33", "10.0.0.0/", "", "10.0.0.0/x", "999.1.1.1"})
    void refusesProxiesThatAreNoAddresses(String text) {
        assertThatThrownBy(() -> TrustedProxies.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isClosedToPagesOfOtherOriginsUnlessTheyAreNamed() throws Exception {
        CorsPolicy cors = CorsPolicy.parse("https://app.example");
        try (Served closed = served(Access.OPEN);
                Served open = served(new Access(ApiKeys.NONE, TrustedProxies.NONE, cors))) {
            assertThat(allowed(closed, "https://app.example")).isEmpty();
            assertThat(allowed(open, "https://app.example")).contains("https://app.example");
            assertThat(allowed(open, "https://evil.example")).isEmpty();
        }
    }

    private static java.util.Optional<String> allowed(Served served, String origin) throws Exception {
        HttpResponse<String> preflight =
                served.client().send("OPTIONS", ANALYZE, "", "Origin", origin, "Access-Control-Request-Method", "POST");
        assertThat(preflight.statusCode()).isEqualTo(204);
        return preflight.headers().firstValue("Access-Control-Allow-Origin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"app.example", "https://app.example/path", "ftp://x", ""})
    void refusesOriginsThatAreNone(String text) {
        assertThatThrownBy(() -> CorsPolicy.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void namesTheSlashThatAnOriginDoesNotHave() {
        assertThatThrownBy(() -> CorsPolicy.parse("https://app.example,https://b.example:8443/"))
                .hasMessage("number 2 ends with a slash, and an origin has none; leave the slash out");
    }

    @Test
    void limitsWhatAClientAsksFor() throws Exception {
        try (Served served =
                served(Access.OPEN, HttpLimits.DEFAULTS.submitting(3, 1).following(10, 0))) {
            Client client = served.client();
            HttpResponse<String> first = client.post(ANALYZE, OCTOCAT);
            assertThat(first.headers().firstValue("RateLimit-Policy")).contains("\"submissions\";q=3;w=60");
            assertThat(first.headers().firstValue("RateLimit").orElseThrow()).startsWith("\"submissions\";r=2;t=");

            String forced = "{\"username\": \"octocat\", \"force_refresh\": true}";
            assertThat(client.post(ANALYZE, forced).statusCode()).isEqualTo(202);
            HttpResponse<String> refused = client.post(ANALYZE, forced);
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(json(refused).path("detail").asText()).contains("force_refresh");
            assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow())
                    .isBetween(1L, 3600L);
            assertThat(client.get("/api/v1/github/user/octocat").statusCode()).isEqualTo(200);
            assertThat(client.get("/api/v1/github/user/octocat").statusCode()).isEqualTo(429);
            assertThat(client.get("/api/v1/github/tasks").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void refusesABatchThatNoLimitWouldEverGrant() throws Exception {
        try (Served served =
                served(Access.OPEN, HttpLimits.DEFAULTS.submitting(3, 1).following(10, 0))) {
            String two = "{\"usernames\": [\"octocat\", \"hubot\"], \"force_refresh\": true}";
            HttpResponse<String> refused = served.client().post(ANALYZE + "/batch", two);
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(json(refused).at("/errors/0/field").asText()).isEqualTo("usernames");
        }
    }
}
