package dev.assay.adapter.http.pages;

import dev.assay.adapter.http.exchange.Rendered;
import dev.assay.adapter.http.exchange.RenderedForms;
import dev.assay.adapter.json.AssayJson;
import dev.assay.adapter.report.ReportForms;
import dev.assay.adapter.report.ReportPages;
import dev.assay.adapter.report.model.PageFrame;
import dev.assay.adapter.report.model.PageFrame.Anchor;
import dev.assay.adapter.report.model.Report;
import dev.assay.adapter.report.text.Style;
import dev.assay.domain.report.ProfileAnalysis;
import dev.assay.domain.task.TaskId;
import dev.assay.port.in.ReportLookup;
import dev.assay.port.in.ReportLookup.Found;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Writes reports in every form that is served, each at most once. Safe for many threads. */
final class Documents {

    private static final Style TEXT = new Style(false, true, 100);

    private final AssayJson json;
    private final ReportLookup reports;
    private final RenderedForms rendered;

    /** The forms of a report, and where they are linked from its page. */
    enum Form {
        FILE,
        MARKDOWN,
        TEXT,
        JSON,
        CARD,
        PAGE,
        PAGE_OF_TASK
    }

    private record Key(Form form, List<TaskId> tasks) {}

    /**
     * @param reports knows what has changed up to one
     * @param most bytes to keep
     */
    Documents(AssayJson json, ReportLookup reports, long most) {
        this.json = json;
        this.reports = reports;
        this.rendered = new RenderedForms(most);
    }

    Rendered get(Form form, Found found) {
        return rendered.get(new Key(form, List.of(found.task())), () -> write(form, found));
    }

    /** Returns the page of people side by side. */
    Rendered comparison(List<Found> people) {
        return rendered.get(
                new Key(Form.PAGE, tasks(people)),
                () -> ReportPages.page(ReportForms.comparing(analyses(people)), comparing(people)));
    }

    /** Returns people side by side, for programs. */
    Rendered comparisonForPrograms(List<Found> people) {
        return rendered.get(
                new Key(Form.JSON, tasks(people)),
                () -> new String(json.comparison(analyses(people)), StandardCharsets.UTF_8));
    }

    private String write(Form form, Found found) {
        ProfileAnalysis analysis = found.analysis();
        return switch (form) {
            case FILE -> ReportForms.html(List.of(whole(found)));
            case MARKDOWN -> ReportForms.markdown(whole(found));
            case TEXT -> ReportForms.text(whole(found), TEXT).replace(System.lineSeparator(), "\n");
            case JSON -> new String(json.profile(found.task(), analysis), StandardCharsets.UTF_8);
            case CARD -> ReportForms.card(analysis);
            case PAGE -> ReportPages.page(whole(found), frame(found, true));
            case PAGE_OF_TASK -> ReportPages.page(ReportForms.of(analysis), frame(found, false));
        };
    }

    /** Returns the report with what has changed since earlier ones. */
    private Report whole(Found found) {
        return ReportForms.of(found.analysis(), reports.history(found));
    }

    /**
     * The page of a task needs no key but the id of the task. It has no links to what needs a key, or to what else is
     * kept of the person.
     */
    private static PageFrame frame(Found found, boolean ofPerson) {
        String login = found.task().login().value();
        String files = "/api/v1/github/user/" + login + "/report.";
        List<Anchor> links = ofPerson
                ? List.of(
                        new Anchor("html.file", files + "html"),
                        new Anchor("html.markdown", files + "md"),
                        new Anchor("html.text", files + "txt"),
                        new Anchor("html.json", files + "json"),
                        new Anchor("html.card", "/card/" + login + ".svg"))
                : List.of();
        return new PageFrame(
                Assets.STYLESHEET, Optional.of(Assets.SCRIPT), links, ofPerson ? Optional.of(login) : Optional.empty());
    }

    private static PageFrame comparing(List<Found> people) {
        String users = String.join(
                ",",
                people.stream().map(person -> person.task().login().value()).toList());
        return new PageFrame(
                Assets.STYLESHEET,
                Optional.of(Assets.SCRIPT),
                List.of(new Anchor("html.json", "/api/v1/github/compare?users=" + users)),
                Optional.empty());
    }

    private static List<TaskId> tasks(List<Found> people) {
        return people.stream().map(Found::task).toList();
    }

    private static List<ProfileAnalysis> analyses(List<Found> people) {
        return people.stream().map(Found::analysis).toList();
    }
}
