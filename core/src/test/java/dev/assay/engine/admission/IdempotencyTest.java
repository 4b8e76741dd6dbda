package dev.assay.engine.admission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.profile.Login;
import dev.assay.domain.task.TaskId;
import dev.assay.engine.BackgroundTaskService;
import dev.assay.engine.EngineSettings;
import dev.assay.memory.InMemory;
import dev.assay.port.in.AnalysisRequest;
import dev.assay.port.in.KeyReusedException;
import dev.assay.port.in.Submission;
import dev.assay.port.in.TaskService;
import dev.assay.testkit.ManualClock;
import dev.assay.testkit.NoManifests;
import dev.assay.testkit.ScriptedGitHub;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;

/** Many who use one key at the same moment. */
class IdempotencyTest {

    private static final int CLIENTS = 24;

    private final ScriptedGitHub gitHub = new ScriptedGitHub();
    private final TaskService tasks = BackgroundTaskService.start(
            InMemory.ports(gitHub, new NoManifests(), EngineSettings.DEFAULTS, new ManualClock()),
            EngineSettings.DEFAULTS);

    @AfterEach
    void close() {
        gitHub.release();
        tasks.close();
    }

    @RepeatedTest(20)
    void giveOneTaskToOneBody() throws Exception {
        List<Optional<TaskId>> answers = submitted(1);
        assertThat(answers).doesNotContain(Optional.empty());
        assertThat(new HashSet<>(answers)).hasSize(1);
    }

    @RepeatedTest(20)
    void acceptOneBodyOfTwo() throws Exception {
        List<Optional<TaskId>> answers = submitted(2);
        Set<Optional<TaskId>> distinct = new HashSet<>(answers);
        distinct.remove(Optional.<TaskId>empty());
        assertThat(distinct).hasSize(1);
        assertThat(answers).contains(Optional.empty());
    }

    /** Returns what each got; empty for a client that was told that the key is taken. */
    private List<Optional<TaskId>> submitted(int bodies) throws Exception {
        gitHub.hold();
        CyclicBarrier together = new CyclicBarrier(CLIENTS);
        List<Future<Optional<TaskId>>> answers = new ArrayList<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (int i = 0; i < CLIENTS; i++) {
                AnalysisRequest request = new AnalysisRequest(new Login("user-" + i % bodies), true).named("monday");
                answers.add(clients.submit(() -> {
                    together.await();
                    return submit(request);
                }));
            }
        }
        List<Optional<TaskId>> ids = new ArrayList<>();
        for (Future<Optional<TaskId>> answer : answers) {
            ids.add(answer.get());
        }
        return ids;
    }

    private Optional<TaskId> submit(AnalysisRequest request) {
        try {
            return Optional.of(
                    ((Submission.Accepted) tasks.submit(request)).task().id());
        } catch (KeyReusedException other) {
            return Optional.empty();
        }
    }
}
