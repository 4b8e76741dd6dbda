package dev.assay.adapter.github.graphql.projects;

import dev.assay.adapter.github.graphql.Batches;
import dev.assay.adapter.github.graphql.Documents;
import dev.assay.adapter.github.graphql.GraphQlAnswerCache;
import dev.assay.adapter.github.graphql.GraphQlAnswerCache.Memo;
import dev.assay.adapter.github.graphql.GraphQlCalls;
import dev.assay.adapter.github.graphql.commits.CommitPlan;
import dev.assay.adapter.github.graphql.projects.ProjectBatch.Answer;
import dev.assay.adapter.github.graphql.projects.ProjectBatch.ProjectRequest;
import dev.assay.adapter.github.graphql.projects.ProjectJson.Histories;
import dev.assay.adapter.github.json.Json;
import dev.assay.adapter.github.wire.CallFailedException;
import dev.assay.adapter.github.wire.CallFailure;
import dev.assay.domain.profile.Account;
import dev.assay.domain.profile.Career;
import dev.assay.domain.profile.Coverage;
import dev.assay.domain.profile.Project;
import dev.assay.domain.profile.RepositoryName;
import dev.assay.domain.profile.Section;
import dev.assay.port.out.CallContext;
import dev.assay.port.out.Overview;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads the repositories that a person works on in two rounds: what they are and hold, then how they began. */
public final class ProjectReader {

    private static final String MEMO = "beginnings";

    private final GraphQlCalls calls;
    private final Documents documents;
    private final GraphQlAnswerCache cache;

    public ProjectReader(GraphQlCalls calls, Documents documents, GraphQlAnswerCache cache) {
        this.calls = calls;
        this.documents = documents;
        this.cache = cache;
    }

    public Section<List<Project>> read(Overview overview, CallContext context) throws InterruptedException {
        List<RepositoryName> candidates = ProjectPlan.candidates(overview);
        String author = overview.account().nodeId();
        List<Answer> answers = calls.bring(
                IntStream.range(0, candidates.size())
                        .mapToObj(i -> new ProjectRequest(candidates.get(i), i < ProjectPlan.WITH_MERGES))
                        .collect(Batches.of(
                                ProjectPlan.PER_DOCUMENT, requests -> new ProjectBatch(requests, author, documents))),
                context);
        Optional<CallFailure> failure =
                answers.stream().flatMap(answer -> answer.failure().stream()).findFirst();
        // Documents that had to be cut come in another order than they were asked for.
        List<ProjectJson> found = answers.stream()
                .flatMap(answer -> answer.found().stream())
                .sorted(Comparator.comparingInt(json -> candidates.indexOf(RepositoryName.parse(json.nameWithOwner()))))
                .toList();
        if (found.isEmpty() && failure.isPresent()) {
            return new Section.Unseen<>(failure.get().sentence());
        }
        Beginnings beginnings = beginnings(overview.account(), found, context);
        failure = failure.or(beginnings::failure);
        List<Project> projects = new ArrayList<>();
        for (ProjectJson json : found) {
            Optional<Beginning> beginning =
                    Optional.ofNullable(beginnings.byName().get(json.nameWithOwner()));
            try {
                projects.add(Json.domain(() -> project(json, overview.account(), beginning)));
            } catch (CallFailedException unreadable) {
                failure = failure.or(() -> Optional.of(unreadable.failure()));
            }
        }
        return new Section.Seen<>(projects, coverage(overview, projects.size(), failure));
    }

    private static Coverage coverage(Overview overview, int read, Optional<CallFailure> failure) {
        if (failure.isPresent()) {
            return Coverage.partial(read, Optional.empty(), failure.get().sentence());
        }
        Optional<Career> career = overview.career().content();
        if (career.isEmpty()) {
            return Coverage.partial(read, Optional.empty(), "Only own repositories were looked at");
        }
        if (overview.career().coverage().status() != Coverage.Status.COMPLETE) {
            return Coverage.partial(read, Optional.empty(), "Not all years were looked into");
        }
        int known = career.get().places().size();
        return known <= ProjectPlan.MOST
                ? Coverage.complete(read)
                : Coverage.capped(
                        read,
                        known,
                        "Of %s repositories, the %s with most of the person's commits were looked at"
                                .formatted(known, ProjectPlan.MOST));
    }

    private static Project project(ProjectJson json, Account account, Optional<Beginning> beginning) {
        Optional<Histories> histories = json.histories();
        return new Project(
                json.listing(),
                new Project.History(
                        histories.map(both -> both.own().totalCount()).orElse(0),
                        histories.map(Histories::all).orElse(0),
                        beginning.flatMap(Beginning::firstAt),
                        histories.flatMap(both -> both.own().last()),
                        beginning.flatMap(Beginning::author)),
                json.merges(account.displayLogin()));
    }

    private Beginnings beginnings(Account account, List<ProjectJson> found, CallContext context)
            throws InterruptedException {
        Map<String, Beginning> known = new HashMap<>();
        cache.find(account.login(), MEMO, BeginningMemo.class).map(Memo::value).stream()
                .flatMap(memo -> memo.beginnings().stream())
                .forEach(beginning -> known.put(beginning.repository(), beginning));
        List<BeginningBatch.BeginningRequest> requests = found.stream()
                .filter(json -> !known.containsKey(json.nameWithOwner()))
                .flatMap(ProjectReader::request)
                .toList();
        List<BeginningBatch.Answer> answers = calls.bring(
                requests.stream()
                        .collect(Batches.of(
                                2 * ProjectPlan.PER_DOCUMENT, some -> new BeginningBatch(some, account.nodeId()))),
                context);
        answers.stream()
                .flatMap(answer -> answer.read().stream())
                .forEach(beginning -> known.put(beginning.repository(), beginning));
        Optional<CallFailure> failure =
                answers.stream().flatMap(answer -> answer.failure().stream()).findFirst();
        if (!answers.isEmpty() && failure.isEmpty()) {
            cache.keepForGood(account.login(), MEMO, new Memo<>("", new BeginningMemo(List.copyOf(known.values()))));
        }
        return new Beginnings(known, failure);
    }

    /** Without commits of the person there is nothing to ask, and without a cursor no way to. */
    private static Stream<BeginningBatch.BeginningRequest> request(ProjectJson json) {
        return json.histories().stream().flatMap(histories -> {
            int own = histories.own().totalCount();
            Optional<String> cursor = histories.own().cursor();
            Optional<String> beforeOwn = cursor.flatMap(newest -> CommitPlan.advanced(newest, own - 2));
            Optional<String> beforeFirst = cursor.flatMap(newest -> CommitPlan.advanced(newest, histories.all() - 2));
            return own > 0 && beforeOwn.isPresent() && beforeFirst.isPresent()
                    ? Stream.of(new BeginningBatch.BeginningRequest(
                            RepositoryName.parse(json.nameWithOwner()),
                            histories.all() > 1 ? beforeFirst : Optional.empty(),
                            own > 1 ? beforeOwn : Optional.empty()))
                    : Stream.empty();
        });
    }

    /** What is remembered. */
    record BeginningMemo(List<Beginning> beginnings) {}

    private record Beginnings(Map<String, Beginning> byName, Optional<CallFailure> failure) {}
}
