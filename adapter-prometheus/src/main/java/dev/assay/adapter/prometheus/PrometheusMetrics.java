package dev.assay.adapter.prometheus;

import dev.assay.domain.task.Failure;
import dev.assay.domain.task.Stage;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.domain.task.TaskState.Failed;
import dev.assay.domain.task.TaskStatus;
import dev.assay.port.in.Submission;
import dev.assay.port.out.CallContext.Cost;
import dev.assay.port.out.EngineObserver;
import dev.assay.port.out.RateLimitLedger.Quota;
import dev.assay.port.out.RateLimitLedger.Standing;
import dev.assay.port.out.ServerMetrics;
import dev.assay.port.out.StoreException;
import dev.assay.port.out.TaskQueue.Backlog;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Counts what the engine and the server do, in the text form of Prometheus. Names and labels are listed in the
 * reference; a label never holds what a client sent. Safe for many threads.
 */
public final class PrometheusMetrics implements EngineObserver, ServerMetrics {

    private static final double[] OF_A_REQUEST = {0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5, 30, 60
    };
    private static final double[] OF_A_TASK = {0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 900, 3600};
    private static final String CACHED = "cached";
    private static final String STARTED = "started";
    private static final String JOINED = "joined";
    private static final String DEGRADED = "degraded";
    private static final String REJECTED = "rejected";
    private static final List<String> KINDS = List.of(CACHED, STARTED, JOINED, DEGRADED, REJECTED);
    private static final String OK = "200";
    private static final String BROKEN = "500";
    private static final double MILLIS_OF_A_SECOND = 1000.0;
    private static final double NANOS_OF_A_SECOND = 1e9;

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final PrometheusTextFormatWriter writer = PrometheusTextFormatWriter.create();

    private final Counter submissions = counter("assay_submissions", "Submissions by what became of them.", "kind");
    private final Counter ended = counter("assay_tasks", "Tasks that have ended, by outcome.", "outcome");
    private final Counter calls = counter("assay_github_calls", "Calls that GitHub has answered.", "stage");
    private final Counter points = counter("assay_github_graphql_points", "Points of GraphQL that GitHub has charged.");
    private final Counter retries = counter("assay_github_retries", "Calls that were made again.");
    private final Counter requests =
            counter("assay_http_requests", "Requests by route and status.", "method", "route", "status");
    private final Histogram tasks =
            histogram("assay_task_duration_seconds", "From submission to end, by outcome.", OF_A_TASK, "outcome");
    private final Histogram stages =
            histogram("assay_stage_duration_seconds", "What runs have spent in a stage.", OF_A_TASK, "stage");
    private final Histogram latencies = histogram(
            "assay_http_request_duration_seconds",
            "From the first line of a request to the end of its answer; streams are not counted.",
            OF_A_REQUEST,
            "method",
            "route");
    private final QuotaGauges quotas;

    /**
     * Starts counting.
     *
     * @param backlog tells what waits; asked whenever the metrics are read
     * @param clock the time of day
     */
    public PrometheusMetrics(Supplier<Backlog> backlog, InstantSource clock) {
        quotas = new QuotaGauges(registry, clock);
        beginAtZero();
        GaugeWithCallback.builder()
                .name("assay_queue_waiting")
                .help("Tasks that wait for a worker.")
                .callback(gauge -> asked(backlog, known -> gauge.call(known.waiting())))
                .register(registry);
        GaugeWithCallback.builder()
                .name("assay_queue_oldest_seconds")
                .help("For how long the oldest of them has waited.")
                .callback(gauge -> asked(
                        backlog,
                        known -> gauge.call(known.oldest()
                                .map(TaskId::submittedAt)
                                .map(since ->
                                        Duration.between(since, clock.instant()).toMillis() / MILLIS_OF_A_SECOND)
                                .orElse(0.0))))
                .register(registry);
    }

