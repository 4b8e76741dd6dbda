package dev.assay.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.task.Task;
import dev.assay.testkit.Tasks;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** One channel, through the steps of a publisher and of a watcher in the orders in which they can meet. */
class TaskChannelTest {

    private final TaskChannel channel = new TaskChannel();
    private final Task queued = Tasks.aQueuedTask();
    private final Task started = Tasks.started(queued);
    private final Task cancelled = Tasks.cancelled(started);

    /**
     * The publisher has told of the end and has not counted the task among those that ended: the watcher leaves now.
     */
    @Test
    void isNeededByThoseWhoComeBackThoughItsWatcherLeavesRightAfterTheEnd() throws InterruptedException {
        channel.join();
        channel.publish(queued);
        channel.publish(started);
        channel.publish(cancelled);
        channel.leave();
        assertThat(channel.needed()).isTrue();
        assertThat(channel.next(queued.revision(), Duration.ZERO)).contains(started);
    }

    @Test
    void keepsNoRevisionTwice() throws InterruptedException {
        channel.join();
        channel.publish(queued);
        channel.publish(cancelled);
        channel.publish(cancelled);
        channel.leave();
        assertThat(channel.next(queued.revision(), Duration.ZERO))
                .as("the end, which is in the store")
                .isEmpty();
    }
}
