package dev.assay.engine;

import dev.assay.domain.profile.Login;
import dev.assay.domain.task.Batch;
import dev.assay.domain.task.Batch.Entry;
import dev.assay.domain.task.BatchId;
import dev.assay.domain.task.Lane;
import dev.assay.domain.task.TaskId;
import dev.assay.domain.task.TaskSummary;
import dev.assay.engine.admission.IdempotencyProtocol;
import dev.assay.port.in.AnalysisRequest;
import dev.assay.port.in.BatchProgress;
import dev.assay.port.in.BatchRequest;
import dev.assay.port.in.BatchService;
import dev.assay.port.in.Submission;
import dev.assay.port.in.SubmissionRejectedException;
import dev.assay.port.in.TaskService;
import dev.assay.port.out.BatchStore;
import dev.assay.port.out.TaskClaims.Claim;
import dev.assay.port.out.TaskIndex;
import dev.assay.port.out.TaskQueue;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Batches on top of an engine: each login is a submission of its own, in the lane for batches. */
public final class QueuedBatches implements BatchService {

    /** A batch is worth reading as long as its last task may be: it may wait a while before that task ends. */
    private static final int LIVES = 2;

    private static final Duration RETRY_WHEN_FULL = Duration.ofSeconds(5);

    private final TaskService tasks;
    private final TaskQueue queue;
    private final BatchStore batches;
    private final TaskIndex index;
    private final EnginePorts ports;
    private final EngineSettings settings;
    private final IdempotencyProtocol<BatchId> protocol = new IdempotencyProtocol<>(new Names());
    private final SecureRandom random = new SecureRandom();

    /**
     * Puts batches on top of an engine.
     *
     * @param tasks the engine; not closed by this
     * @param ports what it was built from
     * @param settings its bounds
     */
    public QueuedBatches(TaskService tasks, EnginePorts ports, EngineSettings settings) {
        this.tasks = tasks;
        this.queue = ports.storage().queue();
        this.batches = ports.storage().batches();
        this.index = ports.storage().index();
        this.ports = ports;
        this.settings = settings;
    }

    @Override
    public BatchProgress submit(BatchRequest request) {
        return request.idempotencyKey().map(key -> once(request, key)).orElseGet(() -> accepted(request));
    }

    private BatchProgress once(BatchRequest request, String name) {
        IdempotencyProtocol.Key key =
                IdempotencyProtocol.Key.of(request.client(), name, request.logins() + "\n" + request.forceRefresh());
        Optional<BatchProgress> earlier = protocol.earlier(key).flatMap(this::find);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        BatchProgress accepted = accepted(request);
        BatchId mine = accepted.batch().id();
        BatchId first = protocol.first(key, mine);
        return first.equals(mine) ? accepted : find(first).orElse(accepted);
    }

    private BatchProgress accepted(BatchRequest request) {
        if (queue.backlog().waiting() + request.logins().size() > settings.queueCapacity()) {
            throw new SubmissionRejectedException(new Submission.Rejected(RETRY_WHEN_FULL));
        }
        Instant now = ports.clock().instant().truncatedTo(ChronoUnit.MILLIS);
        List<Entry> entries = new ArrayList<>();
        for (Login login : request.logins()) {
            entries.add(new Entry(login, accepted(login, request)));
        }
        Batch batch = new Batch(BatchId.of(now, random.nextLong()), now, entries);
        batches.add(batch, life());
        return progress(batch);
    }

    private Optional<TaskId> accepted(Login login, BatchRequest request) {
        AnalysisRequest each = new AnalysisRequest(login, request.forceRefresh())
                .in(Lane.batch(request.client()))
                .tracedBy(request.trace());
        return switch (tasks.submit(each)) {
            case Submission.Accepted accepted -> Optional.of(accepted.task().id());
            case Submission.Rejected rejected
            when rejected.reason() == Submission.Reason.CLOSED -> throw new SubmissionRejectedException(rejected);
            case Submission.Rejected rejected -> Optional.empty();
        };
    }

    /** Batches by their claims. */
    private final class Names implements IdempotencyProtocol.Holders<BatchId> {

        @Override
        public Optional<BatchId> holder(Claim claim) {
            return batches.named(claim.name()).filter(id -> batches.find(id).isPresent());
        }

        @Override
        public BatchId hold(Claim claim, BatchId batch) {
            return batches.name(claim.name(), batch, life());
        }
    }

    private Duration life() {
        return settings.retention().plus(settings.taskTimeout()).multipliedBy(LIVES);
    }

    @Override
    public Optional<BatchProgress> find(BatchId id) {
        return batches.find(id).map(this::progress);
    }

    private BatchProgress progress(Batch batch) {
        List<TaskId> ids = batch.entries().stream()
                .flatMap(entry -> entry.task().stream())
                .distinct()
                .toList();
        Map<TaskId, TaskSummary> found = new LinkedHashMap<>();
        index.summaries(ids).forEach(summary -> found.put(summary.id(), summary));
        // What was accepted while the shared store was away is known to this process only.
        ids.stream()
                .filter(id -> !found.containsKey(id))
                .flatMap(id -> tasks.find(id).stream())
                .forEach(task -> found.put(task.id(), TaskSummary.of(task)));
        return new BatchProgress(batch, found);
    }
}
