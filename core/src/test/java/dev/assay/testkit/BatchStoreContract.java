package dev.assay.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.profile.Login;
import dev.assay.domain.task.Batch;
import dev.assay.domain.task.Batch.Entry;
import dev.assay.domain.task.BatchId;
import dev.assay.domain.task.TaskId;
import dev.assay.port.out.BatchStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link BatchStore} promises. */
public interface BatchStoreContract {

    /** A moment in whole milliseconds, as batches have it. */
    Instant NOON = Instant.parse("2026-03-01T12:00:00.123Z");

    /** Returns the store under test, the same throughout a test; empty at first. */
    BatchStore batches();

    /** Lets time pass for the store. */
    void pass(Duration time);

    @Test
    default void remembersABatchAsItWas() {
        Login octocat = new Login("octocat");
        Batch batch = new Batch(
                BatchId.of(NOON, -1),
                NOON,
                List.of(
                        new Entry(octocat, Optional.of(TaskId.of(octocat, NOON, 7))),
                        new Entry(new Login("hubot"), Optional.empty())));
        batches().add(batch, Duration.ofMinutes(10));
        assertThat(batches().find(batch.id())).contains(batch);
        assertThat(batches().find(BatchId.of(NOON, 1))).isEmpty();
    }

    @Test
    default void givesANameToOneBatch() {
        BatchId first = BatchId.of(NOON, 3);
        BatchId second = BatchId.of(NOON, 4);
        assertThat(batches().named("a1")).isEmpty();
        assertThat(batches().name("a1", first, Duration.ofMinutes(10))).isEqualTo(first);
        assertThat(batches().name("a1", second, Duration.ofMinutes(10))).isEqualTo(first);
        assertThat(batches().name("b2", second, Duration.ofMinutes(10))).isEqualTo(second);
        assertThat(batches().named("a1")).contains(first);
        pass(Duration.ofMinutes(11));
        assertThat(batches().named("a1")).isEmpty();
    }

    @Test
    default void forgetsABatchAfterItsLife() {
        Batch batch = new Batch(BatchId.of(NOON, 2), NOON, List.of());
        batches().add(batch, Duration.ofMinutes(10));
        pass(Duration.ofMinutes(11));
        assertThat(batches().find(batch.id())).isEmpty();
    }
}
