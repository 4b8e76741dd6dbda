package dev.assay.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.analysis.ProfileAnalyzer;
import dev.assay.domain.report.GitHubUsage;
import dev.assay.domain.report.ProfileAnalysis;
import dev.assay.domain.task.TaskId;
import dev.assay.port.out.Previews;
import dev.assay.port.out.Previews.Preview;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What all {@link Previews} promise. */
public interface PreviewsContract {

    /** Returns the previews under test, the same throughout a test; nothing is kept or wanted at first. */
    Previews previews();

    @Test
    default void knowsWhoseTasksSomebodyWantsToSee() {
        TaskId task = Tasks.aQueuedTask("octocat").id();
        assertThat(previews().wanted(task)).isFalse();
        previews().want(task, Duration.ofMinutes(1));
        assertThat(previews().wanted(task)).isTrue();
        assertThat(previews().wanted(Tasks.aQueuedTask("other").id())).isFalse();
    }

    @Test
    default void givesBackTheNewestPreviewUntilItIsDropped() {
        TaskId task = Tasks.aQueuedTask("octocat").id();
        assertThat(previews().find(task)).isEmpty();
        ProfileAnalysis seen = ProfileAnalyzer.analyze(
                Profiles.aSnapshotOf("octocat"), Snapshots.NOON, new GitHubUsage(1, 1, 0, 0, 1));
        previews().offer(task, new Preview(1001, List.of("profile"), seen));
        Preview newest = new Preview(1002, List.of("profile", "commits"), seen);
        previews().offer(task, newest);
        assertThat(previews().find(task)).contains(newest);
        previews().drop(task);
        assertThat(previews().find(task)).isEmpty();
        previews().drop(task);
    }
}
