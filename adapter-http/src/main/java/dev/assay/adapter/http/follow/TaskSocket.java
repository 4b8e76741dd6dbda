package dev.assay.adapter.http.follow;

import dev.assay.adapter.http.exchange.AccessControl;
import dev.assay.adapter.http.exchange.TaskAddress;
import dev.assay.domain.task.TaskId;
import io.helidon.common.buffers.BufferData;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import io.helidon.http.HttpPrologue;
import io.helidon.http.WritableHeaders;
import io.helidon.websocket.WsListener;
import io.helidon.websocket.WsSession;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One client that follows one task on a WebSocket. What it sends is ignored. */
final class TaskSocket implements WsListener {

    static final Close BROKEN = new Close(1011, "something went wrong inside the server");
    static final Close UNKNOWN_TASK = new Close(4404, "there is no task of this id, or it is gone");

    private static final Close FINISHED = new Close(1000, "the task has ended");
    private static final Close RESTART = new Close(1012, "the server is going away; reconnect");
    private static final Close AWAY = new Close(1013, "the store of tasks cannot be reached; come later");
    private static final Close UNAUTHORIZED = new Close(4401, "this server asks for a key");
    private static final Close FOREIGN = new Close(4403, "pages of this origin are not allowed");
    private static final Close MISDIRECTED = new Close(4421, "this server does not go by the name in Host");
    private static final Close UNREADABLE = new Close(4400, "after must be the revision that was seen last");
    private static final Close BUSY = new Close(1013, "too many clients follow tasks already, or this one too many");

    private static final HeaderName SUBPROTOCOL = HeaderNames.create("Sec-WebSocket-Protocol");
    private static final String VERSION = "assay.v1";
    private static final Pattern PATH = Pattern.compile("/task/([^/]+)");

    private final TaskSockets sockets;
    private final AccessControl access;
    private String path = "";
    private String after = "0";
    private boolean meant;
    private boolean foreign;
    private boolean keyed;
    private Headers asked = WritableHeaders.create();
    private @Nullable SocketWriter frames;
    private @Nullable Future<?> writer;

    /**
     * How a connection is closed.
     *
     * @param code of RFC 6455, or 4000 and an HTTP status
     * @param reason for a person
     */
    record Close(int code, String reason) {}

    TaskSocket(TaskSockets sockets, AccessControl access) {
        this.sockets = sockets;
        this.access = access;
    }

    static Close closeCode(Streams.End end) {
        return switch (end) {
            case FINISHED -> FINISHED;
            case CLOSING -> RESTART;
            case AWAY -> AWAY;
            case GONE -> UNKNOWN_TASK;
            case BUSY -> BUSY;
        };
    }

    @Override
    public Optional<Headers> onHttpUpgrade(HttpPrologue prologue, Headers headers) {
        path = prologue.uriPath().rawPath();
        after = prologue.query().contains(TaskStream.AFTER) ? prologue.query().get(TaskStream.AFTER) : "0";
        meant = access.isMeant(path, headers);
        foreign = !access.cors().allows(headers);
        keyed = access.knows(headers);
        asked = headers;
        String offered = String.join(",", headers.all(SUBPROTOCOL, List::of));
        if (List.of(offered.strip().split("\\s*,\\s*", -1)).contains(VERSION)) {
            WritableHeaders<?> answer = WritableHeaders.create();
            answer.set(SUBPROTOCOL, VERSION);
            return Optional.of(answer);
        }
        return Optional.empty();
    }

    @Override
    public void onOpen(WsSession session) {
        SocketWriter own = sockets.writer(session);
        frames = own;
        String client = keyed ? access.client(session.socketContext().remotePeer(), asked) : "";
        Optional<TaskId> id = task();
        if (!meant) {
            own.close(MISDIRECTED);
        } else if (foreign) {
            own.close(FOREIGN);
        } else if (!keyed) {
            own.close(UNAUTHORIZED);
        } else if (id.isEmpty()) {
            own.close(UNKNOWN_TASK);
        } else if (!TaskStream.REVISION.matcher(after).matches()) {
            own.close(UNREADABLE);
        } else if (sockets.full(client)) {
            own.close(BUSY);
        } else {
            writer = sockets.follow(client, id.get(), Long.parseLong(after), own);
        }
    }

    private Optional<TaskId> task() {
        var matcher = PATH.matcher(path);
        return matcher.matches() ? TaskAddress.parse(matcher.group(1)) : Optional.empty();
    }

    @Override
    public void onPing(WsSession session, BufferData buffer) {
        if (frames != null) {
            frames.pong(buffer);
        }
    }

    @Override
    public void onClose(WsSession session, int status, String reason) {
        stop();
    }

    @Override
    public void onError(WsSession session, Throwable failure) {
        stop();
    }

    private void stop() {
        if (writer != null) {
            writer.cancel(true);
        }
    }
}
