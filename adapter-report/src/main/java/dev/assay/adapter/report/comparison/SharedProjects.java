package dev.assay.adapter.report.comparison;

import dev.assay.adapter.report.model.Block;
import dev.assay.adapter.report.model.Block.Row;
import dev.assay.adapter.report.model.Phrase;
import dev.assay.adapter.report.model.Section;
import dev.assay.adapter.report.text.Figures;
import dev.assay.adapter.report.words.Words;
import dev.assay.domain.report.ProfileAnalysis;
import dev.assay.domain.report.career.ProjectSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The projects that all of the people have a part in. */
final class SharedProjects {

    private SharedProjects() {}

    static Section of(List<ProfileAnalysis> people) {
        List<Row> rows = projects(people.getFirst()).stream()
                .map(project -> project.about().repository().toString())
                .filter(name ->
                        people.stream().allMatch(person -> part(person, name).isPresent()))
                .map(name -> row(people, name))
                .toList();
        Block block = rows.isEmpty()
                ? new Block.Prose(Phrase.said(Words.of("compare.shared.none")))
                : ComparisonBuilder.table("compare.shared.remark", "projects.repository", people, rows);
        return ComparisonBuilder.section("shared", Optional.of(Words.of("compare.shared.remark")), block);
    }

    private static Row row(List<ProfileAnalysis> people, String name) {
        List<Phrase> cells = new ArrayList<>(List.of(Phrase.foreign(name)));
        people.forEach(person -> cells.add(part(person, name)
                .map(project -> Phrase.said(Words.of("role." + project.role().label()) + ", "
                        + Words.of(
                                "projects.part",
                                Figures.number(project.commits().own()),
                                Figures.number(project.commits().all()))))
                .orElse(Phrase.NONE)));
        return new Row(cells, Phrase.NONE);
    }

    private static Optional<ProjectSummary> part(ProfileAnalysis person, String name) {
        return projects(person).stream()
                .filter(project -> project.about().repository().toString().equals(name))
                .findFirst();
    }

    private static List<ProjectSummary> projects(ProfileAnalysis person) {
        return person.career().projects().orElse(List.of());
    }
}
