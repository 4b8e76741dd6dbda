package dev.assay.adapter.http;

import dev.assay.adapter.http.api.NoBatches;
import dev.assay.adapter.http.metrics.ServerMetrics;
import dev.assay.port.in.BatchService;
import dev.assay.port.in.TaskListing;
import dev.assay.port.in.TaskListing.Page;
import dev.assay.port.in.TaskService;
import dev.assay.port.out.RateLimiter;
import dev.assay.port.out.RateLimiter.Grant;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * What a server stands in front of. It uses these and closes none of them.
 *
 * @param tasks analyses profiles
 * @param batches analyses many
 * @param listing lists tasks
 * @param limiter counts what clients ask for
 * @param metrics counts requests, and shows what the engine and the server do
 * @param working whether work can be taken, for {@code /health/ready}
 * @param clock the time of day
 * @param accessLog takes lines of JSON, one for each request, one or several at a time; empty for no log
 */
public record HttpPorts(
        TaskService tasks,
        BatchService batches,
        TaskListing listing,
        RateLimiter limiter,
        ServerMetrics metrics,
        BooleanSupplier working,
        InstantSource clock,
        Optional<Consumer<String>> accessLog) {

    private static final Grant GRANTED = new Grant(true, Integer.MAX_VALUE, Duration.ZERO, Duration.ZERO);

    /** Puts a bare service behind a server: no batches, nothing to list, no limits, no metrics, no log. */
    public static HttpPorts of(TaskService tasks, InstantSource clock) {
        return new HttpPorts(
                tasks,
                new NoBatches(),
                query -> new Page(List.of(), Optional.empty()),
                (allowance, client, units) -> GRANTED,
                ServerMetrics.NONE,
                () -> true,
                clock,
                Optional.empty());
    }
}
