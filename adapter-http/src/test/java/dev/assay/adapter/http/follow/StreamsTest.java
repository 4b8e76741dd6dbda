package dev.assay.adapter.http.follow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.adapter.http.Samples;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.memory.InMemoryTaskEvents;
import dev.assay.memory.InMemoryTaskStore;
import dev.assay.port.in.AnalysisRequest;
import dev.assay.port.in.Cancellation;
import dev.assay.port.in.Submission;
import dev.assay.port.in.TaskService;
import dev.assay.port.in.TaskWatch;
import dev.assay.port.out.StoreException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class StreamsTest {

    private final Task queued = Samples.queued("octocat");
    private final Task running = Samples.running(queued);
    private final Task succeeded = Samples.succeeded(running);
    private final List<String> told = new ArrayList<>();

    private final Streams.Listener listener = new Streams.Listener() {
        @Override
        public void changed(Task task) {
            told.add("revision " + task.revision());
        }

        @Override
        public void quiet() {
            told.add("quiet");
        }
    };

    private static Optional<Task> away() {
        throw new StoreException("away");
    }

    /** Answers watchers and those who look for the task from two lists; what comes last stays. */
    private record Store(Queue<Supplier<Optional<Task>>> changes, Supplier<Optional<Task>> present)
            implements TaskService {

        @Override
        public Submission submit(AnalysisRequest request) {
            throw new AssertionError("a watcher does not submit");
        }

        @Override
        public Optional<Task> find(TaskId id) {
            return present.get();
        }

        @Override
        public Optional<TaskWatch> watch(TaskId id, long afterRevision) {
            if (changes.isEmpty()) {
                throw new StoreException("away");
            }
            return Optional.of(new TaskWatch() {
                @Override
                public Optional<Task> next(Duration wait) {
                    return changes.remove().get();
                }

                @Override
                public void close() {}
            });
        }

        @Override
        public Cancellation cancel(TaskId id, String client) {
            return new Cancellation.Unknown();
        }

        @Override
        public void close() {}
    }

    /** Reads a store in memory; something happens right after the first wait in vain. */
    private static final class Following implements TaskService {
        private final InMemoryTaskStore store;
        private final InMemoryTaskEvents events;
        private Runnable afterwards;

        Following(InMemoryTaskStore store, InMemoryTaskEvents events, Runnable afterwards) {
            this.store = store;
            this.events = events;
            this.afterwards = afterwards;
        }

        @Override
        public Optional<Task> find(TaskId id) {
            return store.find(id);
        }

        @Override
        public Optional<TaskWatch> watch(TaskId id, long afterRevision) {
            TaskWatch watch = events.subscribe(id, afterRevision);
            return Optional.of(new TaskWatch() {
                @Override
                public Optional<Task> next(Duration wait) throws InterruptedException {
                    Optional<Task> next = watch.next(wait);
                    if (next.isEmpty()) {
                        afterwards.run();
                        afterwards = () -> {};
                    }
                    return next;
                }

                @Override
                public void close() {
                    watch.close();
                }
            });
        }

        @Override
        public Submission submit(AnalysisRequest request) {
            throw new AssertionError("a watcher does not submit");
        }

        @Override
        public Cancellation cancel(TaskId id, String client) {
            throw new AssertionError("a watcher does not cancel");
        }

        @Override
        public void close() {}
    }

    private Optional<Streams.End> followed(Supplier<Optional<Task>> present, List<Supplier<Optional<Task>>> changes) {
        Streams streams = new Streams(
                new Store(new ArrayDeque<>(changes), present), new Streams.Bounds(10, 0, Duration.ofMillis(1)));
        return streams.follow("client", queued, 0, listener);
    }

    @Test
    void goesOnAfterTheStoreWasAway() {
        assertThat(followed(
                        StreamsTest::away,
                        List.of(
                                () -> Optional.of(running),
                                StreamsTest::away,
                                Optional::empty,
                                () -> Optional.of(succeeded))))
                .contains(Streams.End.FINISHED);
        assertThat(told)
                .containsExactly(
                        "revision " + running.revision(), "quiet", "quiet", "revision " + succeeded.revision());
    }

    /** The wait of a watcher is over, and before it looks for the task that goes on and ends. */
    @Test
    void tellsOfAnEndThatCameRightAfterAWaitInVain() throws Exception {
        InMemoryTaskEvents events = new InMemoryTaskEvents();
        InMemoryTaskStore store = new InMemoryTaskStore(10, InstantSource.system(), events);
        store.add(queued, Duration.ofHours(1));
        Following tasks = new Following(store, events, () -> {
            store.replace(queued, running);
            store.replace(running, succeeded);
        });
        Streams streams = new Streams(tasks, new Streams.Bounds(10, 0, Duration.ofMillis(1)));
        assertThat(streams.follow("client", queued, queued.revision(), listener))
                .contains(Streams.End.FINISHED);
        assertThat(told).containsExactly("quiet", "revision " + running.revision(), "revision " + succeeded.revision());
    }

    @Test
    void endsWithATaskThatIsKeptNoLonger() {
        assertThat(followed(Optional::empty, List.of(Optional::empty))).contains(Streams.End.GONE);
    }

    @Test
    void asksToComeLaterIfTheStoreIsAwayFromTheStart() {
        assertThat(followed(StreamsTest::away, List.of())).contains(Streams.End.AWAY);
        assertThat(told).isEmpty();
    }
}
