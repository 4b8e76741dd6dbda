package dev.assay.adapter.report.sections;

import dev.assay.adapter.report.model.Block;
import dev.assay.adapter.report.model.Block.Column;
import dev.assay.adapter.report.model.Block.Row;
import dev.assay.adapter.report.model.Phrase;
import dev.assay.adapter.report.model.Section;
import dev.assay.adapter.report.text.Figures;
import dev.assay.adapter.report.words.Words;
import dev.assay.domain.report.RepositorySummary;
import dev.assay.domain.report.career.ProjectSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the person works on, own and others' alike, with the part they have in it. */
final class ProjectsSection {

    private static final int SHOWN = 10;
    private static final int MOST_REPOSITORIES = 10;

    private ProjectsSection() {}

    static Optional<Section> of(Subject subject) {
        Optional<List<ProjectSummary>> projects = subject.analysis().career().projects();
        List<Block> blocks =
                new ArrayList<>(subject.seen("projects", projects, all -> List.of(projects(subject, all))));
        if (projects.isEmpty()) {
            blocks.addAll(subject.seen(
                    "repositories", subject.analysis().portfolio().repositories(), all -> repositories(subject, all)));
        }
        return blocks.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section(
                        "projects", Words.of("projects.title"), Optional.of(Words.of("projects.remark")), blocks));
    }

    private static Block projects(Subject subject, List<ProjectSummary> projects) {
        if (projects.isEmpty()) {
            return new Block.Prose(Phrase.said(Words.of("none")));
        }
        List<Column> columns = List.of(
                new Column(Words.of("projects.repository"), false, 1),
                new Column(Words.of("projects.role"), false, 1),
                new Column(Words.of("projects.commits"), true, 2),
                new Column(Words.of("projects.share"), true, 1),
                new Column(Words.of("projects.years"), true, 3),
                new Column(Words.of("projects.stars"), true, 4),
                new Column(Words.of("projects.language"), false, 5));
        return new Block.Table(
                Words.of("projects.caption"),
                columns,
                projects.stream().map(project -> row(subject, project)).toList(),
                SHOWN);
    }

    private static Row row(Subject subject, ProjectSummary project) {
        ProjectSummary.About about = project.about();
        ProjectSummary.Commits commits = project.commits();
        String name = about.repository().toString();
        String part = Words.of("projects.part", Phrases.number(commits.own()), Phrases.number(commits.all()));
        return new Row(
                List.of(
                        Phrase.linked(name, Links.web(about.url())),
                        Phrase.said(Words.of("role." + project.role().label())),
                        Phrase.saidLinked(part, subject.links().commitsBy(name, subject.login())),
                        Phrase.said(Figures.percent(commits.sharePercentage())),
                        Phrase.said(years(commits)),
                        Phrase.said(Phrases.number(about.stars())),
                        about.mainLanguage().map(Phrase::foreign).orElse(Phrase.NONE)),
                note(about.description(), about.archived()));
    }

    private static Phrase note(Optional<String> description, boolean archived) {
        Phrase words = description.map(Phrase::foreign).orElse(Phrase.NONE);
        return archived ? Phrase.said(Words.of("archived") + " ").and(words) : words;
    }

    private static String years(ProjectSummary.Commits commits) {
        return commits.first()
                .flatMap(first -> commits.last().map(last -> Figures.years(Figures.year(first), Figures.year(last))))
                .orElse("");
    }

    /** Where the projects were not seen, the repositories with the most stars tell something at least. */
    private static List<Block> repositories(Subject subject, List<RepositorySummary> repositories) {
        if (repositories.isEmpty()) {
            // Many people work in others' repositories alone: while those are being read, there is nothing to say.
            return subject.preview() ? List.of() : List.of(new Block.Prose(Phrase.said(Words.of("repositories.none"))));
        }
        List<Row> rows = repositories.stream()
                .filter(repository -> !repository.traits().hidden())
                .sorted((one, other) ->
                        Boolean.compare(one.traits().fork(), other.traits().fork()))
                .limit(MOST_REPOSITORIES)
                .map(repository -> row(subject, repository))
                .toList();
        List<Column> columns = List.of(
                new Column(Words.of("projects.repository"), false, 1),
                new Column(Words.of("projects.stars"), true, 2),
                new Column(Words.of("projects.language"), false, 3));
        return List.of(
                new Block.Heading(Words.of("repositories.title"), Optional.empty()),
                new Block.Table(Words.of("repositories.title"), columns, rows, rows.size()));
    }

    private static Row row(Subject subject, RepositorySummary repository) {
        String name = repository.name().toString();
        return new Row(
                List.of(
                        Phrase.linked(name, subject.links().repository(name))
                                .and(repository.traits().fork() ? " " + Words.of("fork") : ""),
                        Phrase.said(Phrases.number(repository.counts().stars())),
                        repository.language().map(Phrase::foreign).orElse(Phrase.NONE)),
                note(repository.description(), repository.traits().archived()));
    }
}
