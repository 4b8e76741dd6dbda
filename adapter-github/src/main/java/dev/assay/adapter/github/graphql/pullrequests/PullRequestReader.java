package dev.assay.adapter.github.graphql.pullrequests;

import dev.assay.adapter.github.dispatch.Outcome;
import dev.assay.adapter.github.graphql.Documents;
import dev.assay.adapter.github.graphql.GraphQlAnswer.Data;
import dev.assay.adapter.github.graphql.GraphQlAnswerCache;
import dev.assay.adapter.github.graphql.GraphQlAnswerCache.Memo;
import dev.assay.adapter.github.graphql.GraphQlCalls;
import dev.assay.adapter.github.graphql.GraphQlCalls.Question;
import dev.assay.adapter.github.graphql.overview.PullRequestOutlook;
import dev.assay.adapter.github.graphql.pullrequests.PullRequestPlan.PageRequest;
import dev.assay.adapter.github.graphql.pullrequests.PullRequestsJson.ConnectionJson;
import dev.assay.adapter.github.graphql.pullrequests.PullRequestsJson.ReadPullRequest;
import dev.assay.adapter.github.json.Caps;
import dev.assay.adapter.github.json.Elements;
import dev.assay.adapter.github.json.Json;
import dev.assay.adapter.github.wire.CallFailedException;
import dev.assay.adapter.github.wire.CallFailure;
import dev.assay.domain.profile.Coverage;
import dev.assay.domain.profile.Login;
import dev.assay.domain.profile.PullRequest;
import dev.assay.domain.profile.PullRequestHistory;
import dev.assay.domain.profile.PullRequestHistory.Totals;
import dev.assay.domain.profile.Section;
import dev.assay.domain.task.Stage;
import dev.assay.port.out.CallContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the pull requests of a person, newest first, by {@link PullRequestPlan}. */
public final class PullRequestReader {

    private static final String MEMO = "pull-requests";

    private final GraphQlCalls calls;
    private final Documents documents;
    private final GraphQlAnswerCache cache;

    public PullRequestReader(GraphQlCalls calls, Documents documents, GraphQlAnswerCache cache) {
        this.calls = calls;
        this.documents = documents;
        this.cache = cache;
    }

    /** Returns the pages that will be asked for at first; none if nothing has changed. */
    public List<PageRequest> plan(Login login, Optional<PullRequestOutlook> outlook) {
        return outlook.filter(present -> known(login, present).isEmpty())
                .map(PullRequestPlan::start)
                .orElse(List.of());
    }

    public Section<PullRequestHistory> read(Login login, Optional<PullRequestOutlook> outlook, CallContext context)
            throws InterruptedException {
        if (outlook.isEmpty()) {
            return new Section.Unseen<>("GitHub did not tell how many pull requests there are");
        }
        Totals totals = outlook.get().totals();
        Optional<Found> known = known(login, outlook.get());
        Found found = known.isPresent() ? known.get() : asked(login, outlook.get(), context);
        return section(found, totals);
    }

    private Optional<Found> known(Login login, PullRequestOutlook outlook) {
        // Where it is not known when one last changed, any may have.
        return outlook.changedAt().isEmpty() && outlook.totals().all() > 0
                ? Optional.empty()
                : cache.find(login, MEMO, PullRequestMemo.class)
                        .filter(memo -> memo.validator().equals(outlook.validator()))
                        .map(Memo::value)
                        .flatMap(Found::of);
    }

    private static Section<PullRequestHistory> section(Found found, Totals totals) {
        Set<PullRequest> read = new LinkedHashSet<>();
        found.read().forEach(one -> read.add(one.pullRequest()));
        if (read.isEmpty() && found.failure().isPresent()) {
            return new Section.Unseen<>(found.failure().get().sentence());
        }
        Coverage coverage = found.failure()
                .map(why -> Coverage.partial(read.size(), Optional.of(totals.all()), why.sentence()))
                .orElseGet(() -> Caps.coverage(read.size(), totals.all(), "pull requests"));
        return new Section.Seen<>(new PullRequestHistory(newestFirst(read), Optional.of(totals)), coverage);
    }

