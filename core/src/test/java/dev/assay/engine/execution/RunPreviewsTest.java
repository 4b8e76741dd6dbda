package dev.assay.engine.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.assay.analysis.ProfileAnalyzer;
import dev.assay.domain.profile.ProfileSnapshot;
import dev.assay.domain.profile.Section;
import dev.assay.domain.report.GitHubUsage;
import dev.assay.domain.report.ProfileAnalysis;
import dev.assay.domain.task.TaskId;
import dev.assay.memory.InMemory;
import dev.assay.port.out.Overview;
import dev.assay.port.out.Previews;
import dev.assay.testkit.ManualClock;
import dev.assay.testkit.Profiles;
import dev.assay.testkit.Snapshots;
import dev.assay.testkit.Tasks;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RunPreviewsTest {

    private final TaskId task = Tasks.aQueuedTask("octocat").id();
    private final Previews kept = InMemory.previews(new ManualClock());
    private final AtomicInteger analyses = new AtomicInteger();
    private final AtomicInteger told = new AtomicInteger();
    private final ProfileSnapshot whole = Profiles.aSnapshotOf("octocat");
    private final Overview overview = new Overview(
            whole.account(),
            whole.organizations(),
            whole.starred(),
            whole.repositories(),
            whole.contributions(),
            whole.career());
    private final SnapshotSoFar soFar = new SnapshotSoFar(overview);

    @Test
    void analysesNothingWhereNobodyLooks() {
        try (RunPreviews previews = previews(1)) {
            previews.offer(soFar);
            soFar.commits().add(whole.commits());
            previews.offer(soFar);
            previews.lookAgain();
        }
        assertThat(analyses).hasValue(0);
        assertThat(told).hasValue(0);
        assertThat(kept.find(task)).isEmpty();
    }

    @Test
    void showsWhatHasBeenReadAndNotWhatHasNot() {
        kept.want(task, Duration.ofMinutes(1));
        try (RunPreviews previews = previews(1)) {
            previews.offer(soFar);
            Previews.Preview first = shown(1);
            assertThat(first.sections()).contains("repositories", "career").doesNotContain("commits", "projects");
            assertThat(first.analysis().activity().commits()).isEmpty();
            soFar.commits().add(whole.commits());
            previews.offer(soFar);
            Previews.Preview second = shown(2);
            assertThat(second.version()).isGreaterThan(first.version());
            assertThat(second.sections()).contains("commits").doesNotContain("projects");
            assertThat(second.analysis().activity().commits()).isPresent();
        }
        assertThat(kept.find(task)).isEmpty();
        assertThat(analyses).hasValue(2);
    }

    @Test
    void givesALaterAttemptHigherVersions() {
        kept.want(task, Duration.ofMinutes(1));
        long last;
        try (RunPreviews previews = previews(1)) {
            previews.offer(soFar);
            last = shown(1).version();
        }
        try (RunPreviews previews = previews(2)) {
            previews.offer(soFar);
            assertThat(shown(2).version()).isGreaterThan(last);
        }
    }

    @Test
    void surviveAnAnalysisThatFails() {
        kept.want(task, Duration.ofMinutes(1));
        RunPreviews.Steps broken = new RunPreviews.Steps(
                snapshot -> {
                    throw new IllegalStateException("a bug");
                },
                told::incrementAndGet);
        try (RunPreviews previews = new RunPreviews(kept, task, 1, broken)) {
            previews.offer(soFar);
        }
        assertThat(kept.find(task)).isEmpty();
    }

    @Test
    void beginsWithWhatTheFirstCallBrought() {
        kept.want(task, Duration.ofMinutes(1));
        try (RunPreviews previews = previews(1)) {
            previews.offer(SnapshotSoFar.beginning(overview.with(new Section.Unseen<>("not yet"))));
            assertThat(shown(1).sections())
                    .contains("repositories", "contributions")
                    .doesNotContain("career", "commits");
            previews.offer(soFar);
            assertThat(shown(2).sections()).contains("repositories", "career").doesNotContain("commits");
        }
    }

    @Test
    void leavesTheLastStepToTheReport() {
        kept.want(task, Duration.ofMinutes(1));
        soFar.commits().add(whole.commits());
        soFar.pullRequests().add(whole.pullRequests());
        soFar.packages().add(whole.packages());
        soFar.authorships().add(whole.authorships());
        soFar.projects().add(whole.projects());
        try (RunPreviews previews = previews(1)) {
            previews.offer(soFar);
        }
        assertThat(analyses).hasValue(0);
    }

    private RunPreviews previews(int attempt) {
        return new RunPreviews(kept, task, attempt, new RunPreviews.Steps(this::analysis, told::incrementAndGet));
    }

    /** Returns the newest preview once followers were told so often to look for one. */
    private Previews.Preview shown(int times) {
        await().until(() -> told.get() == times);
        return kept.find(task).orElseThrow();
    }

    private ProfileAnalysis analysis(ProfileSnapshot seen) {
        analyses.incrementAndGet();
        return ProfileAnalyzer.analyze(seen, Snapshots.NOON, new GitHubUsage(0, 0, 0, 0, 0));
    }
}
