package dev.assay.adapter.report.comparison;

import dev.assay.adapter.report.model.Block;
import dev.assay.adapter.report.model.Block.Column;
import dev.assay.adapter.report.model.Block.CoverageNote;
import dev.assay.adapter.report.model.Block.CoverageNote.Weight;
import dev.assay.adapter.report.model.Block.Row;
import dev.assay.adapter.report.model.Phrase;
import dev.assay.adapter.report.model.Report;
import dev.assay.adapter.report.model.Section;
import dev.assay.adapter.report.text.Figures;
import dev.assay.adapter.report.words.Words;
import dev.assay.domain.profile.Coverage;
import dev.assay.domain.report.ProfileAnalysis;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Puts two to four profiles side by side, in the order they are given: facts, each with what was seen of it. Nothing is
 * added up and none is ranked. Pure functions.
 */
public final class ComparisonBuilder {

    /** The fewest people that can be compared. */
    public static final int FEWEST = 2;

    /** The most people that fit side by side. */
    public static final int MOST = 4;

    private ComparisonBuilder() {}

    /**
     * Makes the report.
     *
     * @param people two to four
     * @throws IllegalArgumentException if there are fewer or more
     */
    public static Report of(List<ProfileAnalysis> people) {
        if (people.size() < FEWEST || people.size() > MOST) {
            throw new IllegalArgumentException(
                    "%s people; %s to %s can be compared".formatted(people.size(), FEWEST, MOST));
        }
        List<Section> sections = new ArrayList<>();
        sections.add(section(
                "figures",
                Optional.empty(),
                table("compare.figures.caption", "compare.fact", people, FigureRows.of(people))));
        sections.add(SharedProjects.of(people));
        sections.add(LanguageRows.of(people));
        sections.add(SkillRows.of(people));
        sections.addAll(calendars(people));
        sections.add(seen(people));
        return new Report(head(people), sections);
    }

    /** Returns a table with a column for each person. */
    static Block.Table table(String caption, String first, List<ProfileAnalysis> people, List<Row> rows) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(Words.of(first), false, 1));
        people.forEach(person -> columns.add(new Column(login(person), true, 1)));
        return new Block.Table(Words.of(caption), columns, rows, rows.size());
    }

    static Section section(String id, Optional<String> remark, Block... blocks) {
        return new Section(id, Words.of("compare." + id + ".title"), remark, List.of(blocks));
    }

    static String login(ProfileAnalysis person) {
        return person.person().identity().login();
    }

    static Phrase unseen() {
        return Phrase.said(Words.of("compare.unseen"));
    }

    private static Report.Head head(List<ProfileAnalysis> people) {
        List<CoverageNote> notices = new ArrayList<>();
        if (people.stream().anyMatch(person -> person.provenance().simulated())) {
            notices.add(new CoverageNote(Weight.REMARK, Phrase.said(Words.of("compare.simulated"))));
        }
        people.stream()
                .filter(person -> !person.complete())
                .map(person -> Words.of("compare.partial", login(person), missing(person)))
                .forEach(words -> notices.add(new CoverageNote(Weight.PARTIAL, Phrase.said(words))));
        Instant oldest = people.stream()
                .map(person -> person.provenance().analyzedAt())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return new Report.Head(
                Words.of("compare.kicker"),
                String.join(", ", people.stream().map(ComparisonBuilder::login).toList()),
                Phrase.said(Words.of("compare.order")),
                notices,
                Phrase.said(Words.of("head.colophon", Figures.minute(oldest))));
    }

    private static String missing(ProfileAnalysis person) {
        return String.join(
                ", ",
                person.provenance().coverage().entrySet().stream()
                        .filter(part -> part.getValue().status() != Coverage.Status.COMPLETE)
                        .map(part -> Words.label("part", part.getKey()))
                        .toList());
    }

    private static List<Section> calendars(List<ProfileAnalysis> people) {
        List<Block> blocks = new ArrayList<>();
        for (ProfileAnalysis person : people) {
            person.activity()
                    .contributions()
                    .filter(year -> !year.calendar().isEmpty())
                    .ifPresent(year -> {
                        blocks.add(new Block.Heading(login(person), Optional.of(Figures.number(year.total()))));
                        blocks.add(new Block.Calendar(
                                Words.of("calendar.caption"),
                                year.calendar().stream()
                                        .map(day -> new Block.Day(day.date(), day.count()))
                                        .toList()));
                    });
        }
        return blocks.isEmpty()
                ? List.of()
                : List.of(new Section("calendar", Words.of("compare.calendar.title"), Optional.empty(), blocks));
    }

    private static Section seen(List<ProfileAnalysis> people) {
        Set<String> parts = new LinkedHashSet<>();
        people.forEach(person -> parts.addAll(person.provenance().coverage().keySet()));
        List<Row> rows = parts.stream()
                .map(part -> {
                    List<Phrase> cells = new ArrayList<>(List.of(Phrase.said(Words.label("part", part))));
                    people.forEach(person -> cells.add(amount(
                            Optional.ofNullable(person.provenance().coverage().get(part)))));
                    return new Row(cells, Phrase.NONE);
                })
                .toList();
        return new Section(
                "seen",
                Words.of("seen.title"),
                Optional.of(Words.of("seen.remark")),
                List.of(table("seen.title", "seen.section", people, rows)));
    }

    private static Phrase amount(Optional<Coverage> coverage) {
        if (coverage.isEmpty() || coverage.get().status() == Coverage.Status.UNAVAILABLE) {
            return unseen();
        }
        Coverage seen = coverage.get();
        String amount = seen.available()
                .map(all -> Words.of("seen.of", Figures.number(seen.fetched()), Figures.number(all)))
                .orElse(Words.of("seen.ofUnknown", Figures.number(seen.fetched())));
        boolean whole = seen.status() == Coverage.Status.COMPLETE;
        String status =
                whole ? "" : " (" + Words.label("status", seen.status().name().toLowerCase(Locale.ROOT)) + ")";
        return Phrase.said(amount + status);
    }
}
