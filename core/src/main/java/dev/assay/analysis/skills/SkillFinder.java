package dev.assay.analysis.skills;

import dev.assay.analysis.commits.SoftSkills;
import dev.assay.analysis.languages.AuthoredWork;
import dev.assay.analysis.languages.LanguageParts;
import dev.assay.analysis.person.OwnRepositories;
import dev.assay.analysis.skills.SkillEvidence.Kind;
import dev.assay.domain.profile.Authorship.Touch;
import dev.assay.domain.profile.DeclaredPackage;
import dev.assay.domain.profile.FilePlace;
import dev.assay.domain.profile.ProfileSnapshot;
import dev.assay.domain.profile.Repository;
import dev.assay.domain.profile.RepositoryName;
import dev.assay.domain.report.CommitAnalysis;
import dev.assay.domain.report.Skills;
import dev.assay.domain.report.Skills.Evidence;
import dev.assay.domain.report.career.CareerReport;
import dev.assay.domain.report.career.ProjectSummary;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds skills in what the person made or changed: manifests and files that they touched, languages that they wrote in,
 * what repositories that are theirs, or that they are responsible for, say of themselves; and on the person's page.
 */
public final class SkillFinder {

    private static final SkillCatalogue CATALOGUE = SkillCatalogue.load();
    private static final int MAX_DEPENDENCIES = 200;

    /** Lists the versions of what a whole build may use, the tests and benchmarks among it. */
    private static final String VERSIONS_ONLY = "Directory.Packages.props";

    private final SkillEvidence evidence;
    private final WrittenLanguages languages;
    private final ProfileSnapshot snapshot;
    private final Findings findings;
    private final OwnWork work;

    private SkillFinder(ProfileSnapshot snapshot, Findings findings, Instant analyzedAt) {
        this.snapshot = snapshot;
        this.findings = findings;
        this.evidence = new SkillEvidence(analyzedAt);
        this.work = new OwnWork(snapshot);
        this.languages = new WrittenLanguages(CATALOGUE, evidence, work);
    }

    /**
     * What was found before.
     *
     * @param commits about commits; empty where they were not seen
     * @param career about years and projects
     * @param work by language; empty where the commits were not seen
     */
    public record Findings(Optional<CommitAnalysis> commits, CareerReport career, Optional<AuthoredWork> work) {}

    /** Tells whether a file shows a skill by being there. */
    public static boolean telling(String path) {
        return !CATALOGUE.ofFile(path).isEmpty();
    }

    public static Skills of(ProfileSnapshot snapshot, Findings findings, Instant analyzedAt) {
        return new SkillFinder(snapshot, findings, analyzedAt).find();
    }

    private Skills find() {
        languages.find(snapshot, findings.work());
        Set<RepositoryName> described = new HashSet<>();
        OwnRepositories.of(snapshot.repositories().content().orElse(List.of())).forEach(repository -> {
            described.add(repository.name());
            searchRepository(repository);
        });
        findings.career().projects().orElse(List.of()).stream()
                .filter(project -> project.role().responsible())
                .filter(project -> described.add(project.about().repository()))
                .forEach(this::searchProject);
        snapshot.packages().content().orElse(List.of()).stream()
                .filter(declared -> !work.fork(declared.repository()))
                .forEach(this::addPackage);
        snapshot.authorships().content().orElse(List.of()).stream()
                .map(authorship -> authorship.repository())
                .filter(repository -> !work.fork(repository))
                .forEach(this::addFiles);
        List<String> written = languages.names();
        snapshot.account().details().bio().ifPresent(this::searchBio);
        new FieldsOfWork(evidence, work).find(snapshot, findings.career(), written);
        SkillEvidence shown = evidence.without(this::unproven);
        return new Skills(
                whenSeen(languages.names()),
                whenSeen(skills(shown, SkillCatalogue.Kind.FRAMEWORK)),
                whenSeen(skills(shown, SkillCatalogue.Kind.TOOL)),
                whenSeen(skills(shown, SkillCatalogue.Kind.DOMAIN)),
                snapshot.packages().content().map(SkillFinder::dependencies),
                findings.commits()
                        .map(analysis -> SoftSkills.likely(analysis.areas().softSkills())),
                shown.all(),
                shown.confidence());
    }

    /**
     * A domain needs two kinds of evidence. A library that nothing but the tests or the build of a single repository
     * needs is none that the person works with.
     */
    private boolean unproven(String skill) {
        return switch (kind(skill)) {
            case DOMAIN -> !evidence.independent(skill);
            case FRAMEWORK -> work.asked() && evidence.besideTheWork(skill);
            case TOOL -> false;
            case null -> false;
        };
    }

    /** Without the repositories a list that holds something is still true, but an empty one would be a guess. */
    private Optional<List<String>> whenSeen(List<String> skills) {
        boolean seen = snapshot.repositories().content().isPresent();
        return Optional.of(skills).filter(found -> seen || !found.isEmpty());
    }

