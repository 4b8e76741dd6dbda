package dev.assay.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.assay.domain.profile.ProfileSnapshot;
import dev.assay.domain.report.GitHubUsage;
import dev.assay.testkit.RandomSnapshots;
import dev.assay.testkit.Snapshots;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

class AnalysisMemoryTest {

    private static final int FEW = 500;
    private static final int MANY = 2500;
    private static final long MOST_PER_COMMIT = 4096;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** What it allocates is garbage a moment later, and collecting that was most of the time of an analysis. */
    @Test
    void allocatesLittleForEachCommit() {
        ProfileSnapshot few = snapshot(FEW);
        ProfileSnapshot many = snapshot(MANY);
        // Classes and tables are loaded once.
        allocated(few);

        long perCommit = (allocated(many) - allocated(few)) / (MANY - FEW);

        assertThat(perCommit).isPositive().isLessThan(MOST_PER_COMMIT);
    }

    private static ProfileSnapshot snapshot(int commits) {
        return new RandomSnapshots(7).snapshot(new RandomSnapshots.Sizes(20, commits, 20));
    }

    private long allocated(ProfileSnapshot snapshot) {
        long before = threads.getCurrentThreadAllocatedBytes();
        ProfileAnalyzer.analyze(snapshot, Snapshots.NOON, new GitHubUsage(0, 0, 0, 0, 0));
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
