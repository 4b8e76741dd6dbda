package dev.assay.adapter.report.comparison;

import dev.assay.adapter.report.model.Block.Row;
import dev.assay.adapter.report.model.Phrase;
import dev.assay.adapter.report.text.Figures;
import dev.assay.adapter.report.words.Words;
import dev.assay.domain.report.ProfileAnalysis;
import dev.assay.domain.report.career.CareerSummary;
import dev.assay.domain.report.career.CareerSummary.YearSummary;
import dev.assay.domain.report.career.ProjectSummary;
import dev.assay.domain.report.career.Role;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** The figures that can be told of each person exactly: totals, never those of a sample. */
final class FigureRows {

    private static final Set<Role> LEADING = EnumSet.of(Role.CREATOR, Role.LEAD);

    private FigureRows() {}

    static List<Row> of(List<ProfileAnalysis> people) {
        return List.of(
                row(
                        "since",
                        people,
                        person -> Optional.of(Figures.shortDay(
                                LocalDate.ofInstant(person.person().identity().createdAt(), ZoneOffset.UTC)))),
                row(
                        "repositories",
                        people,
                        person -> number(Optional.of(person.person().counts().publicRepositories()))),
                row(
                        "followers",
                        people,
                        person -> number(Optional.of(person.person().counts().followers()))),
                row("years", people, person -> person.career().career().map(FigureRows::years)),
                row("days", people, person -> number(person.career().career().map(CareerSummary::activeDays))),
                row(
                        "streak",
                        people,
                        person -> person.career()
                                .career()
                                .map(career -> Words.counted("days", career.longestStreakDays()))),
                row("commits", people, person -> total(person, YearSummary::commits)),
                row("pulls", people, person -> total(person, YearSummary::pullRequests)),
                row("merged", people, FigureRows::merged),
                row("reviews", people, person -> total(person, YearSummary::reviews)),
                row("issues", people, person -> total(person, YearSummary::issues)),
                row("projects", people, person -> projects(person, true)),
                row("others", people, person -> projects(person, false)),
                row(
                        "lastYear",
                        people,
                        person -> number(person.activity().contributions().map(year -> year.total()))));
    }

    private static Row row(
            String name, List<ProfileAnalysis> people, Function<ProfileAnalysis, Optional<String>> figure) {
        List<Phrase> cells = new ArrayList<>(List.of(Phrase.said(Words.of("fact." + name))));
        people.forEach(
                person -> cells.add(figure.apply(person).map(Phrase::said).orElseGet(ComparisonBuilder::unseen)));
        return new Row(cells, Phrase.NONE);
    }

    private static Optional<String> number(Optional<Integer> figure) {
        return figure.map(Figures::number);
    }

    private static String years(CareerSummary career) {
        return career.firstYear()
                .flatMap(first -> career.lastYear().map(last -> Figures.years(first, last)))
                .orElse(Words.of("none"));
    }

    private static Optional<String> total(ProfileAnalysis person, ToIntFunction<YearSummary> figure) {
        return person.career()
                .career()
                .map(career -> Figures.number(
                        career.years().stream().mapToLong(figure::applyAsInt).sum()));
    }

    /** Where the totals are known: a count among those that were read would not stand beside one of all. */
    private static Optional<String> merged(ProfileAnalysis person) {
        return person.activity()
                .pullRequests()
                .filter(pulls -> pulls.total()
                        .filter(total -> total == pulls.outcomes().total())
                        .isPresent())
                .map(pulls -> Figures.number(pulls.outcomes().merged()));
    }

    private static Optional<String> projects(ProfileAnalysis person, boolean leading) {
        return person.career()
                .projects()
                .map(projects -> projects.stream()
                        .map(ProjectSummary::role)
                        .filter(role -> LEADING.contains(role) == leading)
                        .count())
                .map(Figures::number);
    }
}
