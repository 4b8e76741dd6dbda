package dev.assay.adapter.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.analysis.ProfileAnalyzer;
import dev.assay.domain.report.GitHubUsage;
import dev.assay.domain.report.ProfileAnalysis;
import dev.assay.domain.task.Task;
import dev.assay.testkit.Snapshots;
import dev.assay.testkit.Tasks;
import org.junit.jupiter.api.Test;

class TaskLineTest {

    private static String line(ProfileAnalysis analysis) {
        return TaskLine.of(
                Task.alreadyDone(Tasks.aQueuedTask().id(), analysis.provenance().analyzedAt(), analysis));
    }

    @Test
    void saysThatAPersonIsSimulated() {
        ProfileAnalysis real = ProfileAnalyzer.analyze(
                Snapshots.aSnapshot().build(), Snapshots.NOON, new GitHubUsage(3, 1, 0, 0, 1_500));
        assertThat(line(real)).startsWith("octocat  completed   ").doesNotContain("simulated");
        assertThat(line(real.ofSimulatedPerson())).endsWith("  (a simulated person)");
    }
}
