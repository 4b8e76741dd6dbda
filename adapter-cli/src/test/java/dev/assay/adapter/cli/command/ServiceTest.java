package dev.assay.adapter.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.adapter.cli.application.ApplicationFactory;
import dev.assay.adapter.cli.application.ExitCodes;
import dev.assay.adapter.cli.application.StopSignal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ServiceTest {

    private final StopSignal stop = new StopSignal(Thread.currentThread());
    private final List<String> happened = new ArrayList<>();

    @AfterEach
    void clearTheFlag() {
        Thread.interrupted();
    }

    @Test
    void closesWhatItOpenedWhenItIsToldToStop() {
        int code = Service.run(stop, this::open, service -> {
            happened.add("greeted");
            stop.tell();
        });
        assertThat(code).isEqualTo(ExitCodes.DONE);
        assertThat(happened).containsExactly("greeted", "closed");
    }

    @Test
    void isNotInterruptedWhileItOpensAndGreetsNoMore() {
        int code = Service.run(
                stop,
                () -> {
                    stop.tell();
                    assertThat(Thread.currentThread().isInterrupted()).isFalse();
                    return open();
                },
                service -> happened.add("greeted"));
        assertThat(code).isEqualTo(ExitCodes.DONE);
        assertThat(happened).containsExactly("closed");
    }

    @Test
    void takesASignalFromBeforeItBegan() {
        stop.tell();
        assertThat(Service.run(stop, this::open, service -> happened.add("greeted")))
                .isEqualTo(ExitCodes.DONE);
        assertThat(happened).containsExactly("closed");
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void isAnOrderlyStopAlsoWhenNothingCanBeOpenedAnyMore() {
        int code = Service.run(
                stop,
                () -> {
                    stop.tell();
                    throw new IllegalStateException("Shutdown in progress");
                },
                service -> happened.add("greeted"));
        assertThat(code).isEqualTo(ExitCodes.DONE);
    }

    @Test
    void failsWhenItCannotBeOpenedAndNobodySaidStop() {
        assertThatThrownBy(() -> Service.run(
                        stop,
                        () -> {
                            throw new IllegalStateException("the port is taken");
                        },
                        service -> happened.add("greeted")))
                .hasMessage("the port is taken");
    }

    @Test
    void interruptsACommandThatDoesNotLookForTheSignal() {
        stop.tell();
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    private ApplicationFactory.Running open() {
        return () -> happened.add("closed");
    }
}
