package dev.assay.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.assay.domain.task.TaskId;
import dev.assay.port.out.Checkpoints;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What all {@link Checkpoints} promise: what was kept or nothing, and never what belongs elsewhere. */
public interface CheckpointsContract {

    /** The task that the tests are about. */
    TaskId TASK = Tasks.aQueuedTask("octocat").id();

    /** Returns the checkpoints under test, the same throughout a test; nothing is kept at first. */
    Checkpoints checkpoints();

    /** Tells whether they keep anything; those within one process need not. */
    default boolean keeps() {
        return true;
    }

    @Test
    default void findsNothingAtFirst() {
        assertThat(checkpoints().find(TASK, "step")).isEmpty();
        checkpoints().drop(TASK);
    }

    @Test
    default void givesBackWhatAStepBrought() {
        byte[] everyByte = new byte[256];
        for (int i = 0; i < everyByte.length; i++) {
            everyByte[i] = (byte) i;
        }
        checkpoints().keep(TASK, "step", everyByte);
        assertFound("step", everyByte);
        checkpoints().keep(TASK, "step", bytes("again"));
        assertFound("step", bytes("again"));
    }

    @Test
    default void tellsStepsAndTasksApart() {
        String longName = "s".repeat(200);
        checkpoints().keep(TASK, longName, bytes("one"));
        checkpoints().keep(TASK, "GET /a?b=c d", bytes("two"));
        assertFound(longName, bytes("one"));
        assertFound("GET /a?b=c d", bytes("two"));
        assertThat(checkpoints().find(TASK, "s")).isEmpty();
        assertThat(checkpoints().find(Tasks.aQueuedTask("other").id(), longName))
                .isEmpty();
    }

    @Test
    default void forgetsAllStepsOfATaskAndNoOthers() {
        TaskId other = Tasks.aQueuedTask("other").id();
        checkpoints().keep(TASK, "one", bytes("one"));
        checkpoints().keep(TASK, "two", bytes("two"));
        checkpoints().keep(other, "one", bytes("other"));
        checkpoints().drop(TASK);
        assertThat(checkpoints().find(TASK, "one")).isEmpty();
        assertThat(checkpoints().find(TASK, "two")).isEmpty();
        assertThat(checkpoints().find(other, "one").isPresent()).isEqualTo(keeps());
    }

    /** A run may not fail because it has learned much. */
    @Test
    default void takesWhatIsTooLargeAndMayForgetIt() {
        byte[] noise = new byte[16 << 20];
        new Random(1).nextBytes(noise);
        assertThatCode(() -> checkpoints().keep(TASK, "large", noise)).doesNotThrowAnyException();
        checkpoints().find(TASK, "large").ifPresent(found -> assertThat(found).isEqualTo(noise));
    }

    private void assertFound(String step, byte[] expected) {
        Optional<byte[]> found = checkpoints().find(TASK, step);
        assertThat(found.isPresent()).isEqualTo(keeps());
        found.ifPresent(bytes -> assertThat(bytes).isEqualTo(expected));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