    /** A series that begins with its first event hides that event: an increase needs a figure before it. */
    private void beginAtZero() {
        KINDS.forEach(submissions::initLabelValues);
        Stream.concat(
                        Stream.of(TaskStatus.COMPLETED.label()),
                        Arrays.stream(Failure.Code.values()).map(Failure.Code::label))
                .forEach(outcome -> {
                    ended.initLabelValues(outcome);
                    tasks.initLabelValues(outcome);
                });
        for (Stage stage : Stage.values()) {
            calls.initLabelValues(stage.label());
            stages.initLabelValues(stage.label());
        }
    }

    /** Lets the series of requests to a route begin with zero: those that alerts ask for. */
    @Override
    public void expecting(String method, String route) {
        requests.initLabelValues(method, route, OK);
        requests.initLabelValues(method, route, BROKEN);
        latencies.initLabelValues(method, route);
    }

    /** A store that is away has nothing to say. */
    private static void asked(Supplier<Backlog> backlog, java.util.function.Consumer<Backlog> told) {
        try {
            told.accept(backlog.get());
        } catch (StoreException away) {
            System.getLogger(PrometheusMetrics.class.getName())
                    .log(System.Logger.Level.DEBUG, "the queue cannot be asked", away);
        }
    }

    private Counter counter(String name, String help, String... labels) {
        return Counter.builder().name(name).help(help).labelNames(labels).register(registry);
    }

    private Histogram histogram(String name, String help, double[] bounds, String... labels) {
        return Histogram.builder()
                .name(name)
                .help(help)
                .classicOnly()
                .classicUpperBounds(bounds)
                .labelNames(labels)
                .register(registry);
    }

    @Override
    public void submitted(Submission submission) {
        String kind = switch (submission) {
            case Submission.Cached cached -> CACHED;
            case Submission.Started started -> STARTED;
            case Submission.Joined joined -> JOINED;
            case Submission.Degraded degraded -> DEGRADED;
            case Submission.Rejected rejected -> REJECTED;
        };
        submissions.labelValues(kind).inc();
    }

    @Override
    public void ended(Task task) {
        String outcome =
                task.state() instanceof Failed failed ? failed.failure().code().label() : TaskStatus.COMPLETED.label();
        ended.labelValues(outcome).inc();
        tasks.labelValues(outcome)
                .observe(Duration.between(task.submittedAt(), task.updatedAt()).toMillis() / MILLIS_OF_A_SECOND);
    }

    @Override
    public void left(Stage stage, Duration spent) {
        stages.labelValues(stage.label()).observe(spent.toNanos() / NANOS_OF_A_SECOND);
    }

    @Override
    public void called(Stage stage, Cost cost) {
        calls.labelValues(stage.label()).inc();
        points.inc(cost.points());
        retries.inc(cost.retries());
    }

    /** Notes what GitHub has said of a quota. */
    public void standing(Quota quota, Standing standing) {
        quotas.note(quota, standing);
    }

    @Override
    public void answered(Answered request) {
        requests.labelValues(request.method(), request.route(), String.valueOf(request.status()))
                .inc();
        if (!request.streamed()) {
            latencies
                    .labelValues(request.method(), request.route())
                    .observe(request.elapsed().toNanos() / NANOS_OF_A_SECOND);
        }
    }

    /** Called once: the registry takes a gauge of one name only once. */
    @Override
    public void following(IntSupplier clients) {
        GaugeWithCallback.builder()
                .name("assay_http_streams")
                .help("Clients that follow a task by events or WebSocket.")
                .callback(gauge -> gauge.call(clients.getAsInt()))
                .register(registry);
    }

    /** Shows how a database is. Called once. */
    public void keeping(DatabaseFigures database) {
        DatabaseGauges.register(registry, database);
    }

    @Override
    public byte[] text() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writer.write(out, registry.scrape());
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory failed", impossible);
        }
        return out.toByteArray();
    }
}
