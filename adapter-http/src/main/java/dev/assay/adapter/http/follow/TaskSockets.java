package dev.assay.adapter.http.follow;

import dev.assay.adapter.http.connection.Watchdog;
import dev.assay.adapter.http.exchange.AccessControl;
import dev.assay.domain.task.TaskId;
import dev.assay.port.out.StoreException;
import io.helidon.webserver.websocket.WsRouting;
import io.helidon.websocket.WsSession;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** The WebSockets on which clients follow tasks. Each has a thread that writes; Helidon's own reads. */
public final class TaskSockets implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(TaskSockets.class.getName());
    private static final Duration GOOD_BYE = Duration.ofSeconds(2);
    private static final String PATH = "/task/{id}";

    private final Streams streams;
    private final TaskBodies bodies;
    private final AccessControl access;
    private final Watchdog watchdog;
    private final ExecutorService writers = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("assay-socket-", 0).factory());

    public TaskSockets(Streams streams, TaskBodies bodies, AccessControl access, Watchdog watchdog) {
        this.streams = streams;
        this.bodies = bodies;
        this.access = access;
        this.watchdog = watchdog;
    }

    public WsRouting.Builder routing() {
        return WsRouting.builder().endpoint(PATH, () -> new TaskSocket(this, access));
    }

    boolean full(String client) {
        return streams.full(client);
    }

    /**
     * Follows a task for a client, on a thread of its own.
     *
     * @param seen the last revision that the client has seen; 0 to begin with the task as it is
     */
    Future<?> follow(String client, TaskId id, long seen, SocketWriter writer) {
        return writers.submit(() -> writer.close(end(client, id, seen, writer)));
    }

    SocketWriter writer(WsSession session) {
        return new SocketWriter(session, bodies, watchdog);
    }

    private TaskSocket.Close end(String client, TaskId id, long seen, SocketWriter writer) {
        try {
            return streams.find(id)
                    .flatMap(task -> streams.follow(client, task, seen, writer))
                    .map(TaskSocket::closeCode)
                    .orElse(TaskSocket.UNKNOWN_TASK);
        } catch (StoreException away) {
            return TaskSocket.closeCode(Streams.End.AWAY);
        } catch (UncheckedIOException gone) {
            throw gone;
        } catch (RuntimeException bug) {
            LOG.log(System.Logger.Level.ERROR, "a WebSocket was lost", bug);
            return TaskSocket.BROKEN;
        }
    }

    /** Lets writers tell their clients good-bye, and interrupts those whose clients do not listen. */
    @Override
    public void close() {
        writers.shutdown();
        try {
            if (!writers.awaitTermination(GOOD_BYE.toMillis(), TimeUnit.MILLISECONDS)) {
                writers.shutdownNow();
            }
        } catch (InterruptedException hurry) {
            writers.shutdownNow();
            Thread.currentThread().interrupt();
        }
        writers.close();
    }
}
