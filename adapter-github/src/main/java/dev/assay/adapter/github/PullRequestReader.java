package dev.assay.adapter.github;

import dev.assay.adapter.github.GraphQlCalls.Question;
import dev.assay.domain.profile.Coverage;
import dev.assay.domain.profile.Login;
import dev.assay.domain.profile.PullRequest;
import dev.assay.domain.profile.PullRequestHistory;
import dev.assay.domain.profile.Section;
import dev.assay.domain.task.Stage;
import dev.assay.port.out.CallMeter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the pull requests of a person, newest first. */
final class PullRequestReader {

    private static final int PAGE = 100;

    /** Enough for habits and averages; the totals are true beyond it. */
    private static final int MAX_READ = 300;

    private final GraphQlCalls calls;
    private final Documents documents;

    PullRequestReader(GraphQlCalls calls, Documents documents) {
        this.calls = calls;
        this.documents = documents;
    }

    Section<PullRequestHistory> read(Login login, CallMeter meter) throws InterruptedException {
        List<PullRequest> read = new ArrayList<>();
        Optional<PullRequestHistory.Totals> totals = Optional.empty();
        try {
            Optional<String> next = Optional.empty();
            do {
                PullRequestsJson.UserJson page = page(login, next, meter);
                totals = totals.or(() -> Optional.of(page.totals()));
                read.addAll(page.pullRequests().toPullRequests());
                next = page.pullRequests().pageInfo().next();
            } while (next.isPresent() && read.size() < MAX_READ);
        } catch (CallFailedException failed) {
            return cutShort(read, totals, failed.trouble());
        }
        int available = totals.map(PullRequestHistory.Totals::all).orElse(read.size());
        return new Section.Seen<>(
                new PullRequestHistory(read, totals), Caps.coverage(read.size(), available, "pull requests"));
    }

    private static Section<PullRequestHistory> cutShort(
            List<PullRequest> read, Optional<PullRequestHistory.Totals> totals, Trouble trouble) {
        if (totals.isEmpty()) {
            return new Section.Unseen<>(trouble.sentence());
        }
        Optional<Integer> available = totals.map(PullRequestHistory.Totals::all);
        return new Section.Seen<>(
                new PullRequestHistory(read, totals), Coverage.partial(read.size(), available, trouble.sentence()));
    }

    private PullRequestsJson.UserJson page(Login login, Optional<String> after, CallMeter meter)
            throws InterruptedException, CallFailedException {
        meter.plan(Stage.PULL_REQUESTS, 1);
        Map<String, Object> variables = new HashMap<>(Map.of("login", login.value(), "count", PAGE));
        after.ifPresent(cursor -> variables.put("after", cursor));
        Question<PullRequestsJson> question =
                new Question<>(Stage.PULL_REQUESTS, documents.pullRequests(), variables, PullRequestsJson.class);
        GraphQlAnswer.Data<PullRequestsJson> answer = calls.ask(question, meter);
        PullRequestsJson.UserJson user = answer.data().user();
        if (user == null) {
            throw new CallFailedException(new Trouble.Unavailable("GitHub did not send the pull requests"));
        }
        if (answer.trouble().isPresent()) {
            throw new CallFailedException(answer.trouble().get());
        }
        return user;
    }
}
