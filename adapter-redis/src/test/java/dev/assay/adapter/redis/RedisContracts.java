package dev.assay.adapter.redis;

import dev.assay.port.out.BatchStore;
import dev.assay.port.out.Checkpoints;
import dev.assay.port.out.Previews;
import dev.assay.port.out.ProfileCache;
import dev.assay.port.out.RateLimitLedger;
import dev.assay.port.out.RateLimiter;
import dev.assay.port.out.Storage;
import dev.assay.port.out.TaskClaims;
import dev.assay.port.out.TaskIndex;
import dev.assay.port.out.TaskQueue;
import dev.assay.port.out.TaskStore;
import dev.assay.testkit.BatchStoreContract;
import dev.assay.testkit.CheckpointsContract;
import dev.assay.testkit.ManualClock;
import dev.assay.testkit.PersonalDataContract;
import dev.assay.testkit.PreviewsContract;
import dev.assay.testkit.ProfileCacheContract;
import dev.assay.testkit.RateLimitLedgerContract;
import dev.assay.testkit.RateLimiterContract;
import dev.assay.testkit.TaskClaimsContract;
import dev.assay.testkit.TaskEventsContract;
import dev.assay.testkit.TaskIndexContract;
import dev.assay.testkit.TaskQueueContract;
import dev.assay.testkit.TaskStoreContract;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;

/** The contracts of all ports, on one Redis that is emptied after each test. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RedisContracts {

    private final ManualClock clock = new ManualClock();
    private final RedisServers servers;

    RedisContracts(java.util.function.Function<ManualClock, RedisServers> opening) {
        servers = opening.apply(clock);
    }

    @AfterEach
    void empty() {
        servers.ask(client -> client.keys("*").stream().mapToLong(client::del).sum());
    }

    @AfterAll
    void close() {
        servers.close();
    }

    @Nested
    class Store implements TaskStoreContract {

        @Override
        public TaskStore store() {
            return servers.storage().storage().tasks();
        }

        @Override
        public void pass(Duration time) {
            servers.pass(time);
        }
    }

    @Nested
    class Cache implements ProfileCacheContract {

        @Override
        public ProfileCache cache() {
            return servers.storage().storage().profiles();
        }

        @Override
        public void pass(Duration time) {
            servers.pass(time);
        }
    }

    @Nested
    class Queue implements TaskQueueContract {

        @Override
        public TaskQueue queue() {
            return servers.storage().storage().queue();
        }

        @Override
        public int capacity() {
            return RedisServers.CAPACITY;
        }

        /** As many lie in the stream already. */
        @Override
        public int onTheirWay() {
            return 8;
        }
    }

    @Nested
    class Events implements TaskEventsContract {

        @Override
        public TaskStore store() {
            return servers.storage().storage().tasks();
        }
    }

    @Nested
    class SoFar implements PreviewsContract {

        @Override
        public Previews previews() {
            return servers.storage().previews();
        }
    }

    @Nested
    class Steps implements CheckpointsContract {

        @Override
        public Checkpoints checkpoints() {
            return servers.storage().storage().checkpoints();
        }
    }

    @Nested
    class Claims implements TaskClaimsContract {

        @Override
        public TaskClaims claims() {
            return servers.storage().storage().claims();
        }

        @Override
        public void pass(Duration time) {
            servers.pass(time);
        }
    }

    @Nested
    class Ledger implements RateLimitLedgerContract {

        @Override
        public RateLimitLedger ledger() {
            return servers.storage().rateLimits();
        }

        @Override
        public Instant now() {
            return clock.instant();
        }

        @Override
        public void pass(Duration time) {
            clock.advance(time);
        }
    }

    @Nested
    class Limiter implements RateLimiterContract {

        @Override
        public RateLimiter limiter() {
            return servers.storage().limiter();
        }
    }

    @Nested
    class People implements PersonalDataContract {

        @Override
        public Storage storage() {
            return servers.storage().storage();
        }
    }

    @Nested
    class Index implements TaskIndexContract {

        @Override
        public TaskIndex index() {
            return servers.storage().storage().index();
        }

        @Override
        public TaskStore store() {
            return servers.storage().storage().tasks();
        }
    }

    @Nested
    class Batches implements BatchStoreContract {

        @Override
        public BatchStore batches() {
            return servers.storage().storage().batches();
        }

        @Override
        public void pass(Duration time) {
            servers.pass(time);
        }
    }
}