    private void addPackage(DeclaredPackage declared) {
        Optional<Touch> touch = work.touch(declared.repository(), declared.path());
        boolean shipped = declared.scope() == DeclaredPackage.Scope.RUNTIME;
        boolean main = FilePlace.of(declared.path()).main();
        if (work.asked()
                && touch.filter(known -> main ? Care.speaks(known, shipped) : Care.speaksBeside(known))
                        .isEmpty()) {
            return;
        }
        boolean beside = !main || declared.path().endsWith(VERSIONS_ONLY);
        Kind kind = beside ? Kind.TRIAL : shipped ? Kind.SHIPPED : Kind.DEVELOPMENT;
        Evidence piece = piece(
                declared.repository(),
                kind,
                declared.ecosystem().label() + ":" + declared.name() + (shipped ? "" : SkillEvidence.DEVELOPMENT_MARK),
                declared.path());
        CATALOGUE.ofPackage(declared.ecosystem(), declared.name()).stream()
                .filter(skill -> kind == Kind.SHIPPED || !domain(skill))
                .forEach(skill -> evidence.add(skill, kind, piece));
    }

    private void addFiles(RepositoryName repository) {
        work.touched(repository).stream()
                .filter(touch ->
                        Care.speaks(touch, false) && FilePlace.of(touch.path()).main())
                .forEach(touch -> addFile(repository, touch.path()));
    }

    private void addFile(RepositoryName repository, String path) {
        Evidence piece = piece(repository, Kind.FILE, path, path);
        CATALOGUE.ofFile(path).forEach(skill -> evidence.add(skill, Kind.FILE, piece));
    }

    private void searchRepository(Repository repository) {
        RepositoryName name = repository.name();
        if (!work.asked()) {
            repository.files().orElse(List.of()).forEach(file -> addFile(name, file));
            LanguageParts.of(repository)
                    .forEach((language, part) ->
                            languages.addShown(name, language, language + ", " + part.detail(), part.weight()));
        }
        if (!work.asked() || work.commits(name).orElse(0) > 0) {
            searchWords(name, repository.topics(), repository.description());
        }
    }

    private void searchProject(ProjectSummary project) {
        ProjectSummary.About about = project.about();
        searchWords(about.repository(), about.topics(), about.description());
    }

    private void searchWords(RepositoryName repository, List<String> topics, Optional<String> description) {
        topics.forEach(topic -> CATALOGUE
                .ofTopic(topic)
                .forEach(skill -> evidence.add(skill, Kind.TOPIC, ofRepository(repository, Kind.TOPIC, topic))));
        description.ifPresent(text -> CATALOGUE
                .inText(SearchedText.of(text))
                .forEach((skill, words) ->
                        evidence.add(skill, Kind.DESCRIPTION, ofRepository(repository, Kind.DESCRIPTION, words))));
    }

    private Evidence ofRepository(RepositoryName repository, Kind kind, String detail) {
        return new Evidence(
                Optional.of(repository.toString()),
                kind.source(),
                detail,
                Optional.empty(),
                work.lastSeen(repository),
                work.commits(repository),
                work.last(repository));
    }

    private Evidence piece(RepositoryName repository, Kind kind, String detail, String path) {
        Optional<Touch> touch = work.touch(repository, path);
        return new Evidence(
                Optional.of(repository.toString()),
                kind.source(),
                detail,
                Optional.of(path),
                touch.flatMap(Touch::last).or(() -> work.lastSeen(repository)),
                touch.map(Touch::commits),
                touch.flatMap(Touch::last));
    }

    private void searchBio(String bio) {
        String text = SearchedText.of(bio);
        CATALOGUE
                .inText(text)
                .forEach((skill, words) -> evidence.add(skill, Kind.BIO, Evidence.said(Kind.BIO.source(), words)));
        NamedLanguages.in(text).forEach(languages::addNamed);
    }

    private static boolean domain(String skill) {
        return kind(skill) == SkillCatalogue.Kind.DOMAIN;
    }

    /** Returns the list that a skill belongs to; null for a language. */
    private static SkillCatalogue.@Nullable Kind kind(String skill) {
        return FieldsOfWork.known(skill)
                ? SkillCatalogue.Kind.DOMAIN
                : CATALOGUE.kinds().get(skill);
    }

    private static List<String> skills(SkillEvidence shown, SkillCatalogue.Kind kind) {
        return shown.skills().stream().filter(skill -> kind(skill) == kind).toList();
    }

    private static List<String> dependencies(List<DeclaredPackage> packages) {
        return packages.stream()
                .filter(declared -> declared.scope() == DeclaredPackage.Scope.RUNTIME)
                .filter(declared -> FilePlace.of(declared.path()).main())
                .map(declared -> declared.ecosystem().label() + ":" + declared.name())
                .distinct()
                .sorted()
                .limit(MAX_DEPENDENCIES)
                .toList();
    }
}
