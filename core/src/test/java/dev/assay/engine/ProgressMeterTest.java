package dev.assay.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.report.GitHubUsage;
import dev.assay.domain.task.Progress;
import dev.assay.domain.task.Stage;
import dev.assay.port.out.CallMeter.Cost;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressMeterTest {

    private final List<Progress> seen = new ArrayList<>();
    private final ProgressMeter meter = new ProgressMeter(seen::add);

    @Test
    void movesWithEveryAnswerAndSaysHowManyAreToCome() {
        meter.plan(Stage.COMMITS, 2);
        meter.answered(Stage.COMMITS, Cost.ONE_CALL);
        assertThat(seen.getLast().stage()).isEqualTo(Stage.COMMITS);
        assertThat(seen.getLast().message()).isEqualTo("Reading commits: 1 of 2 calls answered");
        assertThat(seen).extracting(Progress::percent).isSorted();
        assertThat(seen.getLast().percent()).isPositive();
    }

    @Test
    void leavesRoomForCallsThatAreNotPlannedYet() {
        meter.plan(Stage.COMMITS, 1);
        meter.answered(Stage.COMMITS, Cost.ONE_CALL);
        int beforeTheEnd = seen.getLast().percent();
        meter.done(Stage.COMMITS);
        assertThat(seen.getLast().percent()).isGreaterThan(beforeTheEnd);
    }

    @Test
    void reachesNinetyFiveWhenGitHubHasToldAll() {
        meter.done(
                Stage.PROFILE,
                Stage.REPOSITORIES,
                Stage.CONTRIBUTIONS,
                Stage.COMMITS,
                Stage.PULL_REQUESTS,
                Stage.MANIFESTS);
        assertThat(seen.getLast().percent()).isEqualTo(95);
    }

    @Test
    void addsUpTheBill() {
        meter.plan(Stage.PROFILE, 2);
        meter.answered(Stage.PROFILE, new Cost(2, 1, false));
        meter.answered(Stage.PROFILE, new Cost(3, 0, true));
        GitHubUsage usage = meter.usage();
        assertThat(usage.calls()).isEqualTo(2);
        assertThat(usage.graphqlPoints()).isEqualTo(5);
        assertThat(usage.retries()).isEqualTo(1);
        assertThat(usage.notModified()).isEqualTo(1);
    }
}
