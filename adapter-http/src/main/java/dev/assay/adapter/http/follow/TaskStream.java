package dev.assay.adapter.http.follow;

import dev.assay.adapter.http.connection.Watchdog;
import dev.assay.adapter.http.exchange.Call;
import dev.assay.adapter.http.exchange.Problem;
import dev.assay.adapter.http.exchange.ProblemException;
import dev.assay.adapter.http.exchange.Reply;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.domain.task.TaskState.Failed;
import dev.assay.domain.task.TaskState.Succeeded;
import dev.assay.domain.task.TaskState.Unfinished;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** A task's changes as Server-Sent Events: one event each, with the revision for its id. */
public final class TaskStream {

    static final String MEDIA_TYPE = "text/event-stream";

    /** The query parameter for clients that cannot set a header: the last revision that they have seen. */
    static final String AFTER = "after";

    static final Pattern REVISION = Pattern.compile("[0-9]{1,18}");

    private static final HeaderName LAST_EVENT_ID = HeaderNames.create("Last-Event-ID");
    private static final HeaderName BUFFERING = HeaderNames.create("X-Accel-Buffering");
    private static final Duration LATER = Duration.ofSeconds(5);

    private static final String PREVIEW = "preview";
    private static final Duration WISH_AGAIN = Duration.ofSeconds(10);

    private static final byte[] PREVIEW_EVENT = bytes("event: preview\ndata: ");
    private static final byte[] BEGIN = bytes("retry: 2000\n\n");
    private static final byte[] HEARTBEAT = bytes(": heartbeat\n\n");
    private static final byte[] RECONNECT = bytes(": this stream ends before its task does; reconnect\n\n");
    private static final byte[] END_OF_EVENT = bytes("\n\n");

    private final Streams streams;
    private final TaskBodies bodies;
    private final PreviewEvents previews;
    private final Watchdog watchdog;

    public TaskStream(Streams streams, TaskBodies bodies, PreviewEvents previews, Watchdog watchdog) {
        this.streams = streams;
        this.bodies = bodies;
        this.previews = previews;
        this.watchdog = watchdog;
    }

    /**
     * Answers with the changes of a task.
     *
     * @param task as it is now
     */
    public Reply open(Task task, Call call) {
        long seen = lastSeen(call);
        if (Streams.over(task, seen)) {
            // An EventSource that gets no content stops asking.
            return Reply.empty(Status.NO_CONTENT_204);
        }
        if (streams.full(call.client())) {
            throw new ProblemException(Problem.of(
                            Status.SERVICE_UNAVAILABLE_503,
                            "Too many clients follow tasks already, or this one too many; poll, or come later.")
                    .retryAfter(LATER));
        }
        Optional<PreviewEvents.Form> form = form(call);
        // At once: the first stage may end before the stream is open.
        if (form.isPresent() && !task.finished()) {
            previews.want(task.id());
        }
        return Reply.stream(MEDIA_TYPE, out -> write(call.client(), task, seen, new Writer(task.id(), form, out)))
                .with(BUFFERING, "no");
    }

    /**
     * The header goes first: a browser that reconnects sends it along with the address that it began with. An id that
     * this server cannot have given out is ignored there, as the standard has it for an empty one.
     */
    private static long lastSeen(Call call) {
        long asked = call.query(AFTER).map(TaskStream::revision).orElse(0L);
        return call.request()
                .headers()
                .first(LAST_EVENT_ID)
                .filter(id -> REVISION.matcher(id).matches())
                .map(Long::parseLong)
                .orElse(asked);
    }

    /** @throws ProblemException if the text is no revision */
    private static long revision(String text) {
        if (!REVISION.matcher(text).matches()) {
            throw new ProblemException(Problem.unprocessable(AFTER, "must be the revision that was seen last"));
        }
        return Long.parseLong(text);
    }

    /** @throws ProblemException if the form is none */
    private static Optional<PreviewEvents.Form> form(Call call) {
        return call.query(PREVIEW)
                .filter(name -> !name.equals("false"))
                .map(name -> PreviewEvents.Form.of(name)
                        .orElseThrow(() ->
                                new ProblemException(Problem.unprocessable(PREVIEW, "must be true, false or html"))));
    }

    private void write(String client, Task task, long seen, Writer writer) {
        writer.send(BEGIN);
        streams.follow(client, task, seen, writer)
                .filter(end -> end != Streams.End.FINISHED)
                .ifPresent(early -> writer.send(RECONNECT));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String name(Task task) {
        return switch (task.state()) {
            case Unfinished unfinished -> "progress";
            case Succeeded succeeded -> "completed";
            case Failed failed -> "failed";
        };
    }

    private final class Writer implements Streams.Listener {
        private final TaskId id;
        private final Optional<PreviewEvents.Form> form;
        private final OutputStream out;
        private long version;
        private long wantedAt = System.nanoTime();

        /** @param form of the previews that the client wants to see; empty for none */
        Writer(TaskId id, Optional<PreviewEvents.Form> form, OutputStream out) {
            this.id = id;
            this.form = form;
            this.out = out;
        }

        @Override
        public void changed(Task task) {
            send(bytes("id: " + task.revision() + "\nevent: " + name(task) + "\ndata: "), body(task), END_OF_EVENT);
            form.ifPresent(wanted -> preview(task, wanted));
        }

        /** A page fetches its report as a page: the profile would be sent, and read, in vain. */
        private byte[] body(Task task) {
            return form.filter(PreviewEvents.Form.HTML::equals).isPresent() ? bodies.status(task) : bodies.task(task);
        }

        private void preview(Task task, PreviewEvents.Form wanted) {
            wantOn();
            previews.after(task, wanted, version).ifPresent(newest -> {
                version = newest.version();
                // Without an id: where to go on is told by the revisions of the task.
                send(PREVIEW_EVENT, newest.document().bytes(), END_OF_EVENT);
            });
        }

        /** A wish is forgotten after a while, so that a client who is gone costs nothing. */
        private void wantOn() {
            if (System.nanoTime() - wantedAt > WISH_AGAIN.toNanos()) {
                wantedAt = System.nanoTime();
                previews.want(id);
            }
        }

        @Override
        public void quiet() {
            if (form.isPresent()) {
                wantOn();
            }
            send(HEARTBEAT);
        }

        private void send(byte[]... parts) {
            int bytes = Arrays.stream(parts).mapToInt(part -> part.length).sum();
            watchdog.over(bytes, () -> write(parts));
        }

        private void write(byte[]... parts) {
            try {
                for (byte[] part : parts) {
                    out.write(part);
                }
                out.flush();
            } catch (IOException gone) {
                throw new UncheckedIOException("the client is gone", gone);
            }
        }
    }
}
