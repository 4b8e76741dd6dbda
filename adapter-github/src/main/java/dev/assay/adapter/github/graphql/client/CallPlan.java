package dev.assay.adapter.github.graphql.client;

import dev.assay.adapter.github.graphql.Price;
import dev.assay.adapter.github.graphql.commits.CommitPlan;
import dev.assay.adapter.github.graphql.commits.CommitRounds;
import dev.assay.adapter.github.graphql.overview.OverviewReader;
import dev.assay.adapter.github.graphql.pullrequests.PullRequestPlan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The documents that a profile takes, in rounds: those of a round are asked for side by side, and each round waits for
 * the one before. Pure. Prices are upper bounds, so that a plan that fits into a budget keeps to it.
 *
 * @param rounds in order
 */
record CallPlan(List<Round> rounds) {

    /** Leaves rounds out in which nothing is asked. */
    CallPlan {
        rounds = rounds.stream().filter(round -> !round.documents().isEmpty()).toList();
    }

    /** Returns the plan for a person of whom nothing is known. */
    static CallPlan start() {
        return new CallPlan(List.of(new Round(List.of(OverviewReader.price()))));
    }

    /** Returns the plan for the years that are not remembered. */
    static CallPlan years(List<Price> documents) {
        return new CallPlan(List.of(new Round(documents)));
    }

    /**
     * Returns the plan for what the first document did not bring.
     *
     * @param commits what is known of them
     * @param pullRequests pages to ask for first
     * @param contents documents about what lies in repositories, in two rounds
     * @param projects documents about them
     */
    static CallPlan details(
            CommitRounds commits,
            List<PullRequestPlan.PageRequest> pullRequests,
            List<List<Price>> contents,
            List<Price> projects) {
        List<Price> commitPages = commits.firstPrices();
        Stream<Price> pages = pullRequests.stream().map(PullRequestPlan.PageRequest::price);
        List<Price> second = new ArrayList<>(commitPages.isEmpty() ? List.of() : furtherCommits(commits));
        pullRequests.stream()
                .flatMap(page -> page.left().stream())
                .map(PullRequestPlan.PageRequest::price)
                .forEach(second::add);
        second.addAll(contents.getLast());
        return new CallPlan(List.of(
                new Round(Stream.of(commitPages.stream(), pages, contents.getFirst().stream(), projects.stream())
                        .flatMap(prices -> prices)
                        .toList()),
                new Round(second)));
    }

    /** How many commits there are is told by the first round only: all that the budget allows, then. */
    private static List<Price> furtherCommits(CommitRounds commits) {
        if (commits.sample().isPresent()) {
            return List.of();
        }
        int left = Math.max(0, CommitPlan.BUDGET - commits.read());
        return documents(left, CommitPlan.COMMITS_PER_CALL)
                .map(CommitPlan::price)
                .toList();
    }

    private static Stream<Integer> documents(int things, int perDocument) {
        return IntStream.range(0, Math.ceilDiv(things, perDocument))
                .mapToObj(i -> Math.min(perDocument, things - i * perDocument));
    }

    int calls() {
        return prices().size();
    }

    int points() {
        return prices().stream().mapToInt(Price::points).sum();
    }

    int nodes() {
        return prices().stream().mapToInt(Price::nodes).sum();
    }

    private List<Price> prices() {
        return rounds.stream().map(Round::documents).flatMap(Collection::stream).toList();
    }

    /**
     * Documents that are asked for side by side.
     *
     * @param documents what each costs
     */
    record Round(List<Price> documents) {}
}
