package dev.assay.analysis.career;

import dev.assay.domain.profile.Career;
import dev.assay.domain.profile.CommitHistory;
import dev.assay.domain.profile.ProfileSnapshot;
import dev.assay.domain.profile.Project;
import dev.assay.domain.profile.PullRequest;
import dev.assay.domain.profile.PullRequestHistory;
import dev.assay.domain.report.career.Basis;
import dev.assay.domain.report.career.Collaborator;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The people a person worked with most, by what was read. */
final class CollaboratorFindings {

    private static final int MOST = 20;
    private static final String BOT = "[bot]";

    private static final Comparator<Collaborator> MOST_FIRST = Comparator.comparingInt(CollaboratorFindings::sum)
            .reversed()
            .thenComparing(Collaborator::login, String.CASE_INSENSITIVE_ORDER);

    private CollaboratorFindings() {}

    /** Returns them, most first; empty where nothing was seen that could tell of anybody. */
    static Optional<List<Collaborator>> of(ProfileSnapshot snapshot, Trailers trailers) {
        boolean seen = Stream.of(snapshot.projects(), snapshot.pullRequests(), snapshot.career(), snapshot.commits())
                .anyMatch(section -> section.content().isPresent());
        return seen ? Optional.of(people(snapshot, trailers)) : Optional.empty();
    }

    private static List<Collaborator> people(ProfileSnapshot snapshot, Trailers trailers) {
        String own = snapshot.account().displayLogin();
        List<Project> projects = snapshot.projects().content().orElse(List.of());
        List<PullRequest> requests = snapshot.pullRequests()
                .content()
                .map(PullRequestHistory::pullRequests)
                .orElse(List.of());
        List<String> reviewed =
                snapshot.career().content().map(Career::reviewed).orElse(List.of());
        Map<String, Integer> mergedFor =
                counted(projects.stream().flatMap(project -> project.merges().byPerson().stream()));
        Map<String, Integer> mergedBy =
                counted(requests.stream().flatMap(request -> request.reception().mergedBy().stream()));
        Map<String, Integer> reviews = counted(reviewed.stream());
        Set<String> logins = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        Stream.of(mergedFor, mergedBy, reviews, trailers.people()).forEach(counts -> logins.addAll(counts.keySet()));
        Basis basis = basis(snapshot, trailers, projects, requests.size(), reviewed.size());
        return logins.stream()
                .filter(login -> !login.equalsIgnoreCase(own) && !login.endsWith(BOT))
                .map(login -> new Collaborator(
                        login,
                        mergedFor.getOrDefault(login, 0),
                        mergedBy.getOrDefault(login, 0),
                        reviews.getOrDefault(login, 0),
                        trailers.people().getOrDefault(login, 0),
                        basis))
                .sorted(MOST_FIRST)
                .limit(MOST)
                .toList();
    }

    /** Pull requests, reviews and commits together: all of them can tell of somebody. */
    private static Basis basis(
            ProfileSnapshot snapshot, Trailers trailers, List<Project> projects, int requests, int reviews) {
        int merges =
                projects.stream().mapToInt(project -> project.merges().read()).sum();
        int allMerges = projects.stream()
                .mapToInt(project -> project.merges().available().orElse(0))
                .sum();
        Optional<Integer> allRequests = snapshot.pullRequests()
                .content()
                .flatMap(PullRequestHistory::totals)
                .map(PullRequestHistory.Totals::all);
        Optional<Integer> allReviews = snapshot.career()
                .content()
                .map(career -> career.years().stream()
                        .mapToInt(year -> year.counts().reviews())
                        .sum());
        Optional<Integer> allCommits = snapshot.commits().content().flatMap(CommitHistory::total);
        int read = merges + requests + reviews + trailers.read();
        Optional<Integer> available = allRequests.flatMap(first -> allReviews.flatMap(
                second -> allCommits.map(third -> Math.max(read, allMerges + first + second + third))));
        return Basis.of(read, available);
    }

    private static Map<String, Integer> counted(Stream<String> logins) {
        return logins.collect(Collectors.toMap(
                login -> login, login -> 1, Integer::sum, () -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER)));
    }

    private static int sum(Collaborator one) {
        return one.mergedFor() + one.mergedBy() + one.reviewed() + one.coAuthored();
    }
}
