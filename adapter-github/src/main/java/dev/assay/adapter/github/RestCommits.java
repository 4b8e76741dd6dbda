package dev.assay.adapter.github;

import dev.assay.adapter.github.RestCalls.Ask;
import dev.assay.adapter.github.RestCalls.RestAnswer;
import dev.assay.adapter.github.RestJson.CommitJson;
import dev.assay.adapter.github.RestJson.TotalJson;
import dev.assay.domain.profile.Commit;
import dev.assay.domain.profile.CommitHistory;
import dev.assay.domain.profile.CommitHistory.RepositoryCommits;
import dev.assay.domain.profile.Coverage;
import dev.assay.domain.profile.Login;
import dev.assay.domain.profile.Repository;
import dev.assay.domain.profile.Section;
import dev.assay.domain.task.Stage;
import dev.assay.port.out.CallMeter;
import dev.assay.port.out.GitHubClient.Overview;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads the newest commits of the repositories pushed last, and the total of all. Sizes would cost a call each. */
final class RestCommits {

    private static final int REPOSITORIES = 10;
    private static final int PAGE = 100;

    private final RestCalls calls;

    RestCommits(RestCalls calls) {
        this.calls = calls;
    }

    Section<CommitHistory> read(Overview overview, CallMeter meter) throws InterruptedException {
        if (overview.repositories() instanceof Section.Unseen<?> unseen) {
            return new Section.Unseen<>(unseen.reason());
        }
        Login login = overview.account().login();
        List<Repository> repositories = RestOverview.newestOwn(
                        overview.repositories().content().orElse(List.of()))
                .limit(REPOSITORIES)
                .toList();
        List<RestAnswer<CommitJson[]>> answers = calls.getAll(
                repositories.stream().map(repository -> ask(repository, login)).toList(), meter);
        Optional<Integer> total = total(login, meter);
        Optional<Trouble> trouble = firstTrouble(answers);
        if (trouble.isPresent() && total.isEmpty() && answers.stream().allMatch(RestAnswer.Failed.class::isInstance)) {
            return new Section.Unseen<>(trouble.get().sentence());
        }
        CommitHistory history = history(repositories, answers, total);
        String reason = trouble.map(Trouble::sentence)
                .orElse("Without a token at most " + PAGE + " commits of " + REPOSITORIES
                        + " own repositories are read, and not their sizes");
        return new Section.Seen<>(history, Coverage.partial(history.commits().size(), total, reason));
    }

    private static Ask<CommitJson[]> ask(Repository repository, Login login) {
        String path = "/repos/" + repository.name() + "/commits?author=" + login + "&per_page=" + PAGE;
        return new Ask<>(Stage.COMMITS, path, CommitJson[].class);
    }

    private Optional<Integer> total(Login login, CallMeter meter) throws InterruptedException {
        String query = RestCalls.escaped("author:" + login);
        Ask<TotalJson> ask = new Ask<>(Stage.COMMITS, "/search/commits?per_page=1&q=" + query, TotalJson.class);
        return calls.getAll(List.of(ask), meter).getFirst().value().flatMap(TotalJson::total);
    }

    /** Returns the first failure; an empty repository is none. */
    private static Optional<Trouble> firstTrouble(List<RestAnswer<CommitJson[]>> answers) {
        for (RestAnswer<CommitJson[]> answer : answers) {
            if (answer instanceof RestAnswer.Failed<CommitJson[]>(Trouble trouble)
                    && !(trouble instanceof Trouble.NotFound)) {
                return Optional.of(trouble);
            }
        }
        return Optional.empty();
    }

    private static CommitHistory history(
            List<Repository> repositories, List<RestAnswer<CommitJson[]>> answers, Optional<Integer> total) {
        List<Commit> commits = new ArrayList<>();
        List<RepositoryCommits> byRepository = new ArrayList<>();
        for (int i = 0; i < repositories.size(); i++) {
            Repository repository = repositories.get(i);
            CommitJson[] page = answers.get(i).value().orElse(new CommitJson[0]);
            Arrays.stream(page).map(json -> json.toCommit(repository.name())).forEach(commits::add);
            if (page.length > 0) {
                byRepository.add(new RepositoryCommits(repository.name(), page.length));
            }
        }
        commits.sort(Comparator.comparing((Commit commit) -> commit.authoredAt().toInstant())
                .reversed()
                .thenComparing(Commit::sha));
        byRepository.sort(Comparator.comparingInt(RepositoryCommits::commits)
                .reversed()
                .thenComparing(RepositoryCommits::repository));
        return new CommitHistory(commits, total, byRepository);
    }
}
