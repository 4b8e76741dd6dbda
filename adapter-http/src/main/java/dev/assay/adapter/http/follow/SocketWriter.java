package dev.assay.adapter.http.follow;

import dev.assay.adapter.http.connection.Watchdog;
import dev.assay.domain.task.Task;
import io.helidon.common.buffers.BufferData;
import io.helidon.webserver.ConnectionContext;
import io.helidon.websocket.WsSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Writes to a WebSocket: a task's changes, one text frame each. Frames come whole, whichever thread sends them: the one
 * that follows the task, or Helidon's own, which answers pings.
 */
final class SocketWriter implements Streams.Listener {

    /** How long a client may take to answer a close frame. */
    private static final Duration GOOD_BYE = Duration.ofSeconds(2);

    private final WsSession session;
    private final TaskBodies bodies;
    private final Watchdog watchdog;

    /** The thread that reads from the client, and with it the connection. */
    private final Thread reader;

    /** Held while a frame is written. */
    private final ReentrantLock frames = new ReentrantLock();

    /** Makes a writer for the connection that the calling thread reads from. */
    SocketWriter(WsSession session, TaskBodies bodies, Watchdog watchdog) {
        this.session = session;
        this.bodies = bodies;
        this.watchdog = watchdog;
        this.reader = Thread.currentThread();
    }

    @Override
    public void changed(Task task) {
        byte[] body = bodies.task(task);
        watchdog.over(body.length, () -> whole(() -> write(TextFrame.around(body))));
    }

    private void write(BufferData frame) {
        if (!(session.socketContext() instanceof ConnectionContext connection)) {
            throw new IllegalStateException("a WebSocket without a connection");
        }
        connection.dataWriter().writeNow(frame);
    }

    /** A live client answers, which keeps the connection from being taken for idle. */
    @Override
    public void quiet() {
        send(() -> session.ping(BufferData.empty()));
    }

    void pong(BufferData ping) {
        send(() -> session.pong(ping));
    }

    /** Says why it closes. A client that does not close its side soon loses the connection. */
    void close(TaskSocket.Close close) {
        send(() -> session.close(close.code(), close.reason()));
        watchdog.in(GOOD_BYE, reader::interrupt);
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
