package dev.assay.adapter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.assay.adapter.cli.application.ExitCodes;
import dev.assay.adapter.json.AssayJson;
import dev.assay.domain.task.Failure;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskState.Unfinished;
import dev.assay.testkit.ManualClock;
import dev.assay.testkit.ScriptedGitHub;
import dev.assay.testkit.Tasks;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cancels on a server that answers to GET what the task was, and to DELETE what it is afterwards. */
class CancelCommandTest {

    private static final Task RUNNING = Tasks.started(Tasks.aQueuedTask());
    private static final Task CANCELLED = Tasks.cancelled(RUNNING);
    private static final Task FAILED = RUNNING.in(
            ((Unfinished) RUNNING.state()).fail(ManualClock.START, new Failure(Failure.Code.INTERNAL, "broken")),
            ManualClock.START);

    private final AssayJson json = new AssayJson();
    private final List<String> methods = Collections.synchronizedList(new ArrayList<>());
    private final Console console = Console.piped();
    private final HttpServer server;
    private Task before = RUNNING;
    private Task after = CANCELLED;

    CancelCommandTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void open() {
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void cancelsATaskUnderWay() {
        assertThat(cancel()).isEqualTo(ExitCodes.DONE);
        assertThat(methods).contains("DELETE");
        assertThat(console.out()).contains("failed      cancelled");
        assertThat(console.err()).isEmpty();
    }

    @Test
    void saysThatThereWasNothingToCancelWhenTheTaskHadEnded() {
        before = FAILED;
        after = FAILED;
        assertThat(cancel()).isEqualTo(ExitCodes.DONE);
        assertThat(console.out()).contains("failed      internal: broken");
        assertThat(console.err())
                .isEqualTo("assay: there was nothing to cancel: the task had already ended%n".formatted());
    }

    @Test
    void saysSoOfATaskThatWasCancelledBefore() {
        before = CANCELLED;
        assertThat(cancel()).isEqualTo(ExitCodes.DONE);
        assertThat(console.err()).contains("nothing to cancel");
    }

    @Test
    void saysSoWhenTheTaskEndsByItselfMeanwhile() {
        after = FAILED;
        assertThat(cancel()).isEqualTo(ExitCodes.DONE);
        assertThat(console.err()).contains("nothing to cancel");
    }

    private int cancel() {
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        return console.run(
                new EngineFactory(new ScriptedGitHub()), "cancel", RUNNING.id().value(), "--server", address);
    }

    private void answer(HttpExchange exchange) throws IOException {
        methods.add(exchange.getRequestMethod());
        byte[] body = json.task(exchange.getRequestMethod().equals("DELETE") ? after : before);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
