package dev.assay.adapter.github;

import dev.assay.adapter.github.GraphQlAnswer.Data;
import dev.assay.adapter.github.GraphQlCalls.Question;
import dev.assay.adapter.github.Memory.Memo;
import dev.assay.adapter.github.PullRequestPlan.Page;
import dev.assay.adapter.github.PullRequestsJson.ConnectionJson;
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
final class PullRequestReader {

    private static final String MEMO = "pull-requests";

    private final GraphQlCalls calls;
    private final Documents documents;
    private final Memory memory;

    PullRequestReader(GraphQlCalls calls, Documents documents, Memory memory) {
        this.calls = calls;
        this.documents = documents;
        this.memory = memory;
    }

    /** Returns the pages that will be asked for at first; none if nothing has changed. */
    List<Page> plan(Login login, Optional<PullRequestOutlook> outlook) {
        return outlook.filter(present -> known(login, present).isEmpty())
                .map(PullRequestPlan::start)
                .orElse(List.of());
    }

    Section<PullRequestHistory> read(Login login, Optional<PullRequestOutlook> outlook, CallContext context)
            throws InterruptedException {
        if (outlook.isEmpty()) {
            return new Section.Unseen<>("GitHub did not tell how many pull requests there are");
        }
        Totals totals = outlook.get().totals();
        Optional<PullRequestMemo> known = known(login, outlook.get());
        Found found = known.isPresent()
                ? new Found(known.get().nodes(), Optional.empty())
                : asked(login, outlook.get(), context);
        try {
            return section(found, totals);
        } catch (CallFailedException unreadable) {
            return new Section.Unseen<>(unreadable.trouble().sentence());
        }
    }

    private Optional<PullRequestMemo> known(Login login, PullRequestOutlook outlook) {
        return memory.find(login, MEMO, PullRequestMemo.class)
                .filter(memo -> memo.validator().equals(outlook.validator()))
                .map(Memo::value);
    }

    private static Section<PullRequestHistory> section(Found found, Totals totals) throws CallFailedException {
        Set<PullRequest> read = new LinkedHashSet<>();
        for (PullRequestsJson.NodeJson node : found.nodes()) {
            read.add(Json.domain(node::toPullRequest));
        }
        Coverage coverage = found.trouble()
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
        Found found = new Found(new ArrayList<>(), Optional.empty());
        for (List<Page> round = PullRequestPlan.start(outlook); !round.isEmpty(); ) {
            List<Outcome<Data<PullRequestsJson>>> outcomes = calls.askAll(
                    round.stream().map(page -> question(login, page)).toList(), context);
            List<Page> next = new ArrayList<>();
            for (int i = 0; i < round.size(); i++) {
                Page page = round.get(i);
                if (tooHeavy(outcomes.get(i)) && page.divisible()) {
                    next.add(page.halved());
                } else {
                    Optional<ConnectionJson> connection = connection(outcomes.get(i));
                    found = found.with(connection, outcomes.get(i));
                    connection.flatMap(page::following).ifPresent(next::add);
                }
            }
            round = next;
        }
        if (found.trouble().isEmpty()) {
            memory.keep(login, MEMO, new Memo<>(outlook.validator(), new PullRequestMemo(found.nodes())));
        }
        return found;
    }

    private static boolean tooHeavy(Outcome<? extends Data<?>> outcome) {
        return outcome.trouble().filter(Trouble.TooHeavy.class::isInstance).isPresent()
                || outcome.value().filter(Data::cutShort).isPresent();
    }

    private static Optional<ConnectionJson> connection(Outcome<Data<PullRequestsJson>> outcome) {
        return outcome.value()
                .flatMap(answer -> Optional.ofNullable(answer.data().user()))
                .map(PullRequestsJson.UserJson::pullRequests);
    }

    private Question<PullRequestsJson> question(Login login, Page page) {
        Map<String, Object> variables = new HashMap<>(Map.of("login", login.value(), "count", page.size()));
        page.after().ifPresent(cursor -> variables.put("after", cursor));
        return new Question<>(
                Stage.PULL_REQUESTS,
                documents.pullRequests(),
                variables,
                page.price(),
                page.divisible(),
                PullRequestsJson.class);
    }

    /** What is remembered. */
    private record PullRequestMemo(List<PullRequestsJson.NodeJson> nodes) {}

    private record Found(List<PullRequestsJson.NodeJson> nodes, Optional<Trouble> trouble) {

        Found with(Optional<ConnectionJson> connection, Outcome<? extends Data<?>> outcome) {
            List<PullRequestsJson.NodeJson> all = new ArrayList<>(nodes);
            connection.ifPresent(page -> all.addAll(page.present()));
            Optional<Trouble> missing = connection.isEmpty()
                    ? Optional.of(new Trouble.Rejected("GitHub did not send the pull requests"))
                    : Optional.empty();
            return new Found(
                    all,
                    trouble.or(outcome::trouble)
                            .or(() -> outcome.value().flatMap(Data::trouble))
                            .or(() -> missing));
        }
    }
}
