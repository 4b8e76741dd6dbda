package dev.assay.adapter.http.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import dev.assay.adapter.http.connection.ByteBudget;
import dev.assay.adapter.http.connection.Watchdog;
import dev.assay.adapter.json.AssayJson;
import dev.assay.port.in.TaskService;
import dev.assay.testkit.Await;
import io.helidon.common.buffers.BufferData;
import io.helidon.websocket.WsSession;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two threads send frames on one WebSocket: the one that follows a task, and the one that reads from the client. */
@Timeout(60)
class SocketWriterTest {

    private final Watchdog watchdog = new Watchdog(Duration.ofMinutes(10), Duration.ZERO, new ByteBudget(10_000));
    private final WsSession session = mock(WsSession.class);
    private final AssayJson json = new AssayJson();
    private final EndedBodies ended = new EndedBodies(mock(TaskService.class), json, 10_000);
    private final SocketWriter writer = new SocketWriter(session, new TaskBodies(json, 10_000, ended), watchdog);
    private final List<String> sent = new CopyOnWriteArrayList<>();
    private final CountDownLatch within = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    @AfterEach
    void close() {
        goOn.countDown();
        watchdog.close();
    }

    @Test
    void aFrameBeginsWhenTheOneBeforeHasEnded() throws Exception {
        doAnswer(call -> {
                    sent.add("ping begins");
                    within.countDown();
                    goOn.await();
                    sent.add("ping ends");
                    return session;
                })
                .when(session)
                .ping(any());
        doAnswer(call -> {
                    sent.add("pong");
                    return session;
                })
                .when(session)
                .pong(any());
        Thread following = Thread.ofPlatform().daemon().start(writer::quiet);
        within.await();
        Thread reading = Thread.ofPlatform().daemon().start(() -> writer.pong(BufferData.empty()));
        Await.await().until(() -> reading.getState() == Thread.State.WAITING);

        goOn.countDown();
        following.join();
        reading.join();

        assertThat(sent).containsExactly("ping begins", "ping ends", "pong");
    }

    @Test
    void aFrameThatFailsLetsTheNextOneBeSent() {
        doThrow(new IllegalStateException("closed")).when(session).ping(any());
        doAnswer(call -> {
                    sent.add("pong");
                    return session;
                })
                .when(session)
                .pong(any());
        assertThatThrownBy(writer::quiet).isInstanceOf(UncheckedIOException.class);

        writer.pong(BufferData.empty());

        assertThat(sent).containsExactly("pong");
    }
}