    /** Pages that had to be cut come in another order than they were asked for. */
    private static List<PullRequest> newestFirst(Set<PullRequest> read) {
        return read.stream()
                .sorted(Comparator.comparing(PullRequest::createdAt)
                        .reversed()
                        .thenComparing(PullRequest::repository)
                        .thenComparingInt(PullRequest::number))
                .toList();
    }

    private Found asked(Login login, PullRequestOutlook outlook, CallContext context) throws InterruptedException {
        Found found = Found.NOTHING;
        for (List<PageRequest> round = PullRequestPlan.start(outlook); !round.isEmpty(); ) {
            List<Outcome<Data<PullRequestsJson>>> outcomes = calls.askAll(
                    round.stream().map(page -> question(login, page)).toList(), context);
            List<PageRequest> next = new ArrayList<>();
            for (int i = 0; i < round.size(); i++) {
                PageRequest page = round.get(i);
                if (GraphQlCalls.tooHeavy(outcomes.get(i)) && page.divisible()) {
                    next.add(page.lighter());
                } else {
                    Optional<ConnectionJson> connection = connection(outcomes.get(i));
                    found = found.with(connection, outcomes.get(i), page);
                    connection.flatMap(page::following).ifPresent(next::add);
                }
            }
            round = found.passed() < PullRequestPlan.MOST_PASSED ? next : List.of();
        }
        if (found.failure().isEmpty()) {
            cache.keep(
                    login,
                    MEMO,
                    new Memo<>(
                            outlook.validator(),
                            new PullRequestMemo(found.read().stream()
                                    .map(ReadPullRequest::node)
                                    .toList())));
        }
        return found;
    }

    private static Optional<ConnectionJson> connection(Outcome<Data<PullRequestsJson>> outcome) {
        return outcome.value()
                .flatMap(answer -> Optional.ofNullable(answer.data().user()))
                .map(PullRequestsJson.UserJson::pullRequests);
    }

    private Question<PullRequestsJson> question(Login login, PageRequest page) {
        Map<String, Object> variables = new HashMap<>(Map.of("login", login.value(), "count", page.size()));
        page.after().ifPresent(cursor -> variables.put("after", cursor));
        return new Question<>(
                Stage.PULL_REQUESTS,
                page.passing() ? documents.pullRequestCursor() : documents.pullRequests(),
                variables,
                page.price(),
                page.divisible(),
                PullRequestsJson.class);
    }

    /** What is remembered. */
    private record PullRequestMemo(List<PullRequestsJson.NodeJson> nodes) {}

    private record Found(List<ReadPullRequest> read, Optional<CallFailure> failure, int passed) {

        private static final Found NOTHING = new Found(List.of(), Optional.empty(), 0);

        /** Returns what is remembered; nothing if it cannot be read. */
        static Optional<Found> of(PullRequestMemo memo) {
            try {
                return Optional.of(new Found(
                        Json.domain(() -> memo.nodes().stream()
                                .map(node -> new ReadPullRequest(node, node.toPullRequest()))
                                .toList()),
                        Optional.empty(),
                        0));
            } catch (CallFailedException unreadable) {
                return Optional.empty();
            }
        }

        Found with(Optional<ConnectionJson> connection, Outcome<? extends Data<?>> outcome, PageRequest page) {
            Optional<Elements<ReadPullRequest>> found = connection.map(ConnectionJson::read);
            List<ReadPullRequest> all = new ArrayList<>(read);
            found.ifPresent(elements -> all.addAll(elements.read()));
            Optional<String> gap = connection.isEmpty()
                    ? Optional.of("GitHub did not send the pull requests")
                    : page.passing()
                            ? Optional.of("GitHub could not tell of all pull requests")
                            : found.flatMap(elements -> elements.gap("pull requests"));
            return new Found(
                    all,
                    failure.or(outcome::failure)
                            .or(() -> outcome.value().flatMap(Data::failure))
                            .or(() -> gap.map(CallFailure.Rejected::new)),
                    page.passing() ? passed + 1 : passed);
        }
    }
}
