package dev.assay.adapter.github.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.assay.adapter.github.dispatch.CredentialPool.Choice;
import dev.assay.adapter.github.wire.CallBounds;
import dev.assay.adapter.github.wire.CallFailure;
import dev.assay.adapter.github.wire.Missing;
import dev.assay.adapter.github.wire.Reply;
import dev.assay.adapter.github.wire.Transport;
import dev.assay.adapter.github.wire.TransportSettings;
import dev.assay.domain.secret.Secrets;
import dev.assay.domain.task.Stage;
import dev.assay.memory.InMemory;
import dev.assay.port.out.CallContext;
import dev.assay.port.out.Overview;
import dev.assay.port.out.RateLimitLedger.Resource;
import dev.assay.testkit.ManualClock;
import dev.assay.testkit.RecordingContext;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Calls that are under way together: what comes of one while another is still awaited. */
@Timeout(60)
class DispatcherTest {

    private final ManualClock clock = new ManualClock();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CredentialPool credentials =
            new CredentialPool(List.of("refused", "taken"), 5000, InMemory.rateLimits(clock));
    private final CountDownLatch within = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private HttpServer server;
    private Dispatcher dispatcher;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> answer(exchange, 200));
        server.createContext("/held", this::held);
        server.createContext(
                "/choosy",
                exchange -> answer(
                        exchange,
                        exchange.getRequestHeaders().getFirst("Authorization").equals("Bearer refused") ? 401 : 200));
        server.start();
        TransportSettings settings =
                new TransportSettings(address("/"), Duration.ofMinutes(1), Optional.empty(), Secrets.of(List.of()));
        dispatcher = new Dispatcher(
                new Transport(settings, CallBounds.REAL),
                credentials,
                new FailureClassifier(clock),
                new Retries(Backoff.DEFAULT, new Random(1), length -> {}));
    }

    @AfterEach
    void close() {
        goOn.countDown();
        dispatcher.close();
        server.stop(0);
        threads.close();
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private static void answer(HttpExchange exchange, int status) throws IOException {
        byte[] path = exchange.getRequestURI().getPath().getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.sendResponseHeaders(status, path.length);
            exchange.getResponseBody().write(path);
        }
    }

    private void held(HttpExchange exchange) throws IOException {
        within.countDown();
        try {
            goOn.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        answer(exchange, 200);
    }

    private Get get(String path) {
        return new Get(address(path));
    }

    /** The held call is answered once the answer to the other one has been kept. */
    @Test
    void anAnswerIsKeptWhileAnotherIsAwaited() throws Exception {
        KeepingContext context = new KeepingContext(RecordingContext.impatient(), goOn);
        List<Outcome<String>> outcomes = dispatcher.makeAll(List.of(get("/held"), get("/quick")), context);
        assertThat(outcomes).containsExactly(new Outcome.Got<>("/held"), new Outcome.Got<>("/quick"));
    }

    @Test
    void anInterruptGivesTheCallsUpAndTheirPermitsBack() throws Exception {
        FutureTask<List<Outcome<String>>> calls = new FutureTask<>(
                () -> dispatcher.makeAll(List.of(get("/held"), get("/held")), RecordingContext.impatient()));
        Thread caller = Thread.ofVirtual().start(calls);
        within.await();
        caller.interrupt();
        assertThatThrownBy(calls::get).hasCauseInstanceOf(InterruptedException.class);
        assertThat(credentials.choose(Resource.CORE, 1))
                .isInstanceOfSatisfying(
                        Choice.Use.class,
                        use -> assertThat(use.credential().permits().availablePermits())
                                .isEqualTo(Credential.CONCURRENT_CALLS));
    }

    @Test
    void aTokenThatIsRefusedToCallsUnderWayTogetherIsReplacedForAllOfThem() throws Exception {
        List<Get> calls = List.of(get("/choosy/1"), get("/choosy/2"), get("/choosy/3"));
        assertThat(dispatcher.makeAll(calls, RecordingContext.impatient()))
                .containsExactly(
                        new Outcome.Got<>("/choosy/1"), new Outcome.Got<>("/choosy/2"), new Outcome.Got<>("/choosy/3"));
    }

    /** A call whose answer is its body. */
    private record Get(URI address) implements Call<String> {

        @Override
        public Stage stage() {
            return Stage.PROFILE;
        }

        @Override
        public Resource resource() {
            return Resource.CORE;
        }

        @Override
        public int units() {
            return 1;
        }

        @Override
        public String fingerprint() {
            return address.getPath();
        }

        @Override
        public HttpRequest.Builder on(HttpRequest.Builder request, Missing missing) {
            return request;
        }

        @Override
        public Answered<String> read(Reply reply, Missing missing) {
            return new Answered<>(new String(reply.body(), StandardCharsets.UTF_8), CallContext.Cost.ONE_CALL);
        }

        @Override
        public CallFailure understood(CallFailure failure, Reply reply) {
            return failure;
        }
    }

    /** Tells when the first answer is kept. */
    private record KeepingContext(CallContext others, CountDownLatch kept) implements CallContext {

        @Override
        public void plan(Stage stage, int calls) {
            others.plan(stage, calls);
        }

        @Override
        public void answered(Stage stage, Cost cost) {
            others.answered(stage, cost);
        }

        @Override
        public void read(Overview soFar) {
            others.read(soFar);
        }

        @Override
        public boolean waitUntil(Instant resumption) throws InterruptedException {
            return others.waitUntil(resumption);
        }

        @Override
        public Optional<byte[]> recall(String call) {
            return others.recall(call);
        }

        @Override
        public void remember(String call, byte[] answer) {
            others.remember(call, answer);
            kept.countDown();
        }
    }
}
