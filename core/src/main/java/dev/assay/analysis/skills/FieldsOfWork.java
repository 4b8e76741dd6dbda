package dev.assay.analysis.skills;

import dev.assay.analysis.skills.SkillEvidence.Kind;
import dev.assay.domain.profile.Authorship;
import dev.assay.domain.profile.FilePlace;
import dev.assay.domain.profile.ProfileSnapshot;
import dev.assay.domain.profile.RepositoryName;
import dev.assay.domain.report.Skills.Evidence;
import dev.assay.domain.report.career.CareerReport;
import dev.assay.domain.report.career.ProjectSummary;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds fields of work: in what the projects that the person is responsible for say of themselves, and in the skills
 * and languages that were found before.
 */
final class FieldsOfWork {

    private static final Fields FIELDS = Fields.load();

    private final SkillEvidence evidence;
    private final OwnWork work;

    FieldsOfWork(SkillEvidence evidence, OwnWork work) {
        this.evidence = evidence;
        this.work = work;
    }

    static boolean known(String skill) {
        return FIELDS.names().contains(skill);
    }

    void find(ProfileSnapshot snapshot, CareerReport career, List<String> languages) {
        List<RepositoryName> responsible = career.projects().orElse(List.of()).stream()
                .filter(project -> project.role().responsible())
                .map(project -> project.about().repository())
                .toList();
        career.projects().orElse(List.of()).stream()
                .filter(project -> project.role().responsible())
                .forEach(this::searchDescription);
        snapshot.authorships().content().orElse(List.of()).stream()
                .filter(authorship -> responsible.contains(authorship.repository()))
                .forEach(this::searchIntroduction);
        snapshot.account()
                .details()
                .bio()
                .ifPresent(bio -> FIELDS.inText(SearchedText.of(bio))
                        .forEach((field, words) ->
                                evidence.add(field, Kind.BIO, Evidence.said(Kind.BIO.source(), words))));
        deduce(languages);
    }

    private void searchDescription(ProjectSummary project) {
        ProjectSummary.About about = project.about();
        about.description()
                .ifPresent(text -> FIELDS.inText(SearchedText.of(text))
                        .forEach((field, words) -> evidence.add(
                                field,
                                Kind.DESCRIPTION,
                                piece(about.repository(), Kind.DESCRIPTION, words, Optional.empty()))));
        String topics = String.join(", ", about.topics()).replace('-', ' ');
        FIELDS.inText(topics)
                .forEach((field, words) -> evidence.add(
                        field, Kind.TOPIC, piece(about.repository(), Kind.TOPIC, words, Optional.empty())));
    }

    private void searchIntroduction(Authorship authorship) {
        authorship
                .introduction()
                .filter(page -> authorship
                        .of(page.path())
                        .filter(touch -> touch.commits() > 0)
                        .isPresent())
                .ifPresent(page -> FIELDS.inText(SearchedText.of(Introduction.of(page.text())))
                        .forEach((field, words) -> evidence.add(
                                field,
                                Kind.INTRODUCTION,
                                piece(authorship.repository(), Kind.INTRODUCTION, words, Optional.of(page.path())))));
    }

    /** What a field is deduced from counts for less than the thing itself. */
    private void deduce(List<String> languages) {
        Map<String, List<Evidence>> found = evidence.all();
        found.forEach((skill, pieces) -> {
            for (String field : FIELDS.ofSkill(skill)) {
                pieces.stream()
                        .filter(FieldsOfWork::shipped)
                        .limit(1)
                        .forEach(piece -> evidence.add(field, Kind.BUILT_ON, piece));
            }
        });
        languages.forEach(language -> FIELDS.ofLanguage(language)
                .forEach(field -> found.getOrDefault(language, List.of()).stream()
                        .limit(1)
                        .forEach(piece -> evidence.add(field, Kind.WRITTEN_IN, piece))));
    }

    /** What tests and builds need says nothing of what the thing is for. */
    private static boolean shipped(Evidence piece) {
        return piece.source().equals(Kind.SHIPPED.source())
                && !piece.detail().endsWith(SkillEvidence.DEVELOPMENT_MARK)
                && piece.path().filter(path -> FilePlace.of(path).main()).isPresent();
    }

    private Evidence piece(RepositoryName repository, Kind kind, String detail, Optional<String> path) {
        return new Evidence(
                Optional.of(repository.toString()),
                kind.source(),
                detail,
                path,
                work.lastSeen(repository),
                path.flatMap(file -> work.touch(repository, file))
                        .map(Authorship.Touch::commits)
                        .or(() -> work.commits(repository)),
                path.flatMap(file -> work.touch(repository, file))
                        .flatMap(Authorship.Touch::last)
                        .or(() -> work.last(repository)));
    }
}
