package dev.assay.adapter.cli.report;

import dev.assay.adapter.cli.text.Style;
import dev.assay.domain.profile.Coverage;
import dev.assay.domain.report.ProfileAnalysis;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The report for people: plain lines, one section after the other. What could not be seen is said to be so. */
public final class TextReport {

    private static final String INDENT = "  ";
    private static final int LABEL = 18;

    private final Style style;
    private final ProfileAnalysis analysis;
    private final List<String> lines = new ArrayList<>();

    private TextReport(ProfileAnalysis analysis, Style style) {
        this.analysis = analysis;
        this.style = style;
    }

    /**
     * Writes a report. That of a simulated person says so.
     *
     * @return lines no wider than the style allows, each ended by the system's line separator
     */
    public static String of(ProfileAnalysis analysis, Style style) {
        TextReport report = new TextReport(analysis, style);
        if (analysis.provenance().simulated()) {
            String warning = "Simulated: this person and all their work are invented.";
            report.line(style.yellow(Columns.cut(warning, style.columns(), style)));
        }
        IdentitySection.write(report);
        CareerSection.write(report);
        LanguagesSection.write(report);
        RepositoriesSection.write(report);
        SkillsSection.write(report);
        CommitsSection.write(report);
        PullRequestsSection.write(report);
        ContributionsSection.write(report);
        CoverageSection.write(report);
        String end = System.lineSeparator();
        return String.join(end, report.lines) + end;
    }

    Style style() {
        return style;
    }

    ProfileAnalysis analysis() {
        return analysis;
    }

    /** Returns the columns there are for a line of a section. */
    int room() {
        return style.columns() - INDENT.length();
    }

    void heading(String title, String remark) {
        lines.add("");
        String safe = Columns.cut(Columns.harmless(remark), style.columns() - Columns.width(title) - 2, style);
        lines.add(style.bold(title) + (safe.isEmpty() ? "" : INDENT + style.dim(safe)));
    }

    /** Adds a line that was measured already. */
    void line(String text) {
        lines.add(text.stripTrailing());
    }

    /** Adds a line of a section that was measured already. */
    void entry(String text) {
        line(INDENT + text);
    }

    /** Adds a line of a section from any text: made harmless, and cut where it is too long. */
    void plain(String text) {
        entry(Columns.cut(Columns.harmless(text), room(), style));
    }

    /** Adds a line of a section with a name in front, if there is a value. */
    void fact(String name, Optional<String> value) {
        value.map(Columns::harmless)
                .filter(text -> !text.isEmpty())
                .ifPresent(text ->
                        entry(style.dim(Columns.left(name, LABEL, style)) + Columns.cut(text, room() - LABEL, style)));
    }

    /** Adds a line of a section with a name in front. */
    void fact(String name, String value) {
        fact(name, Optional.of(value));
    }

    /** Adds a line with a name in front of one small column per count, if there are any, and a remark behind. */
    void drawing(String name, Collection<Integer> counts, String remark) {
        if (counts.isEmpty()) {
            return;
        }
        int label = Math.min(LABEL, room() - counts.size());
        int left = room() - label - counts.size() - INDENT.length();
        String safe = Columns.cut(Columns.harmless(remark), left, style);
        entry(style.dim(Columns.left(name, label, style))
                + style.sparkline(counts)
                + (safe.isEmpty() ? "" : INDENT + style.dim(safe)));
    }

    /** Says that a section could not be seen, and why. */
    void notVisible(String section) {
        String reason = Optional.ofNullable(analysis.provenance().coverage().get(section))
                .flatMap(Coverage::reason)
                .orElse("GitHub did not tell");
        entry(style.yellow(Columns.cut("not visible: " + Columns.harmless(reason), room(), style)));
    }
}
