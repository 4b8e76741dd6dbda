package dev.assay.analysis.career;

import dev.assay.analysis.figures.Statistic;
import dev.assay.analysis.text.Redaction;
import dev.assay.domain.profile.Career;
import dev.assay.domain.profile.Career.Place;
import dev.assay.domain.profile.CommitHistory;
import dev.assay.domain.profile.Login;
import dev.assay.domain.profile.ProfileSnapshot;
import dev.assay.domain.profile.Project;
import dev.assay.domain.profile.PullRequest;
import dev.assay.domain.profile.PullRequestHistory;
import dev.assay.domain.profile.RepositoryName;
import dev.assay.domain.report.career.Basis;
import dev.assay.domain.report.career.ProjectSummary;
import dev.assay.domain.report.career.Relation;
import dev.assay.domain.report.career.Role;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The projects of a person, each with the numbers that give the role. */
final class ProjectFindings {

    private static final int MOST = 30;

    /** By what the person is to them, then by the person's commits there. */
    private static final Comparator<Assessed> MOST_IMPORTANT_FIRST = Comparator.comparing(
                    (Assessed one) -> weight(one.role()))
            .thenComparing(Comparator.comparingInt(
                            (Assessed one) -> one.project().history().own())
                    .reversed())
            .thenComparing(Comparator.comparingInt(
                            (Assessed one) -> one.project().listing().stars())
                    .reversed())
            .thenComparing(one -> one.project().listing().name());

    private final Login login;
    private final ProfileSnapshot snapshot;

    ProjectFindings(ProfileSnapshot snapshot) {
        this.login = snapshot.account().login();
        this.snapshot = snapshot;
    }

    List<ProjectSummary> of(List<Project> projects) {
        return projects.stream()
                .map(this::assessed)
                .filter(Assessed::touched)
                .sorted(MOST_IMPORTANT_FIRST)
                .limit(MOST)
                .map(this::summary)
                .toList();
    }

    private Assessed assessed(Project project) {
        RepositoryName name = project.listing().name();
        Place place = place(name);
        List<PullRequest> read = requests(name);
        Optional<Integer> merged = merged(place, read);
        Optional<String> association = association(read);
        Role role = RoleRule.of(new RoleRule.Numbers(
                name.belongsTo(login),
                project.listing().fork(),
                project.history()
                        .begunBy()
                        .filter(login.value()::equalsIgnoreCase)
                        .isPresent(),
                project.history().own(),
                share(project),
                association,
                project.merges().byPerson().size(),
                place.reviews(),
                merged.orElse(mergedAmong(read))));
        return new Assessed(project, place, role, merged, association);
    }

    private Place place(RepositoryName name) {
        return snapshot.career().content().map(Career::places).orElse(List.of()).stream()
                .filter(place -> place.repository().equals(name))
                .findFirst()
                .orElse(new Place(name, false, Map.of(), 0, 0));
    }

    private List<PullRequest> requests(RepositoryName name) {
        return snapshot.pullRequests().content().map(PullRequestHistory::pullRequests).orElse(List.of()).stream()
                .filter(request -> request.repository().equals(name))
                .sorted(Comparator.comparing(PullRequest::createdAt).reversed())
                .toList();
    }

    /** What GitHub calls the person at the newest pull request that was read. */
    private static Optional<String> association(List<PullRequest> read) {
        return read.stream()
                .flatMap(request -> request.reception().association().stream())
                .findFirst();
    }

    /** Known where all of them were read. */
    private Optional<Integer> merged(Place place, List<PullRequest> read) {
        boolean all = snapshot.pullRequests()
                .content()
                .flatMap(history -> history.totals()
                        .filter(totals -> totals.all() <= history.pullRequests().size()))
                .isPresent();
        return all || read.size() >= place.pullRequests() ? Optional.of(mergedAmong(read)) : Optional.empty();
    }

    private static int mergedAmong(List<PullRequest> read) {
        return (int) read.stream()
                .filter(request -> request.state() == PullRequest.State.MERGED)
                .count();
    }

    /** A history is not always in the order in which its commits were written: one that was read may be older. */
    private Optional<Instant> first(Project project) {
        Stream<Instant> read = snapshot.commits().content().map(CommitHistory::commits).orElse(List.of()).stream()
                .filter(commit -> commit.repository().equals(project.listing().name()))
                .map(commit -> commit.authoredAt().toInstant());
        return project.history()
                .first()
                .flatMap(first -> Stream.concat(Stream.of(first), read).min(Comparator.naturalOrder()));
    }

    private static double share(Project project) {
        return Statistic.percent(project.history().own(), project.history().all());
    }

    private Relation relation(Assessed assessed) {
        RepositoryName name = assessed.project().listing().name();
        if (name.belongsTo(login)) {
            return Relation.OWNER;
        }
        Stream<String> organizations =
                snapshot.organizations().content().orElse(List.of()).stream().map(organization -> organization.login());
        boolean member =
                organizations.anyMatch(name.owner()::equalsIgnoreCase) || RoleRule.insider(assessed.association());
        return member ? Relation.MEMBER : Relation.CONTRIBUTOR;
    }

    private ProjectSummary summary(Assessed assessed) {
        Project project = assessed.project();
        Project.Listing listing = project.listing();
        Project.History history = project.history();
        Project.Merges merges = project.merges();
        Place place = assessed.place();
        return new ProjectSummary(
                new ProjectSummary.About(
                        listing.name(),
                        listing.url().toString(),
                        listing.description().map(Redaction::mask),
                        listing.mainLanguage(),
                        listing.topics(),
                        listing.stars(),
                        listing.archived()),
                relation(assessed),
                assessed.role(),
                new ProjectSummary.Commits(
                        history.own(), history.all(), share(project), first(project), history.last()),
                new ProjectSummary.Requests(place.pullRequests(), assessed.merged(), place.reviews()),
                merges.available()
                        .map(available -> new ProjectSummary.Merges(
                                merges.byPerson().size(), Basis.of(merges.read(), Optional.of(available)))),
                listing.releases());
    }

    /** Returns the role that stands for all of the same weight: who is responsible is so in one way or another. */
    private static Role weight(Role role) {
        return role.responsible() ? Role.MAINTAINER : role;
    }

    /**
     * A project and what the person is to it.
     *
     * @param merged pull requests of the person; empty where unknown
     * @param association what GitHub calls the person there; empty where unknown
     */
    private record Assessed(
            Project project, Place place, Role role, Optional<Integer> merged, Optional<String> association) {

        private boolean touched() {
            return project.history().own() > 0 || place.pullRequests() > 0 || place.reviews() > 0;
        }
    }
}
