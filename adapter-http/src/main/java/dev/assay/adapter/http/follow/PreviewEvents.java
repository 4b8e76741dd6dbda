package dev.assay.adapter.http.follow;

import dev.assay.adapter.http.exchange.Rendered;
import dev.assay.adapter.http.exchange.RenderedForms;
import dev.assay.adapter.json.AssayJson;
import dev.assay.adapter.report.ReportPages;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.port.in.TaskPreviews;
import dev.assay.port.out.Previews.Preview;
import dev.assay.port.out.StoreException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What running tasks have read so far, written once for all who follow them: a preview is looked up once for each
 * revision of its task, and written once in each form. Safe for many threads.
 */
public final class PreviewEvents {

    private static final System.Logger LOG = System.getLogger(PreviewEvents.class.getName());
    private static final int MOST_TASKS = 2000;

    private final TaskPreviews previews;
    private final AssayJson json;
    private final RenderedForms rendered;

    /** The newest preview of each task, with the revision at which it was looked up. */
    private final ConcurrentHashMap<TaskId, Looked> newest = new ConcurrentHashMap<>();

    /** What a client wants to see. */
    public enum Form {
        /** The profile. */
        TRUE,
        /** Pieces of a page. */
        HTML;

        /** Reads a form as clients name it; empty if there is none of this name. */
        public static Optional<Form> of(String name) {
            return switch (name.toLowerCase(Locale.ROOT)) {
                case "true" -> Optional.of(TRUE);
                case "html" -> Optional.of(HTML);
                default -> Optional.empty();
            };
        }
    }

    /**
     * A preview as it is sent.
     *
     * @param version of the preview
     * @param document JSON on one line
     */
    public record Body(long version, Rendered document) {}

    private record Looked(long revision, Optional<Preview> preview) {}

    private record Key(TaskId task, long version, Form form) {}

    /** @param most bytes to keep */
    public PreviewEvents(TaskPreviews previews, AssayJson json, long most) {
        this.previews = previews;
        this.json = json;
        this.rendered = new RenderedForms(most);
    }

    /** Says that a client wants to see previews of a task. A store that is away costs the client previews, no more. */
    public void want(TaskId task) {
        try {
            previews.want(task);
        } catch (StoreException away) {
            LOG.log(System.Logger.Level.DEBUG, "a store is away", away);
        }
    }

    /**
     * Returns the newest preview of a task that runs; empty if the client has seen it, or there is none.
     *
     * @param seen the version that the client has seen last; 0 for none
     */
    public Optional<Body> after(Task task, Form form, long seen) {
        if (task.finished()) {
            newest.remove(task.id());
            return Optional.empty();
        }
        return looked(task)
                .preview()
                .filter(preview -> preview.version() > seen)
                .map(preview -> new Body(
                        preview.version(),
                        rendered.get(
                                new Key(task.id(), preview.version(), form), () -> write(task.id(), preview, form))));
    }

    private Looked looked(Task task) {
        if (newest.size() > MOST_TASKS) {
            newest.clear();
        }
        Looked known = newest.get(task.id());
        if (known != null && known.revision() >= task.revision()) {
            return known;
        }
        // Followers of the same task wait for the one who looks, and then know what it has found.
        Looked found = newest.compute(
                task.id(),
                (id, last) -> last != null && last.revision() >= task.revision()
                        ? last
                        : new Looked(task.revision(), lookUp(id)));
        return found == null ? new Looked(0, Optional.empty()) : found;
    }

    private Optional<Preview> lookUp(TaskId task) {
        try {
            return previews.newest(task);
        } catch (StoreException away) {
            LOG.log(System.Logger.Level.DEBUG, "a store is away", away);
            return Optional.empty();
        }
    }

    private String write(TaskId task, Preview preview, Form form) {
        if (form == Form.TRUE) {
            return new String(json.preview(task, preview), StandardCharsets.UTF_8);
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("task_id", task.value());
        body.put("sections", preview.sections());
        body.put("pieces", ReportPages.preview(preview.analysis()));
        return new String(json.write(body), StandardCharsets.UTF_8);
    }
}
