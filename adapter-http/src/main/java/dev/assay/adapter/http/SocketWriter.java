package dev.assay.adapter.http;

import dev.assay.domain.task.Task;
import io.helidon.common.buffers.BufferData;
import io.helidon.websocket.WsSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Writes to a WebSocket: a task's changes, one text frame each. Frames come whole, whichever thread sends them: the one
 * that follows the task, or Helidon's own, which answers pings.
 */
final class SocketWriter implements Streams.Listener {

    private final WsSession session;
    private final TaskBodies bodies;
    private final Watchdog watchdog;
    private final ReentrantLock frames = new ReentrantLock();

    SocketWriter(WsSession session, TaskBodies bodies, Watchdog watchdog) {
        this.session = session;
        this.bodies = bodies;
        this.watchdog = watchdog;
    }

    @Override
    public void changed(Task task) {
        String body = new String(bodies.task(task), StandardCharsets.UTF_8);
        send(() -> session.send(body, true));
    }

    /** A live client answers, which keeps the connection from being taken for idle. */
    @Override
    public void quiet() {
        send(() -> session.ping(BufferData.empty()));
    }

    void pong(BufferData ping) {
        send(() -> session.pong(ping));
    }

    void close(TaskSocket.Close close) {
        send(() -> session.close(close.code(), close.reason()));
    }

    private void send(Runnable frame) {
        watchdog.over(() -> whole(frame));
    }

    /** @throws UncheckedIOException if the client is gone, whatever it was that told so */
    private void whole(Runnable frame) {
        frames.lock();
        try {
            frame.run();
        } catch (RuntimeException gone) {
            throw new UncheckedIOException(new IOException("the client is gone", gone));
        } finally {
            frames.unlock();
        }
    }
}
