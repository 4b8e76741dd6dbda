package dev.assay.adapter.jdbc;

import dev.assay.adapter.jdbc.server.DatabaseAddress;
import dev.assay.adapter.jdbc.server.DatabaseSettings;
import dev.assay.port.out.BatchStore;
import dev.assay.port.out.Checkpoints;
import dev.assay.port.out.ProfileCache;
import dev.assay.port.out.Storage;
import dev.assay.port.out.TaskClaims;
import dev.assay.port.out.TaskIndex;
import dev.assay.port.out.TaskQueue;
import dev.assay.port.out.TaskStore;
import dev.assay.testkit.BatchStoreContract;
import dev.assay.testkit.CheckpointsContract;
import dev.assay.testkit.ManualClock;
import dev.assay.testkit.PersonalDataContract;
import dev.assay.testkit.ProfileCacheContract;
import dev.assay.testkit.TaskClaimsContract;
import dev.assay.testkit.TaskEventsContract;
import dev.assay.testkit.TaskIndexContract;
import dev.assay.testkit.TaskQueueContract;
import dev.assay.testkit.TaskStoreContract;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** The contracts of all ports of an engine, on a file. */
class SqliteTasksTest {

    private static final int CAPACITY = 20;

    private final ManualClock clock = new ManualClock();
    private ReportDatabase database;
    private Storage storage;

    @BeforeEach
    void open(@TempDir Path folder) {
        database = ReportDatabase.open(
                new DatabaseSettings(
                        new DatabaseAddress.Sqlite(folder.resolve("assay.db")),
                        new DatabaseSettings.Bounds(Duration.ZERO, 0)),
                clock);
        storage = database.storage(CAPACITY, Duration.ofDays(1)).orElseThrow();
    }

    @AfterEach
    void close() {
        // Goes through every statement that lets go of what is old.
        clock.advance(Duration.ofDays(100));
        database.letGo();
        database.close();
    }

    @Nested
    class Store implements TaskStoreContract {

        @Override
        public TaskStore store() {
            return storage.tasks();
        }

        @Override
        public void pass(Duration time) {
            clock.advance(time);
        }
    }

    @Nested
    class Cache implements ProfileCacheContract {

        @Override
        public ProfileCache cache() {
            return storage.profiles();
        }

        @Override
        public void pass(Duration time) {
            clock.advance(time);
        }
    }

    @Nested
    class Queue implements TaskQueueContract {

        @Override
        public TaskQueue queue() {
            return storage.queue();
        }

        @Override
        public int capacity() {
            return CAPACITY;
        }
    }

    @Nested
    class Events implements TaskEventsContract {

        @Override
        public TaskStore store() {
            return storage.tasks();
        }
    }

    @Nested
    class Steps implements CheckpointsContract {

        @Override
        public Checkpoints checkpoints() {
            return storage.checkpoints();
        }
    }

    @Nested
    class Claims implements TaskClaimsContract {

        @Override
        public TaskClaims claims() {
            return storage.claims();
        }

        @Override
        public void pass(Duration time) {
            clock.advance(time);
        }
    }

    @Nested
    class Index implements TaskIndexContract {

        @Override
        public TaskIndex index() {
            return storage.index();
        }

        @Override
        public TaskStore store() {
            return storage.tasks();
        }
    }

    @Nested
    class People implements PersonalDataContract {

        @Override
        public Storage storage() {
            return storage;
        }
    }

    @Nested
    class Batches implements BatchStoreContract {

        @Override
        public BatchStore batches() {
            return storage.batches();
        }

        @Override
        public void pass(Duration time) {
            clock.advance(time);
        }
    }
}
