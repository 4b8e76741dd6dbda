package dev.assay.adapter.jdbc.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.adapter.jdbc.connection.Dialect;
import dev.assay.adapter.jdbc.connection.SqliteDatabase;
import dev.assay.adapter.jdbc.schema.Migrations;
import dev.assay.domain.profile.Login;
import dev.assay.domain.task.Lane;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.port.out.Storage;
import dev.assay.port.out.StoreException;
import dev.assay.testkit.ManualClock;
import dev.assay.testkit.Tasks;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SQLite is told that there is no more room, as a disk tells it. */
class FullDiskTest {

    private static final String ROOM = "PRAGMA max_page_count = ";

    @TempDir
    private Path folder;

    @Test
    void losesNothingThatWasPromisedAndGoesOnOnceThereIsRoom() throws InterruptedException {
        List<Task> accepted = new ArrayList<>();
        try (SqliteDatabase database = SqliteDatabase.open(folder.resolve("assay.db"), Migrations.of(Dialect.SQLITE))) {
            Storage storage = open(database);
            database.write("leave little room", session -> session.number(ROOM + "70"));
            assertThatThrownBy(() -> accept(storage, accepted))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("is full");
            assertThat(accepted).isNotEmpty();
            accepted.forEach(task -> assertThat(storage.tasks().find(task.id())).contains(task));
            database.write("make room", session -> session.number(ROOM + "100000"));
            accept(storage, accepted, 10);
        }
        try (SqliteDatabase database = SqliteDatabase.open(folder.resolve("assay.db"), Migrations.of(Dialect.SQLITE))) {
            Storage storage = open(database);
            accepted.forEach(task -> assertThat(storage.tasks().find(task.id())).contains(task));
            assertThat(storage.queue().poll(accepted.size() + 1, Duration.ZERO))
                    .extracting(delivery -> delivery.task())
                    .containsAll(accepted.stream().map(Task::id).toList());
        }
    }

    /** What was queued before the process ended is handed out again, with the next attempt. */
    @Test
    void handsOutAgainWhatAWorkerHad() throws InterruptedException {
        Path file = folder.resolve("again.db");
        Task task = Tasks.aQueuedTask();
        try (SqliteDatabase database = SqliteDatabase.open(file, Migrations.of(Dialect.SQLITE))) {
            Storage storage = open(database);
            storage.tasks().add(task, Duration.ofHours(1));
            storage.queue().offer(task.id(), Lane.LOCAL);
            assertThat(storage.queue().poll(1, Duration.ZERO)).hasSize(1);
        }
        try (SqliteDatabase database = SqliteDatabase.open(file, Migrations.of(Dialect.SQLITE))) {
            var again = open(database).queue().poll(1, Duration.ZERO).getFirst();
            assertThat(again.task()).isEqualTo(task.id());
            assertThat(again.attempt()).isEqualTo(2);
            assertThat(again.crashes()).isEqualTo(1);
        }
    }

    private static Storage open(SqliteDatabase database) {
        return SqliteTasks.open(database, new SqliteTasks.Bounds(10_000, Duration.ofHours(1)), new ManualClock())
                .storage();
    }

    private static void accept(Storage storage, List<Task> accepted) {
        accept(storage, accepted, 10_000);
    }

    private static void accept(Storage storage, List<Task> accepted, int most) {
        for (int i = 0; i < most; i++) {
            Task task = Task.queued(
                    TaskId.of(new Login("octocat"), Tasks.aQueuedTask().submittedAt(), accepted.size()),
                    false,
                    Tasks.aQueuedTask().submittedAt());
            storage.tasks().add(task, Duration.ofHours(1));
            storage.queue().offer(task.id(), Lane.LOCAL);
            accepted.add(task);
        }
    }
}
