package dev.assay.adapter.report;

import dev.assay.adapter.report.html.HtmlWriter;
import dev.assay.adapter.report.html.PageHtml;
import dev.assay.adapter.report.html.Stylesheet;
import dev.assay.adapter.report.model.PageFrame;
import dev.assay.adapter.report.model.Report;
import dev.assay.adapter.report.sections.ReportBuilder;
import dev.assay.domain.report.ProfileAnalysis;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a server shows: reports as pages and as pieces of one, and the pages around them. Safe for many threads. */
public final class ReportPages {

    /** The style sheet of all pages. */
    public static final String STYLESHEET = Stylesheet.TEXT;

    private ReportPages() {}

    /** Returns a report as a page. */
    public static String page(Report report, PageFrame frame) {
        return HtmlWriter.page(report, frame);
    }

    /**
     * A piece of a page.
     *
     * @param id of the element that it is
     * @param html the element
     */
    public record Piece(String id, String html) {}

    /**
     * Returns the pieces of a report on what has been read so far, in their order; what is not read yet is not there.
     */
    public static List<Piece> preview(ProfileAnalysis soFar) {
        Report report = ReportBuilder.preview(soFar);
        List<Piece> pieces = new ArrayList<>();
        pieces.add(new Piece("head", HtmlWriter.head(report)));
        report.sections().forEach(section -> pieces.add(new Piece(section.id(), HtmlWriter.section(section))));
        return pieces;
    }

    /**
     * What is said in place of a report.
     *
     * @param words name of the words in the bundle
     * @param detail a sentence more; may be empty
     * @param offer a login that can be analysed; empty for none
     * @param key whether a key is asked for
     */
    public record Message(String words, String detail, Optional<String> offer, boolean key) {}

    /** Returns a page that says what is, and what to do. */
    public static String message(Message message, PageFrame frame) {
        return PageHtml.message(message.words(), message.detail(), message.offer(), message.key(), frame);
    }

    /**
     * Returns the page that asks for a login.
     *
     * @param keys whether the server asks for a key
     */
    public static String home(boolean keys, PageFrame frame) {
        return PageHtml.home(keys, frame);
    }

    /** Returns the page of a client's own tasks. */
    public static String tasks(PageFrame frame) {
        return PageHtml.tasks(frame);
    }
}
