package dev.assay.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.profile.DeclaredPackage;
import dev.assay.domain.profile.ManifestFile;
import dev.assay.domain.task.Task;
import dev.assay.memory.InMemory;
import dev.assay.port.in.AnalysisRequest;
import dev.assay.port.in.Submission;
import dev.assay.port.out.ManifestReader;
import dev.assay.testkit.ManualClock;
import dev.assay.testkit.Profiles;
import dev.assay.testkit.ScriptedGitHub;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Reading manifests is the dearest thing that a task does with the processor. */
class ManifestReadingTest {

    private final AtomicInteger read = new AtomicInteger();

    @Test
    void anAnalysisReadsItsManifestsOnce() throws InterruptedException {
        ScriptedGitHub gitHub = new ScriptedGitHub().knows(Profiles.aSnapshotOf("octocat"));
        ManualClock clock = new ManualClock();
        EnginePorts ports =
                new EnginePorts(gitHub, new Counting(), InMemory.storage(EngineSettings.DEFAULTS, clock), clock);
        try (BackgroundTaskService service = BackgroundTaskService.start(ports, EngineSettings.DEFAULTS)) {
            Task task = ((Submission.Started) service.submit(AnalysisRequest.of("octocat"))).task();
            assertThat(service.await(task.id(), Duration.ofMinutes(1))
                            .orElseThrow()
                            .finished())
                    .isTrue();
        }
        assertThat(read).hasValue(1);
    }

    /** Counts how often manifests are read. */
    private final class Counting implements ManifestReader {

        @Override
        public boolean reads(String path) {
            return false;
        }

        @Override
        public List<DeclaredPackage> read(List<ManifestFile> manifests) {
            read.incrementAndGet();
            return List.of();
        }
    }
}
