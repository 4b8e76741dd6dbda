package dev.assay.engine.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.task.Stage;
import dev.assay.port.out.EngineObserver;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StageClockTest {

    private final List<Stage> left = new ArrayList<>();
    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    /** Its list is not safe for many threads: the clock calls it from one at a time. */
    private final StageClock clock = new StageClock(new EngineObserver() {
        @Override
        public void left(Stage stage, Duration time) {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            assertThat(time).isGreaterThanOrEqualTo(Duration.ZERO);
            Thread.yield();
            left.add(stage);
            inside.decrementAndGet();
        }
    });

    @Test
    void tellsOfEveryStageThatIsLeft() {
        clock.enter(Stage.PROFILE);
        clock.enter(Stage.COMMITS);
        clock.enter(Stage.COMMITS);
        clock.enter(Stage.MANIFESTS);
        clock.end();
        assertThat(left).containsExactly(Stage.PROFILE, Stage.COMMITS, Stage.MANIFESTS);
    }

    @Test
    void tellsOfOneStageAtATimeHoweverManyRunSideBySide() throws InterruptedException {
        List<Callable<Integer>> stages = IntStream.range(0, 200)
                .<Callable<Integer>>mapToObj(i -> () -> {
                    clock.enter(i % 2 == 0 ? Stage.COMMITS : Stage.MANIFESTS);
                    return i;
                })
                .toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(stages);
        }
        clock.end();
        assertThat(most).hasValue(1);
        // Each stage that is left was entered: two in a row are never the same.
        for (int i = 1; i < left.size(); i++) {
            assertThat(left.get(i)).isNotEqualTo(left.get(i - 1));
        }
    }
}
