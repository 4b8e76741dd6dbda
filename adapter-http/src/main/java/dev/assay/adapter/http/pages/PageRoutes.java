package dev.assay.adapter.http.pages;

import dev.assay.adapter.http.exchange.AccessControl;
import dev.assay.adapter.http.exchange.Rendered;
import dev.assay.adapter.http.exchange.Routes;
import dev.assay.adapter.json.AssayJson;
import dev.assay.adapter.report.ReportPages;
import dev.assay.port.in.ReportLookup;
import dev.assay.port.in.TaskService;
import java.nio.charset.StandardCharsets;

/** All pages for people, and what they need. */
public final class PageRoutes {

    private final TaskService tasks;
    private final Sources sources;
    private final AccessControl access;
    private final Documents documents;

    /**
     * Where pages take what they show from.
     *
     * @param reports that are there already
     * @param publicCards whether cards are shown without a key
     */
    public record Sources(ReportLookup reports, boolean publicCards) {}

    /** @param most bytes of documents to keep */
    public PageRoutes(TaskService tasks, Sources sources, AccessControl access, AssayJson json, long most) {
        this.tasks = tasks;
        this.sources = sources;
        this.access = access;
        this.documents = new Documents(json, sources.reports(), most);
    }

    public void addTo(Routes routes) {
        Rendered home = rendered(ReportPages.home(access.asksForKeys(), Messages.FRAME));
        Rendered list = rendered(ReportPages.tasks(Messages.FRAME));
        routes.get("/", call -> Pages.page(call, home)).get("/tasks", call -> Pages.page(call, list));
        new ReportRoutes(tasks, sources.reports(), documents, access, sources.publicCards()).addTo(routes);
        new ComparisonRoutes(sources.reports(), documents, access).addTo(routes);
        Assets.addTo(routes);
    }

    private static Rendered rendered(String page) {
        return Rendered.of(page.getBytes(StandardCharsets.UTF_8));
    }
}
