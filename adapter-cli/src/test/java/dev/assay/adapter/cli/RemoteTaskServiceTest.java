package dev.assay.adapter.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.assay.adapter.cli.remote.RemoteServerException;
import dev.assay.adapter.cli.remote.RemoteTaskService;
import dev.assay.adapter.json.AssayJson;
import dev.assay.analysis.ProfileAnalyzer;
import dev.assay.domain.report.GitHubUsage;
import dev.assay.domain.report.ProfileAnalysis;
import dev.assay.domain.task.Failure;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskState.Failed;
import dev.assay.domain.task.TraceParent;
import dev.assay.port.in.AnalysisRequest;
import dev.assay.port.in.Cancellation;
import dev.assay.port.in.KeyReusedException;
import dev.assay.port.in.Submission;
import dev.assay.port.in.Submission.Reason;
import dev.assay.testkit.ManualClock;
import dev.assay.testkit.Profiles;
import dev.assay.testkit.ScriptedGitHub;
import dev.assay.testkit.Tasks;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RemoteTaskServiceTest {

    private static final String PROBLEM = "application/problem+json";
    private static final Task TASK = Tasks.started(Tasks.aQueuedTask());
    private static final AnalysisRequest OCTOCAT = AnalysisRequest.of("octocat");

    private final AssayJson json = new AssayJson();
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final List<String> idempotencyKeys = Collections.synchronizedList(new ArrayList<>());
    private final List<String> traces = Collections.synchronizedList(new ArrayList<>());
    private final List<String> keys = Collections.synchronizedList(new ArrayList<>());
    private final HttpServer server;
    private final URI address;
    private final RemoteTaskService tasks;

    RemoteTaskServiceTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        tasks = RemoteTaskService.connect(address);
    }

    /** What the server says next. */
    private record Answer(int status, String type, String body) {}

    @BeforeEach
    void open() {
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void close() {
        tasks.close();
        server.stop(0);
    }

    @Test
    void startsATaskAndReadsItAt202() {
        answers(202, "application/json", json.started(TASK));
        answers(200, "application/json", json.task(TASK));
        assertThat(tasks.submit(new AnalysisRequest(TASK.login(), true)))
                .isInstanceOfSatisfying(
                        Submission.Started.class,
                        started -> assertThat(started.task().id()).isEqualTo(TASK.id()));
        assertThat(requests)
                .containsExactly(
                        "POST /api/v1/github/analyze {\"username\":\"octocat\",\"force_refresh\":true}",
                        "GET /api/v1/github/task/" + TASK.id() + " ");
    }

    @Test
    void takesTheProfileOutOfACachedAnswer() {
        ProfileAnalysis analysis = ProfileAnalyzer.analyze(
                Profiles.aSnapshotOf("octocat"), ManualClock.START, new GitHubUsage(1, 1, 0, 0, 5));
        answers(200, "application/json", json.profile(TASK.id(), analysis));
        assertThat(tasks.submit(OCTOCAT)).isInstanceOfSatisfying(Submission.Cached.class, cached -> {
            assertThat(cached.task().id()).isEqualTo(TASK.id());
            assertThat(cached.task().finished()).isTrue();
            assertThat(cached.analysis().person()).isEqualTo(analysis.person());
        });
    }

    @ParameterizedTest
    @CsvSource({
        "503,queue_full,QUEUE_FULL",
        "429,client_busy,CLIENT_BUSY",
        "429,rate_limited,RATE_LIMITED",
        "429,none,RATE_LIMITED",
        "503,shutting_down,CLOSED"
    })
    void isTurnedAwayForTheReasonAndTheTimeThatTheServerSays(int status, String code, Reason reason) {
        answers(status, PROBLEM, "{\"detail\":\"not now\",\"code\":\"" + code + "\"}");
        assertThat(tasks.submit(OCTOCAT)).isEqualTo(new Submission.Rejected(reason, Duration.ofSeconds(7)));
    }

    @Test
    void takesNoOtherRefusalForAFullQueue() {
        answers(503, PROBLEM, "{\"detail\":\"The store of tasks cannot be reached\",\"code\":\"storage_unavailable\"}");
        assertThatThrownBy(() -> tasks.submit(OCTOCAT))
                .isInstanceOf(RemoteServerException.class)
                .hasMessage(
                        "the server at %s answered 503: The store of tasks cannot be reached; try again in 7 s",
                        address);
    }

    @Test
    void tellsAnAnalysisThatFailedWithinTheRequestByItsCode() {
        answers(
                503,
                PROBLEM,
                "{\"detail\":\"GitHub API rate limit exceeded\",\"code\":\"github_rate_limited\",\"task_id\":\"%s\"}"
                        .formatted(TASK.id()));
        assertThat(tasks.submit(OCTOCAT)).isInstanceOfSatisfying(Submission.Degraded.class, failed -> {
            assertThat(failed.task().id()).isEqualTo(TASK.id());
            assertThat(failed.task().state())
                    .isInstanceOfSatisfying(
                            Failed.class,
                            state -> assertThat(state.failure())
                                    .isEqualTo(new Failure(
                                            Failure.Code.GITHUB_RATE_LIMITED,
                                            "GitHub API rate limit exceeded",
                                            Optional.of(Duration.ofSeconds(7)))));
        });
    }

    @Test
    void sendsTheIdempotencyKeyAndTheTraceOn() {
        String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        for (int call = 0; call < 3; call++) {
            answers(429, PROBLEM, "{}");
        }
        tasks.submit(OCTOCAT.named("one of mine").tracedBy(TraceParent.parse(trace)));
        tasks.submit(OCTOCAT.named("odd \n \u00e9"));
        tasks.submit(OCTOCAT.named("odd \n \u00e9"));
        assertThat(idempotencyKeys.get(0)).isEqualTo("one of mine");
        assertThat(idempotencyKeys.get(1)).matches("[0-9a-f]{64}").isEqualTo(idempotencyKeys.get(2));
        assertThat(traces).containsExactly(trace, "none", "none");
    }

    @Test
    void saysThatAKeyWasUsedForAnotherRequest() {
        answers(422, PROBLEM, "{\"detail\":\"used before\",\"code\":\"key_reused\"}");
        assertThatThrownBy(() -> tasks.submit(OCTOCAT.named("mine"))).isInstanceOf(KeyReusedException.class);
    }

    @Test
    void tellsWhetherATaskEndedOrGoesOnForOthers() {
        answers(200, "application/json", json.task(TASK));
        answers(200, "application/json", json.task(Tasks.cancelled(TASK)));
        answers(403, PROBLEM, "{\"detail\":\"not yours\"}");
        assertThat(tasks.cancel(TASK.id())).isInstanceOf(Cancellation.Left.class);
        assertThat(tasks.cancel(TASK.id())).isInstanceOf(Cancellation.Ended.class);
        assertThat(tasks.cancel(TASK.id())).isEqualTo(new Cancellation.Refused());
    }

    @Test
    void findsWatchesAndCancelsNothingWhereThereIsNoTask() {
        for (int call = 0; call < 4; call++) {
            answers(404, PROBLEM, "{\"detail\":\"no such task\"}");
        }
        assertThat(tasks.find(TASK.id())).isEmpty();
        assertThat(tasks.watch(TASK.id(), 0)).isEmpty();
        assertThat(tasks.cancel(TASK.id())).isEqualTo(new Cancellation.Unknown());
    }

    @Test
    void saysThatTheServerCannotCancelWhenTheTaskIsStillThere() {
        answers(404, "text/plain", "");
        answers(200, "application/json", json.task(TASK));
        assertThatThrownBy(() -> tasks.cancel(TASK.id()))
                .isInstanceOf(RemoteServerException.class)
                .hasMessage("this server does not know how to cancel a task");
    }

    @Test
    void repeatsWhatTheServerSaysIsWrong() {
        answers(401, PROBLEM, "{\"title\":\"Unauthorized\",\"detail\":\"an API key is needed\"}");
        assertThatThrownBy(() -> tasks.submit(OCTOCAT))
                .isInstanceOf(RemoteServerException.class)
                .hasMessage(
                        "the server at %s answered 401: an API key is needed; set ASSAY_API_KEY to a key that it knows",
                        address);
    }

    @Test
    void showsItsKeyWithEveryRequest() {
        answers(200, "application/json", json.task(TASK));
        answers(200, "application/json", json.task(TASK));
        try (RemoteTaskService keyed = RemoteTaskService.connect(address, Optional.of("sesame-open"))) {
            keyed.find(TASK.id());
        }
        tasks.find(TASK.id());
        assertThat(keys).containsExactly("Bearer sesame-open", "none");
    }

    @Test
    void keepsWhatTheServerSaysToOneShortLine() {
        answers(500, PROBLEM, "{\"detail\":\"first\\nsecond" + " and more".repeat(10_000) + "\"}");
        assertThatThrownBy(() -> tasks.find(TASK.id()))
                .isInstanceOf(RemoteServerException.class)
                .message()
                .contains("answered 500: first second and more")
                .hasSizeLessThan(1_000);
    }

    @Test
    void takesAPageForAnAnswerThatMakesNoSense() {
        for (int call = 0; call < 2; call++) {
            answers(200, "text/html", "<html>It works!</html>");
        }
        assertThatThrownBy(() -> tasks.submit(OCTOCAT)).satisfies(this::isForeign);
        assertThatThrownBy(() -> tasks.find(TASK.id())).satisfies(this::isForeign);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "null", "7", "{\"user_data\":{\"task_id\":\"../../health\"}}"})
    void trustsNoAnswerThatNamesNoTask(String body) {
        answers(202, "application/json", body);
        assertThatThrownBy(() -> tasks.submit(OCTOCAT)).satisfies(this::isForeign);
        assertThat(requests).hasSize(1);
    }

    @Test
    void namesTheStatusOfAPageThatSaysNothing() {
        answers(502, "text/html", "<html>Bad gateway</html>");
        assertThatThrownBy(() -> tasks.find(TASK.id()))
                .isInstanceOf(RemoteServerException.class)
                .hasMessage("the server at %s answered 502; try again in 7 s", address);
    }

    @Test
    void readsNoAnswerWithoutEnd() {
        answers(200, "application/json", " ".repeat(33 * 1024 * 1024));
        assertThatThrownBy(() -> tasks.find(TASK.id()))
                .isInstanceOf(RemoteServerException.class)
                .hasMessageContaining("the answer is larger than 33554432 bytes");
    }

    @Test
    void saysThatNobodyAnswers() {
        server.stop(0);
        assertThatThrownBy(() -> tasks.submit(OCTOCAT))
                .isInstanceOf(RemoteServerException.class)
                .hasMessage("nobody answers at %s; is the server running? (assay serve)", address);
    }

    @Test
    void saysThatANameWasNotFound() {
        try (RemoteTaskService nowhere = RemoteTaskService.connect(URI.create("http://nobody.invalid:8000"))) {
            assertThatThrownBy(() -> nowhere.submit(OCTOCAT))
                    .isInstanceOf(RemoteServerException.class)
                    .hasMessageContaining(
                            "http://nobody.invalid:8000 could not be reached: the name nobody.invalid was not")
                    .hasMessageContaining("check --server");
        }
    }

    @Test
    void endsACommandWith1AndOneLineWhenNobodyAnswers() {
        server.stop(0);
        for (String command : List.of("status", "watch", "cancel")) {
            Console console = Console.piped();
            int code = console.run(
                    new EngineFactory(new ScriptedGitHub()),
                    command,
                    TASK.id().value(),
                    "--server",
                    address.toString());
            assertThat(code).isEqualTo(1);
            assertThat(console.out()).isEmpty();
            assertThat(console.err().lines()).singleElement().asString().startsWith("assay: nobody answers at ");
        }
    }

    @Test
    void refusesToWorkOnceItIsClosed() {
        tasks.close();
        assertThatThrownBy(() -> tasks.find(TASK.id())).isInstanceOf(IllegalStateException.class);
        assertThat(requests).isEmpty();
    }

    private void isForeign(Throwable problem) {
        assertThat(problem)
                .isInstanceOf(RemoteServerException.class)
                .hasMessage("the server at %s does not answer as Assay does", address);
    }

    private void answers(int status, String type, byte[] body) {
        answers(status, type, new String(body, StandardCharsets.UTF_8));
    }

    private void answers(int status, String type, String body) {
        answers.add(new Answer(status, type, body));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body);
        keys.add(header(exchange, "Authorization"));
        idempotencyKeys.add(header(exchange, "Idempotency-Key"));
        traces.add(header(exchange, "traceparent"));
        Answer next = answers.remove();
        exchange.getResponseHeaders().set("Content-Type", next.type());
        exchange.getResponseHeaders().set("Retry-After", "7");
        exchange.sendResponseHeaders(next.status(), 0);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(next.body().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String header(HttpExchange exchange, String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).orElse("none");
    }
}
