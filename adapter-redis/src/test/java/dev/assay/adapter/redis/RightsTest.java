package dev.assay.adapter.redis;

import static dev.assay.testkit.Await.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.adapter.redis.testkit.RedisProcess;
import dev.assay.domain.task.Lane;
import dev.assay.domain.task.Task;
import dev.assay.port.in.TaskWatch;
import dev.assay.port.out.Storage;
import dev.assay.port.out.StoreException;
import dev.assay.testkit.Tasks;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A right that is missing costs what it is for, and nothing else. */
@Timeout(60)
class RightsTest {

    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Task task = Tasks.aQueuedTask();

    @Test
    void withoutInfoAndChannelsTasksAreKeptAndFollowedAllTheSame() throws InterruptedException {
        Rights few = Rights.documented()
                .without("+info", "&assay:*", "+publish", "+subscribe", "+unsubscribe", "+client|setname");
        try (RedisProcess redis = RedisProcess.start();
                RedisStorage storage = open(few.grant(redis))) {
            isUsedFromStartToEnd(storage);
        }
    }

    @Test
    void withoutChannelsAloneTheSame() throws InterruptedException {
        try (RedisProcess redis = RedisProcess.start();
                RedisStorage storage =
                        open(Rights.documented().without("&assay:*").grant(redis))) {
            isUsedFromStartToEnd(storage);
        }
    }

    @Test
    void aClusterIsUsedWithTheSameRights() throws InterruptedException {
        try (RedisProcess redis = RedisProcess.cluster();
                RedisStorage storage = open(Rights.documented().grant(redis))) {
            isUsedFromStartToEnd(storage);
        }
    }

    @Test
    void aCommandThatIsForbiddenIsNoOutage() {
        try (RedisProcess redis = RedisProcess.start();
                RedisStorage storage = open(Rights.documented()
                        .without("+zrange", "+scard", "+ping")
                        .grant(redis))) {
            await().atMost(PATIENCE).until(storage::up);
            Storage ports = storage.storage();
            assertThatThrownBy(() -> ports.index().newest("me", Optional.empty(), 9))
                    .isInstanceOf(StoreException.class);
            assertThatThrownBy(() -> ports.index().start(task.id(), "me", 9)).isInstanceOf(StoreException.class);
            ports.tasks().add(task, LIFE);
            assertThat(ports.tasks().find(task.id())).contains(task);
            assertThat(storage.up()).isTrue();
        }
    }

    private void isUsedFromStartToEnd(RedisStorage storage) throws InterruptedException {
        await().atMost(PATIENCE).until(storage::up);
        Storage ports = storage.storage();
        ports.tasks().add(task, LIFE);
        assertThat(ports.queue().offer(task.id(), Lane.LOCAL)).isTrue();
        assertThat(ports.queue().poll(1, PATIENCE)).hasSize(1);
        Task next = Tasks.started(task);
        try (TaskWatch watch = ports.tasks().subscribe(task.id(), 1)) {
            assertThat(ports.tasks().replace(task, next)).isTrue();
            assertThat(watch.next(PATIENCE)).contains(next);
        }
        assertThat(storage.up()).isTrue();
    }

    private static RedisStorage open(URI url) {
        return RedisStorage.open(RedisServers.settings(url), InstantSource.system());
    }
}
