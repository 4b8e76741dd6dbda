package dev.assay.adapter.github.rest;

import dev.assay.adapter.github.dispatch.Outcome;
import dev.assay.adapter.github.json.Elements;
import dev.assay.adapter.github.rest.RestSearchJson.IssueJson;
import dev.assay.adapter.github.wire.CallFailedException;
import dev.assay.adapter.github.wire.CallFailure;
import dev.assay.domain.profile.Coverage;
import dev.assay.domain.profile.Login;
import dev.assay.domain.profile.PullRequest;
import dev.assay.domain.profile.PullRequest.State;
import dev.assay.domain.profile.PullRequestHistory;
import dev.assay.domain.profile.PullRequestHistory.Totals;
import dev.assay.domain.profile.Section;
import dev.assay.domain.task.Stage;
import dev.assay.port.out.CallContext;
import java.util.List;
import java.util.Optional;

/** Searches the pull requests of a person. Sizes would cost a call each. */
final class RestPullRequests {

    private static final String NO_SIZES = "Without a token the sizes of pull requests are not read";
    private static final String NEWEST =
            "Without a token at most " + RestPlan.PAGE + " pull requests are read, and not their sizes";
    private static final String UNFINISHED = "GitHub could not finish its search for pull requests";

    private final RestCalls calls;

    RestPullRequests(RestCalls calls) {
        this.calls = calls;
    }

    Section<PullRequestHistory> read(Login login, CallContext context) throws InterruptedException {
        RestSearchJson search;
        try {
            search = calls.get(newest(login), context);
        } catch (CallFailedException failed) {
            return new Section.Unseen<>(failed.failure().sentence());
        }
        Elements<PullRequest> found = Elements.of(search.items(), IssueJson.class, IssueJson::toPullRequest);
        Numbers numbers = numbers(login, search, found, context);
        return new Section.Seen<>(
                new PullRequestHistory(found.read(), numbers.totals()), coverage(search, found, numbers));
    }

    private static Coverage coverage(RestSearchJson search, Elements<PullRequest> found, Numbers numbers) {
        int read = found.read().size();
        Optional<String> gap = found.gap("pull requests").or(numbers::gap);
        if (gap.isPresent()) {
            return Coverage.partial(read, search.total(), gap.get());
        }
        if (search.totalCount() == 0) {
            return Coverage.complete(0);
        }
        return Coverage.partial(read, search.total(), read < search.totalCount() ? NEWEST : NO_SIZES);
    }

    private Numbers numbers(Login login, RestSearchJson search, Elements<PullRequest> found, CallContext context)
            throws InterruptedException {
        Optional<Integer> all = search.total();
        if (all.isEmpty()) {
            return new Numbers(Optional.empty(), Optional.of(UNFINISHED));
        }
        if (found.read().size() == all.get()) {
            Totals counted = new Totals(all.get(), count(found.read(), State.MERGED), count(found.read(), State.OPEN));
            return new Numbers(Optional.of(counted), Optional.empty());
        }
        List<Outcome<RestPage<RestSearchJson>>> answers =
                calls.getAll(List.of(number(login, " is:merged"), number(login, " is:open")), context);
        try {
            return new Numbers(
                    Optional.of(new Totals(all.get(), total(answers.getFirst()), total(answers.getLast()))),
                    Optional.empty());
        } catch (CallFailedException failed) {
            return new Numbers(Optional.empty(), Optional.of(failed.failure().sentence()));
        }
    }

    private static int total(Outcome<RestPage<RestSearchJson>> outcome) throws CallFailedException {
        return outcome.orThrow()
                .body()
                .total()
                .orElseThrow(() -> new CallFailedException(new CallFailure.Rejected(UNFINISHED)));
    }

    private static int count(List<PullRequest> pullRequests, State state) {
        return (int) pullRequests.stream()
                .filter(pullRequest -> pullRequest.state() == state)
                .count();
    }

    private static RestRequest<RestSearchJson> newest(Login login) {
        return ask("?sort=created&order=desc&per_page=" + RestPlan.PAGE, login, "");
    }

    private static RestRequest<RestSearchJson> number(Login login, String more) {
        return ask("?per_page=1", login, more);
    }

    private static RestRequest<RestSearchJson> ask(String paging, Login login, String more) {
        // GitHub refuses a search that does not say whether it is for issues or for pull requests.
        String path =
                "/search/issues" + paging + "&q=" + RestCalls.escaped("author:" + login + " is:pull-request" + more);
        return new RestRequest<>(Stage.PULL_REQUESTS, path, RestSearchJson.class);
    }

    /**
     * How many there are.
     *
     * @param totals by state; empty if unknown
     * @param gap why they are unknown; empty if they are not
     */
    private record Numbers(Optional<Totals> totals, Optional<String> gap) {}
}
