package dev.assay.spring;

import dev.assay.domain.task.Stage;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskState.Failed;
import dev.assay.domain.task.TaskStatus;
import dev.assay.port.in.Submission;
import dev.assay.port.out.CallContext;
import dev.assay.port.out.EngineObserver;
import dev.assay.port.out.TaskQueue;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Locale;

/** Counts what an engine does, in the meters of an application. A tag never holds what a client sent. */
final class EngineMeters implements EngineObserver {

    private static final String STAGE = "stage";

    private final MeterRegistry registry;

    EngineMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Shows what waits, whenever the meters are read. */
    void watch(TaskQueue queue) {
        Gauge.builder("assay.queue.waiting", queue, asked -> asked.backlog().waiting())
                .description("Tasks that wait for a worker")
                .register(registry);
    }

    @Override
    public void submitted(Submission submission) {
        String kind = submission.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        registry.counter("assay.submissions", "kind", kind).increment();
    }

    @Override
    public void ended(Task task) {
        String outcome =
                task.state() instanceof Failed failed ? failed.failure().code().label() : TaskStatus.COMPLETED.label();
        registry.timer("assay.tasks", "outcome", outcome)
                .record(Duration.between(task.submittedAt(), task.updatedAt()));
    }

    @Override
    public void left(Stage stage, Duration spent) {
        registry.timer("assay.stages", STAGE, stage.label()).record(spent);
    }

    @Override
    public void called(Stage stage, CallContext.Cost cost) {
        registry.counter("assay.github.calls", STAGE, stage.label()).increment();
        registry.counter("assay.github.graphql.points").increment(cost.points());
        registry.counter("assay.github.retries").increment(cost.retries());
    }
}
