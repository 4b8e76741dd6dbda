package dev.assay.adapter.github;

import dev.assay.adapter.github.RestCalls.Ask;
import dev.assay.adapter.github.RestJson.IssueJson;
import dev.assay.adapter.github.RestJson.SearchJson;
import dev.assay.adapter.github.RestJson.TotalJson;
import dev.assay.domain.profile.Coverage;
import dev.assay.domain.profile.Login;
import dev.assay.domain.profile.PullRequest;
import dev.assay.domain.profile.PullRequest.State;
import dev.assay.domain.profile.PullRequestHistory;
import dev.assay.domain.profile.PullRequestHistory.Totals;
import dev.assay.domain.profile.Section;
import dev.assay.domain.task.Stage;
import dev.assay.port.out.CallMeter;
import java.util.List;
import java.util.Optional;

/** Searches the pull requests of a person. Sizes would cost a call each. */
final class RestPullRequests {

    private static final int PAGE = 100;

    private final RestCalls calls;

    RestPullRequests(RestCalls calls) {
        this.calls = calls;
    }

    Section<PullRequestHistory> read(Login login, CallMeter meter) throws InterruptedException {
        SearchJson found;
        try {
            String path = "/search/issues?sort=created&order=desc&per_page=" + PAGE + "&q=" + query(login, "");
            found = calls.get(new Ask<>(Stage.PULL_REQUESTS, path, SearchJson.class), meter);
        } catch (CallFailedException failed) {
            return new Section.Unseen<>(failed.trouble().sentence());
        }
        List<PullRequest> read =
                found.items().stream().map(IssueJson::toPullRequest).toList();
        Optional<Totals> totals = totals(login, found, read, meter);
        Coverage coverage = Coverage.partial(
                read.size(),
                found.incomplete() ? Optional.empty() : Optional.of(found.totalCount()),
                "Without a token at most " + PAGE + " pull requests are read, and not their sizes");
        return new Section.Seen<>(new PullRequestHistory(read, totals), coverage);
    }

    private Optional<Totals> totals(Login login, SearchJson found, List<PullRequest> read, CallMeter meter)
            throws InterruptedException {
        if (found.incomplete()) {
            return Optional.empty();
        }
        if (read.size() == found.totalCount()) {
            return Optional.of(new Totals(read.size(), count(read, State.MERGED), count(read, State.OPEN)));
        }
        Optional<Integer> merged = total(query(login, " is:merged"), meter);
        Optional<Integer> open = total(query(login, " is:open"), meter);
        return merged.flatMap(accepted -> open.map(waiting -> new Totals(found.totalCount(), accepted, waiting)));
    }

    private Optional<Integer> total(String query, CallMeter meter) throws InterruptedException {
        Ask<TotalJson> ask = new Ask<>(Stage.PULL_REQUESTS, "/search/issues?per_page=1&q=" + query, TotalJson.class);
        return calls.getAll(List.of(ask), meter).getFirst().value().flatMap(TotalJson::total);
    }

    private static int count(List<PullRequest> pullRequests, State state) {
        return (int) pullRequests.stream()
                .filter(pullRequest -> pullRequest.state() == state)
                .count();
    }

    private static String query(Login login, String more) {
        return RestCalls.escaped("author:" + login + " type:pr" + more);
    }
}
