package dev.assay.adapter.cli.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The signal comes before, between and after the steps of a command. The test's own thread is the command. */
@Timeout(60)
class StopSignalTest {

    private final StopSignal signal = new StopSignal(Thread.currentThread());

    @Test
    void interruptsACommandThatDoesNotLookForIt() {
        boolean starting = signal.tell();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(starting).isFalse();
        assertThat(signal.told()).isTrue();
    }

    @Test
    void takesTheInterruptBackFromAServiceThatExpectsItAfterwards() {
        signal.tell();

        signal.expect();

        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        assertThat(signal.open()).isFalse();
    }

    @Test
    void doesNotInterruptAServiceThatExpectsIt() {
        signal.expect();

        boolean starting = signal.tell();

        assertThat(Thread.interrupted()).isFalse();
        assertThat(starting).isTrue();
        assertThat(signal.open()).isFalse();
    }

    @Test
    void isNoStartThatEndsEarlyOnceTheServiceIsOpen() {
        signal.expect();

        assertThat(signal.open()).isTrue();
        assertThat(signal.tell()).isFalse();
    }

    /** Whichever comes first, exactly one of both sides tells the user: the service that opens, or the signal. */
    @Test
    void openingAndTheSignalAgreeWhichCameFirst() throws Exception {
        for (int round = 0; round < 500; round++) {
            StopSignal raced = new StopSignal(Thread.currentThread());
            raced.expect();
            FutureTask<Boolean> tell = new FutureTask<>(raced::tell);
            Thread.ofVirtual().start(tell);

            boolean opened = raced.open();

            assertThat(tell.get(1, TimeUnit.MINUTES)).isNotEqualTo(opened);
        }
    }
}
