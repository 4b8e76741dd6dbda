package dev.assay.simulator.rest;

import dev.assay.simulator.exchange.Answer;
import dev.assay.simulator.exchange.Request;
import dev.assay.simulator.world.Account;
import dev.assay.simulator.world.PullRequest;
import dev.assay.simulator.world.World;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The two searches, by author. */
final class RestSearch {

    /** More than these many results cannot be paged through. */
    static final int MOST = 1000;

    /** GitHub no longer searches both at once. */
    private static final Set<String> KINDS = Set.of("is:issue", "is:pr", "is:pull-request");

    private final World world;

    RestSearch(World world) {
        this.world = world;
    }

    Answer answer(Request request) {
        List<String> terms = Arrays.asList(request.query().getOrDefault("q", "").split("\\s+", 16));
        Optional<String> author = value(terms, "author:");
        Optional<Account> account = author.flatMap(world::account).filter(found -> !found.organization());
        if (account.isEmpty()) {
            return Answer.message(422, "Validation Failed");
        }
        return switch (request.path()) {
            case "/search/commits" ->
                RestApi.found(request, world.commits().by(account.get()), new RestJson(request)::foundCommit);
            case "/search/issues" -> pullRequests(request, account.get(), terms);
            default -> Answer.notFound();
        };
    }

    private static Answer pullRequests(Request request, Account account, List<String> terms) {
        if (Collections.disjoint(terms, KINDS)) {
            return Answer.message(422, "Query must include 'is:issue' or 'is:pull-request'");
        }
        List<PullRequest> found = account.pullRequests().stream()
                .filter(pull -> terms.stream().allMatch(term -> fits(pull, term)))
                .toList();
        return RestApi.found(request, found, pull -> new RestJson(request).pullRequest(pull, account));
    }

    private static boolean fits(PullRequest pull, String term) {
        return switch (term) {
            case "is:merged" -> pull.state() == PullRequest.State.MERGED;
            case "is:unmerged" -> pull.state() != PullRequest.State.MERGED;
            case "is:open", "state:open" -> pull.state() == PullRequest.State.OPEN;
            case "is:closed", "state:closed" -> pull.state() != PullRequest.State.OPEN;
            case "is:issue" -> false;
            default -> true;
        };
    }

    private static Optional<String> value(List<String> terms, String qualifier) {
        return terms.stream()
                .filter(term -> term.startsWith(qualifier))
                .map(term -> term.substring(qualifier.length()))
                .findFirst();
    }
}
