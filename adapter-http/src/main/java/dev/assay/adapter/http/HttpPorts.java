package dev.assay.adapter.http;

import dev.assay.adapter.http.api.NoBatches;
import dev.assay.domain.profile.Login;
import dev.assay.port.in.BatchService;
import dev.assay.port.in.Erasure;
import dev.assay.port.in.TaskListing;
import dev.assay.port.in.TaskListing.Page;
import dev.assay.port.in.TaskService;
import dev.assay.port.out.RateLimiter;
import dev.assay.port.out.RateLimiter.Grant;
import dev.assay.port.out.ReportArchive;
import dev.assay.port.out.ServerMetrics;
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
 * @param reports keeps reports beyond the time that results are kept; empty without a database
 * @param erasure erases people
 * @param database whether the database is there; empty without one
 * @param pages what the pages show
 */
public record HttpPorts(
        TaskService tasks,
        BatchService batches,
        TaskListing listing,
        RateLimiter limiter,
        ServerMetrics metrics,
        BooleanSupplier working,
        InstantSource clock,
        Optional<Consumer<String>> accessLog,
        Optional<ReportArchive> reports,
        Erasure erasure,
        Optional<BooleanSupplier> database,
        HttpPages pages) {

    private static final Grant GRANTED = new Grant(true, Integer.MAX_VALUE, Duration.ZERO, Duration.ZERO);

    /** Puts ports together without a database, without anything to erase, and whose pages show no reports. */
    public HttpPorts(
            TaskService tasks,
            BatchService batches,
            TaskListing listing,
            RateLimiter limiter,
            ServerMetrics metrics,
            BooleanSupplier working,
            InstantSource clock,
            Optional<Consumer<String>> accessLog) {
        this(
                tasks,
                batches,
                listing,
                limiter,
                metrics,
                working,
                clock,
                accessLog,
                Optional.empty(),
                new NothingToErase(),
                Optional.empty(),
                HttpPages.NONE);
    }

    /** Returns the same ports with people that are kept, and can be erased. */
    public HttpPorts keeping(Optional<ReportArchive> kept, Erasure erasing) {
        return new HttpPorts(
                tasks, batches, listing, limiter, metrics, working, clock, accessLog, kept, erasing, database, pages);
    }

    /** Returns the same ports with a database that is looked at. */
    public HttpPorts lookingAt(Optional<BooleanSupplier> up) {
        return new HttpPorts(
                tasks, batches, listing, limiter, metrics, working, clock, accessLog, reports, erasure, up, pages);
    }

    /** Returns the same ports with other pages. */
    public HttpPorts showing(HttpPages other) {
        return new HttpPorts(
                tasks, batches, listing, limiter, metrics, working, clock, accessLog, reports, erasure, database,
                other);
    }

    private record NothingToErase() implements Erasure {

        @Override
        public void erase(Login login) {}
    }

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
