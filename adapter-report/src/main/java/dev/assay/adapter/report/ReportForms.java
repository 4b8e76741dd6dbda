package dev.assay.adapter.report;

import dev.assay.adapter.report.card.CardWriter;
import dev.assay.adapter.report.comparison.ComparisonBuilder;
import dev.assay.adapter.report.html.HtmlWriter;
import dev.assay.adapter.report.html.Stylesheet;
import dev.assay.adapter.report.markdown.MarkdownWriter;
import dev.assay.adapter.report.model.Report;
import dev.assay.adapter.report.sections.CardBuilder;
import dev.assay.adapter.report.sections.ReportBuilder;
import dev.assay.adapter.report.terminal.TextWriter;
import dev.assay.adapter.report.text.Style;
import dev.assay.domain.report.ProfileAnalysis;
import dev.assay.domain.report.history.ReportHistory;
import java.util.List;
import java.util.Optional;

/** The door: makes reports of profiles, and writes them in every form. Pure functions, safe for many threads. */
public final class ReportForms {

    private ReportForms() {}

    /** Makes the report of a profile: a tree of blocks that every form is written from. */
    public static Report of(ProfileAnalysis analysis) {
        return of(analysis, Optional.empty());
    }

    /**
     * Makes the report of a profile.
     *
     * @param history what has changed since earlier reports; empty if none is known
     */
    public static Report of(ProfileAnalysis analysis, Optional<ReportHistory> history) {
        return ReportBuilder.of(analysis, history);
    }

    /** The fewest people that can be compared. */
    public static final int FEWEST_COMPARED = ComparisonBuilder.FEWEST;

    /** The most people that can be compared. */
    public static final int MOST_COMPARED = ComparisonBuilder.MOST;

    /**
     * Makes a report that shows people side by side, in their order: facts only.
     *
     * @param people {@link #FEWEST_COMPARED} to {@link #MOST_COMPARED}
     * @throws IllegalArgumentException if there are fewer or more
     */
    public static Report comparing(List<ProfileAnalysis> people) {
        return ComparisonBuilder.of(people);
    }

    /** Returns lines for a terminal, none wider than the style allows, each ended by the system's line separator. */
    public static String text(Report report, Style style) {
        return TextWriter.write(report, style);
    }

    /** Returns a document of GitHub's Markdown, its lines ended by line feeds. */
    public static String markdown(Report report) {
        return MarkdownWriter.write(report);
    }

    /**
     * Returns an HTML document that needs nothing else.
     *
     * @param reports at least one, in their order
     */
    public static String html(List<Report> reports) {
        return HtmlWriter.file(reports);
    }

    /** Returns the hash of the style in every card, as a content security policy names it. */
    public static String cardStyleHash() {
        return Stylesheet.policyHash(CardWriter.STYLE);
    }

    /** Returns the hash of the style in every file, as a content security policy names it. */
    public static String fileStyleHash() {
        return Stylesheet.HASH;
    }

    /**
     * Returns some hexadecimal digits that are others for other bytes: for tags and for names of what is kept for ever.
     */
    public static String version(byte[] bytes) {
        return Stylesheet.version(bytes);
    }

    /** Returns the card of a profile: an SVG with a few facts, for a README. */
    public static String card(ProfileAnalysis analysis) {
        return CardWriter.write(CardBuilder.of(analysis));
    }
}
