package dev.assay.adapter.report.sections;

import dev.assay.adapter.report.model.Block.CoverageNote;
import dev.assay.adapter.report.model.Block.CoverageNote.Weight;
import dev.assay.adapter.report.model.Phrase;
import dev.assay.adapter.report.model.Report;
import dev.assay.adapter.report.model.Section;
import dev.assay.adapter.report.text.Figures;
import dev.assay.adapter.report.words.Words;
import dev.assay.domain.profile.Coverage;
import dev.assay.domain.report.ProfileAnalysis;
import dev.assay.domain.report.history.ReportHistory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts a profile into sections, in the order in which a reader wants them. Pure functions. */
public final class ReportBuilder {

    private ReportBuilder() {}

    /**
     * Makes the report of a profile.
     *
     * @param history what has changed since earlier reports; empty if none is known
     */
    public static Report of(ProfileAnalysis analysis, Optional<ReportHistory> history) {
        return of(Subject.of(analysis, false), history);
    }

    /**
     * Makes the report of what has been read so far: sections that are not there yet are left out, as is what the
     * analysis cost.
     */
    public static Report preview(ProfileAnalysis soFar) {
        return of(Subject.of(soFar, true), Optional.empty());
    }

    private static Report of(Subject subject, Optional<ReportHistory> history) {
        List<Section> sections = new ArrayList<>();
        sections.add(WhoSection.of(subject));
        Stream.of(
                        HighlightsSection.of(subject),
                        ProjectsSection.of(subject),
                        CareerSection.of(subject),
                        LanguagesSection.of(subject),
                        SkillsSection.of(subject),
                        WorkSection.of(subject),
                        CalendarSection.of(subject))
                .flatMap(Optional::stream)
                .forEach(sections::add);
        history.map(HistorySection::of).ifPresent(sections::add);
        if (!subject.preview()) {
            sections.add(SeenSection.of(subject));
            sections.add(CostSection.of(subject));
        }
        return new Report(head(subject), sections);
    }

    private static Report.Head head(Subject subject) {
        String login = subject.login();
        String name = subject.analysis()
                .person()
                .details()
                .name()
                .filter(given -> !given.isBlank())
                .orElse(login);
        return new Report.Head(
                Words.of("head.kicker"),
                name,
                Phrase.linked("@" + login, subject.links().person(login)),
                notices(subject),
                Phrase.said(Words.of(
                        "head.colophon",
                        Figures.minute(subject.analysis().provenance().analyzedAt()))));
    }

    private static List<CoverageNote> notices(Subject subject) {
        List<CoverageNote> notices = new ArrayList<>();
        if (subject.analysis().provenance().simulated()) {
            notices.add(new CoverageNote(Weight.REMARK, Phrase.said(Words.of("head.simulated"))));
        }
        if (!subject.preview() && !subject.analysis().complete()) {
            notices.add(new CoverageNote(Weight.PARTIAL, Phrase.said(Words.of("head.partial", missing(subject)))));
        }
        return notices;
    }

    private static String missing(Subject subject) {
        return String.join(
                ", ",
                subject.analysis().provenance().coverage().entrySet().stream()
                        .filter(part -> part.getValue().status() != Coverage.Status.COMPLETE)
                        .map(part -> Words.label("part", part.getKey()))
                        .toList());
    }
}
