package dev.assay.adapter.http;

import static dev.assay.adapter.http.Client.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.adapter.http.access.Access;
import dev.assay.adapter.http.access.HttpLimits;
import dev.assay.domain.task.Task;
import dev.assay.port.in.Submission;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestsTest {

    private static final String ANALYZE = "/api/v1/github/analyze";
    private static final String OCTOCAT = "{\"username\": \"octocat\"}";
    private static final String HOST = "Host: localhost\r\nConnection: close\r\n";
    private static final int TOO_MUCH = 64 * 1024 + 1;

    private final Task task = Samples.queued("octocat");
    private final ScriptedTasks tasks = new ScriptedTasks().answers("octocat", new Submission.Started(task));
    private final HttpApi api =
            HttpApi.open(HttpPorts.of(tasks, InstantSource.system()), HttpSettings.DEFAULTS.at("127.0.0.1", 0));
    private final Client client = new Client(api);

    @AfterEach
    void close() {
        client.close();
        api.close();
    }

    private static void assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("X-Request-ID")).isPresent();
        assertThat(json(answer).path("detail").asText()).isNotEmpty();
        assertThat(json(answer).path("instance").asText()).startsWith("/");
    }

    private static void assertProblem(String raw, int status) {
        assertThat(raw)
                .startsWith("HTTP/1.1 " + status + " ")
                .containsIgnoringCase("Content-Type: application/problem+json")
                .containsIgnoringCase("X-Request-ID: ");
        JsonNode problem = json(raw.substring(raw.indexOf("\r\n\r\n") + 4));
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("detail").asText()).isNotEmpty();
        assertThat(problem.path("instance").asText()).startsWith("/");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"username\": |400",
                "{\"username\": \"octocat\"} {}|400",
                "nonsense|400",
                "[]|422",
                "\"octocat\"|422",
                "null|422",
                "{}|422",
                "{\"username\": null}|422",
                "{\"username\": 7}|422",
                "{\"username\": \"\"}|422",
                "{\"username\": \"octo cat\"}|422",
                "{\"username\": \" octocat\"}|422",
                "{\"username\": \"octocat\", \"force_refresh\": \"true\"}|422",
                "{\"username\": \"octocat\", \"force_refresh\": 1}|422",
                "{\"username\": \"octocat\", \"force_refresh\": null}|422"
            })
    void refusesABodyThatIsNoRequest(String body, int status) throws Exception {
        assertProblem(client.post(ANALYZE, body), status);
        assertThat(tasks.requests()).isEmpty();
    }

    @Test
    void namesEveryFieldThatWillNotDo() throws Exception {
        JsonNode problem = json(client.post(ANALYZE, "{\"username\": 1, \"force_refresh\": 1}"));

        assertThat(problem.path("errors").findValuesAsText("field")).containsExactly("username", "force_refresh");
    }

    @Test
    void refusesABottomlessBody() throws Exception {
        assertProblem(client.post(ANALYZE, "[".repeat(30_000)), 400);
    }

    @Test
    void refusesAnEmptyBody() throws Exception {
        assertProblem(client.send("POST", ANALYZE, "", "Content-Type", "application/json"), 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "application/x-www-form-urlencoded", "application/json; charset=latin1", "junk;;"})
    void refusesAnotherContentType(String type) throws Exception {
        assertProblem(client.send("POST", ANALYZE, OCTOCAT, "Content-Type", type), 415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br", "identity, gzip", "GZIP", "junk", "identity\r\nContent-Encoding: deflate"})
    void refusesAnEncodingThatItDoesNotUnderstand(String encoding) throws Exception {
        String raw = client.raw("POST " + ANALYZE + " HTTP/1.1\r\n" + HOST + "Content-Type: application/json\r\n"
                + "Content-Encoding: " + encoding + "\r\nContent-Length: 23\r\n\r\n" + OCTOCAT);

        assertProblem(raw, 415);
        assertThat(raw).containsIgnoringCase("Accept-Encoding: identity");
        assertThat(tasks.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "Identity", "identity, identity", ""})
    void takesABodyThatIsItself(String encoding) throws Exception {
        assertThat(client.raw("POST " + ANALYZE + " HTTP/1.1\r\n" + HOST + "Content-Type: application/json\r\n"
                        + "Content-Encoding: " + encoding + "\r\nContent-Length: 23\r\n\r\n" + OCTOCAT))
                .startsWith("HTTP/1.1 202 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/2.0", "HTTP/2", "HTTP/3", "HTTP/1.2", "HTTP/0.9", "HTTP/11.1", "HTTP/1.0", "HTTP/10"})
    void saysThatItSpeaksAnotherVersion(String version) throws Exception {
        assertProblem(client.raw("GET /health " + version + "\r\n" + HOST + "\r\n"), 505);
        String later = client.raw(
                "GET /health HTTP/1.1\r\nHost: localhost\r\n\r\nGET /health " + version + "\r\n" + HOST + "\r\n");
        assertProblem(later.substring(later.lastIndexOf("HTTP/1.1 ")), 505);
    }

    @Test
    void takesAFaultForAFaultAndNotForItsOwnEnd() throws Exception {
        tasks.answersWith("octocat", () -> {
            throw new IllegalStateException("two writers at once");
        });
        HttpResponse<String> answer = client.post(ANALYZE, OCTOCAT);

        assertProblem(answer, 500);
        assertThat(json(answer).path("code").asText()).isEqualTo("internal");
        assertThat(answer.body()).doesNotContain("two writers");
    }

    @ParameterizedTest
    @CsvSource({
        "QUEUE_FULL,503,queue_full",
        "CLIENT_BUSY,429,client_busy",
        "RATE_LIMITED,429,rate_limited",
        "CLOSED,503,shutting_down"
    })
    void tellsByItsCodeWhyItAcceptsNothing(Submission.Reason reason, int status, String code) throws Exception {
        tasks.answers("octocat", new Submission.Rejected(reason, Duration.ofSeconds(7)));
        HttpResponse<String> answer = client.post(ANALYZE, OCTOCAT);

        assertProblem(answer, status);
        assertThat(json(answer).path("code").asText()).isEqualTo(code);
        assertThat(answer.headers().firstValue("Retry-After")).contains("7");
    }

    @Test
    void refusesABodyWithoutContentType() throws Exception {
        assertProblem(client.send("POST", ANALYZE, OCTOCAT), 415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json; charset=utf-8", "APPLICATION/JSON;charset=\"UTF-8\""})
    void acceptsJsonWithItsCharset(String type) throws Exception {
        assertThat(client.send("POST", ANALYZE, OCTOCAT, "Content-Type", type).statusCode())
                .isEqualTo(202);
    }

    @Test
    void refusesALargeBodyAndKeepsTheConnection() throws Exception {
        assertProblem(client.post(ANALYZE, OCTOCAT + " ".repeat(TOO_MUCH)), 413);
        assertThat(client.post(ANALYZE, OCTOCAT + " ".repeat(60_000)).statusCode())
                .isEqualTo(202);
    }

    @Test
    void refusesALargeChunkedBody() throws Exception {
        String chunk = "1000\r\n" + " ".repeat(4096) + "\r\n";
        String head = "POST " + ANALYZE + " HTTP/1.1\r\n" + HOST + "Content-Type: application/json\r\n";

        assertProblem(client.raw(head + "Transfer-Encoding: chunked\r\n\r\n" + chunk.repeat(17) + "0\r\n\r\n"), 413);
    }

    @Test
    void refusesAHugeBodyUnread() throws Exception {
        String head = "POST " + ANALYZE + " HTTP/1.1\r\n" + HOST + "Content-Type: application/json\r\n";

        assertProblem(client.raw(head + "Content-Length: 99999999\r\n\r\n"), 413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a%20b", "%00", "%C3%A9", "a%2Fb", "a%252Fb", "a+b", "a;b=c", "..%2f", "%FF"})
    void refusesImpossibleNamesInThePath(String name) throws Exception {
        HttpResponse<String> answer = client.get("/api/v1/github/user/" + name);

        assertProblem(answer, 422);
        assertThat(json(answer).at("/errors/0/field").asText()).isEqualTo("username");
    }

    @Test
    void decodesNamesInThePath() throws Exception {
        assertThat(client.get("/api/v1/github/user/octo%63at/async").statusCode())
                .isEqualTo(202);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/api/v1/github", "/api/v1/github/user/", "/health/", "/api/v1/github/task/"})
    void knowsNoOtherPaths(String path) throws Exception {
        assertProblem(client.get(path), 404);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/api/v1/github/analyze,'POST, OPTIONS'",
        "PUT,/api/v1/github/user/octocat,'DELETE, GET, HEAD, OPTIONS'",
        "DELETE,/api/v1/github/user/octocat/async,'GET, HEAD, OPTIONS'",
        "BREW,/health,'GET, HEAD, OPTIONS'"
    })
    void namesTheMethodsOfAPath(String method, String path, String allow) throws Exception {
        HttpResponse<String> wrong = client.send(method, path, "");
        HttpResponse<String> options = client.send("OPTIONS", path, "");

        assertProblem(wrong, 405);
        assertThat(wrong.headers().firstValue("Allow")).contains(allow);
        assertThat(options.statusCode()).isEqualTo(204);
        assertThat(options.headers().firstValue("Allow")).contains(allow);
    }

    @Test
    void answersHeadWithTheHeadersOfGet() throws Exception {
        HttpResponse<String> get = client.get("/health");
        HttpResponse<String> head = client.send("HEAD", "/health", "");

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("Content-Length"))
                .isEqualTo(get.headers().firstValue("Content-Length"));
        String raw = client.raw("HEAD /nothing HTTP/1.1\r\n" + HOST + "\r\n");
        assertThat(raw).startsWith("HTTP/1.1 404 ").endsWith("\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /%zz HTTP/1.1", "GET /%4 HTTP/1.1"})
    void answersMalformedRequestLines(String line) throws Exception {
        assertProblem(client.raw(line + "\r\n" + HOST + "\r\n"), 400);
    }

    @Test
    void refusesLongAddressesAndLargeHeaders() throws Exception {
        assertProblem(client.raw("GET /" + "a".repeat(5000) + " HTTP/1.1\r\n" + HOST + "\r\n"), 414);
        assertProblem(client.raw("GET /health HTTP/1.1\r\nX-Big: " + "a".repeat(20_000) + "\r\n" + HOST + "\r\n"), 431);
    }

    @Test
    void answersABodyThatBreaksOff() throws Exception {
        String head = "POST " + ANALYZE + " HTTP/1.1\r\n" + HOST + "Content-Type: application/json\r\n";

        assertProblem(client.raw(head + "Transfer-Encoding: chunked\r\n\r\nzz\r\n"), 400);
    }

    @Test
    void refusesABodyThatWasAnnouncedAndHangsUp() throws Exception {
        String head =
                "POST " + ANALYZE + " HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Length: 9\r\n";

        assertProblem(client.raw(head + "\r\n"), 415);
    }

    @Test
    void hangsUpOnAChunkThatIsTooLargeToSkip() throws Exception {
        String head = "POST " + ANALYZE + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";

        assertProblem(client.raw(head + "Transfer-Encoding: chunked\r\n\r\n200000\r\n"), 413);
    }

    @Test
    void takesNoBodyForARequest() throws Exception {
        String hidden = "GET /health HTTP/1.1\r\n" + HOST + "\r\n";
        String head = "POST /nothing HTTP/1.1\r\n" + HOST + "Content-Length: " + hidden.length() + "\r\n\r\n";

        assertProblem(client.raw(head + hidden), 404);
    }

    @Test
    void keepsASaneRequestIdAndReplacesAnyOther() throws Exception {
        String sane = "abc-DEF_1.2";

        assertThat(requestId(sane)).isEqualTo(sane);
        assertThat(requestId("a b")).isNotEqualTo("a b").matches("[A-Za-z0-9._-]{1,64}");
        assertThat(requestId("a".repeat(65))).hasSizeLessThanOrEqualTo(64);
        assertThat(requestId("é")).matches("[A-Za-z0-9._-]{1,64}");
    }

    private String requestId(String sent) throws Exception {
        String answer = client.raw("GET /nothing HTTP/1.1\r\nX-Request-ID: " + sent + "\r\n" + HOST + "\r\n");
        return answer.lines()
                .filter(line -> line.regionMatches(true, 0, "X-Request-ID: ", 0, 14))
                .findFirst()
                .orElseThrow()
                .substring(14);
    }

    @Test
    void showsATaskUntilItIsGone() throws Exception {
        tasks.lives(task);

        HttpResponse<String> answer = client.get("/api/v1/github/task/" + task.id());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).path("status").asText()).isEqualTo("processing");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        String unknown = Samples.queued("nobody").id().value();
        assertProblem(client.get("/api/v1/github/task/" + unknown), 404);
        assertProblem(client.get("/api/v1/github/task/github_profile_octocat_123"), 404);
        assertProblem(client.get("/api/v1/github/task/%2e%2e%2f"), 404);
    }

    @Test
    void tellsItsHealthAndShowsAPage() throws Exception {
        for (String path : new String[] {"/health", "/health/live", "/health/ready"}) {
            assertThat(client.get(path).body()).isEqualTo("{\"status\":\"up\"}");
        }
        HttpResponse<String> page = client.get("/");
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(page.body()).contains("<form id=\"ask\"", "GitHub login");
    }

    @Test
    void saysThatItSpeaksAnotherVersion() throws Exception {
        assertProblem(client.raw("GET /health HTTP/1.0\r\n\r\n"), 505);
    }

    @Test
    void takesAWholeAddressForItsPath() throws Exception {
        assertThat(client.raw("GET http://localhost/health HTTP/1.1\r\n" + HOST + "\r\n"))
                .startsWith("HTTP/1.1 200 ");
    }

    @ParameterizedTest
    @Execution(ExecutionMode.CONCURRENT)
    @ValueSource(
            strings = {
                "",
                "GET /hea",
                "GET /health HTTP/1.1\r\nHost: lo",
                "POST /api/v1/github/analyze HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Content-Length: 100\r\n\r\n{\"user"
            })
    void hangsUpOnWhoeverSendsHalfARequest(String half) throws Exception {
        HttpSettings hurried = new HttpSettings(
                "127.0.0.1",
                0,
                java.time.Duration.ZERO,
                java.time.Duration.ofSeconds(1),
                java.time.Duration.ofSeconds(1),
                java.time.Duration.ZERO,
                java.time.Duration.ZERO,
                HttpLimits.DEFAULTS,
                Access.OPEN);
        try (HttpApi impatient = HttpApi.open(HttpPorts.of(tasks, InstantSource.system()), hurried);
                Client slow = new Client(impatient)) {
            assertThat(slow.raw(half)).doesNotContain("HTTP/1.1 200", "HTTP/1.1 500");
        }
    }
}
