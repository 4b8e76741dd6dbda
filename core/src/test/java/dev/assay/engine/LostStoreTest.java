package dev.assay.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.profile.Login;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.domain.task.TaskState.Running;
import dev.assay.domain.task.TaskState.Succeeded;
import dev.assay.memory.InMemory;
import dev.assay.port.in.AnalysisRequest;
import dev.assay.port.out.ProfileCache;
import dev.assay.port.out.Storage;
import dev.assay.port.out.StoreException;
import dev.assay.port.out.TaskStore;
import dev.assay.testkit.Await;
import dev.assay.testkit.ManualClock;
import dev.assay.testkit.NoManifests;
import dev.assay.testkit.Profiles;
import dev.assay.testkit.ScriptedGitHub;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LostStoreTest {

    private static final EngineSettings SETTINGS = EngineSettings.DEFAULTS;

    private final AtomicInteger losses = new AtomicInteger();
    private final ScriptedGitHub gitHub = new ScriptedGitHub().knows(Profiles.aSnapshotOf("octocat"));
    private final EnginePorts whole = InMemory.ports(gitHub, new NoManifests(), SETTINGS, new ManualClock());

    @Test
    void progressThatCannotBeNotedDoesNotCostTheAnalysis() throws InterruptedException {
        endsWithAProfile(ports(
                new NotesNoProgress(whole.storage().tasks()), whole.storage().profiles()));
    }

    @Test
    void aProfileThatCannotBeCachedIsStillTheResultOfItsTask() throws InterruptedException {
        endsWithAProfile(ports(whole.storage().tasks(), new KeepsNothing()));
    }

    private void endsWithAProfile(EnginePorts ports) throws InterruptedException {
        try (BackgroundTaskService service = BackgroundTaskService.start(ports, SETTINGS)) {
            Task done = service.analyze(AnalysisRequest.of("octocat"), Await.BOUND);
            assertThat(done.state()).isInstanceOf(Succeeded.class);
            assertThat(((Succeeded) done.state()).analysis().complete()).isTrue();
        }
        assertThat(losses).hasPositiveValue();
    }

    private EnginePorts ports(TaskStore store, ProfileCache cache) {
        Storage rest = whole.storage();
        Storage storage = new Storage(
                store,
                cache,
                rest.queue(),
                rest.events(),
                rest.claims(),
                rest.checkpoints(),
                rest.index(),
                rest.batches());
        return new EnginePorts(gitHub, whole.manifests(), storage, whole.clock());
    }

    private StoreException lost() {
        losses.incrementAndGet();
        return new StoreException("the store did not answer", new IOException("connection reset"));
    }

    private final class KeepsNothing implements ProfileCache {

        @Override
        public Optional<Entry> find(Login login) {
            return Optional.empty();
        }

        @Override
        public void offer(Entry entry, Duration life) {
            throw lost();
        }
    }

    /** Loses its connection whenever a running task is to be replaced by a running one. */
    private final class NotesNoProgress implements TaskStore {

        private final TaskStore store;

        NotesNoProgress(TaskStore store) {
            this.store = store;
        }

        @Override
        public void add(Task task, Duration retention) {
            store.add(task, retention);
        }

        @Override
        public boolean replace(Task expected, Task next) {
            if (expected.state() instanceof Running && next.state() instanceof Running) {
                throw lost();
            }
            return store.replace(expected, next);
        }

        @Override
        public Optional<Task> find(TaskId id) {
            return store.find(id);
        }

        @Override
        public void remove(TaskId id) {
            store.remove(id);
        }
    }
}
