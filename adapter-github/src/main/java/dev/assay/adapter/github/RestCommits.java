package dev.assay.adapter.github;

import dev.assay.adapter.github.RestCalls.Ask;
import dev.assay.adapter.github.RestCalls.RestAnswer;
import dev.assay.adapter.github.RestJson.CommitJson;
import dev.assay.adapter.github.RestJson.CommitSearchJson;
import dev.assay.domain.profile.Commit;
import dev.assay.domain.profile.CommitHistory;
import dev.assay.domain.profile.CommitHistory.RepositoryCommits;
import dev.assay.domain.profile.Coverage;
import dev.assay.domain.profile.Login;
import dev.assay.domain.profile.Repository;
import dev.assay.domain.profile.RepositoryName;
import dev.assay.domain.profile.Section;
import dev.assay.domain.task.Stage;
import dev.assay.port.out.CallMeter;
import dev.assay.port.out.GitHubClient.Overview;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Searches the newest commits of a person in all repositories and, where there are more, reads further ones of the own
 * repositories pushed last. Sizes would cost a call each.
 */
final class RestCommits {

    private static final int REPOSITORIES = 10;
    private static final int PAGE = 100;

    private final RestCalls calls;

    RestCommits(RestCalls calls) {
        this.calls = calls;
    }

    Section<CommitHistory> read(Overview overview, CallMeter meter) throws InterruptedException {
        Login login = overview.account().login();
        RestAnswer<CommitSearchJson> search = search(login, meter);
        if (search instanceof RestAnswer.Got<CommitSearchJson>(CommitSearchJson found, boolean more) && found.whole()) {
            return section(commits(found), Optional.of(found.totalCount()), Optional.empty());
        }
        List<Repository> repositories = RestOverview.newestOwn(
                        overview.repositories().content().orElse(List.of()))
                .limit(REPOSITORIES)
                .toList();
        List<RestAnswer<CommitJson[]>> pages = calls.getAll(
                repositories.stream().map(repository -> ask(repository, login)).toList(), meter);
        Optional<Trouble> trouble = firstTrouble(pages).or(() -> troubleOf(search));
        List<Commit> commits = new ArrayList<>(commits(repositories, pages));
        search.value().ifPresent(found -> commits.addAll(commits(found)));
        if (commits.isEmpty() && trouble.isPresent()) {
            return new Section.Unseen<>(trouble.get().sentence());
        }
        Optional<Integer> total =
                search.value().filter(found -> !found.incomplete()).map(CommitSearchJson::totalCount);
        return section(commits, total, trouble);
    }

    private static Ask<CommitJson[]> ask(Repository repository, Login login) {
        String path = "/repos/" + repository.name() + "/commits?author=" + login + "&per_page=" + PAGE;
        return new Ask<>(Stage.COMMITS, path, CommitJson[].class);
    }

    private RestAnswer<CommitSearchJson> search(Login login, CallMeter meter) throws InterruptedException {
        String path = "/search/commits?sort=author-date&order=desc&per_page=" + PAGE + "&q="
                + RestCalls.escaped("author:" + login);
        return calls.getAll(List.of(new Ask<>(Stage.COMMITS, path, CommitSearchJson.class)), meter)
                .getFirst();
    }

    private static Section<CommitHistory> section(
            List<Commit> found, Optional<Integer> total, Optional<Trouble> trouble) {
        List<Commit> commits = found.stream()
                .distinct()
                .sorted(Comparator.comparing(
                                (Commit commit) -> commit.authoredAt().toInstant())
                        .reversed()
                        .thenComparing(Commit::sha))
                .toList();
        String reason = trouble.map(Trouble::sentence)
                .orElse("Without a token only the newest commits are read, and not their sizes");
        return new Section.Seen<>(
                new CommitHistory(commits, total, byRepository(commits)),
                Coverage.partial(commits.size(), total, reason));
    }

    private static List<RepositoryCommits> byRepository(List<Commit> commits) {
        Map<RepositoryName, Long> counts =
                commits.stream().collect(Collectors.groupingBy(Commit::repository, Collectors.counting()));
        return counts.entrySet().stream()
                .map(entry -> new RepositoryCommits(entry.getKey(), Math.toIntExact(entry.getValue())))
                .sorted(Comparator.comparingInt(RepositoryCommits::commits)
                        .reversed()
                        .thenComparing(RepositoryCommits::repository))
                .toList();
    }

    private static Optional<Trouble> troubleOf(RestAnswer<?> answer) {
        return answer instanceof RestAnswer.Failed<?> failed ? Optional.of(failed.trouble()) : Optional.empty();
    }

    /** Returns the first failure; an empty repository is none. */
    private static Optional<Trouble> firstTrouble(List<RestAnswer<CommitJson[]>> answers) {
        return answers.stream()
                .flatMap(answer -> troubleOf(answer).stream())
                .filter(trouble -> !(trouble instanceof Trouble.NotFound))
                .findFirst();
    }

    private static List<Commit> commits(CommitSearchJson found) {
        return found.items().stream().map(RestJson.FoundCommitJson::toCommit).toList();
    }

    private static List<Commit> commits(List<Repository> repositories, List<RestAnswer<CommitJson[]>> pages) {
        List<Commit> commits = new ArrayList<>();
        for (int i = 0; i < repositories.size(); i++) {
            RepositoryName name = repositories.get(i).name();
            CommitJson[] page = pages.get(i).value().orElse(new CommitJson[0]);
            Arrays.stream(page).map(json -> json.toCommit(name)).forEach(commits::add);
        }
        return commits;
    }
}
