package dev.assay.engine.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.report.GitHubUsage;
import dev.assay.domain.task.Progress;
import dev.assay.domain.task.Stage;
import dev.assay.port.out.CallContext.Cost;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressMeterTest {

    private static final Instant FIVE = Instant.parse("2026-03-01T12:05:00Z");
    private static final Instant TEN = Instant.parse("2026-03-01T12:10:00Z");

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

    @Test
    void tellsOfAWaitUntilItIsOver() {
        meter.waiting(FIVE);
        meter.plan(Stage.COMMITS, 1);
        assertThat(seen.getLast()).isEqualTo(waitingUntil("2026-03-01T12:05:00Z"));
        meter.resumed(FIVE);
        meter.answered(Stage.COMMITS, Cost.ONE_CALL);
        assertThat(seen.getLast().stage()).isEqualTo(Stage.COMMITS);
    }

    @Test
    void namesTheWaitThatEndsFirstAmongThoseNotOver() {
        meter.waiting(TEN);
        meter.waiting(FIVE);
        assertThat(seen.getLast()).isEqualTo(waitingUntil("2026-03-01T12:05:00Z"));
        meter.waiting(TEN);
        assertThat(seen.getLast()).isEqualTo(waitingUntil("2026-03-01T12:05:00Z"));
        meter.resumed(FIVE);
        assertThat(seen.getLast()).isEqualTo(waitingUntil("2026-03-01T12:10:00Z"));
        meter.resumed(TEN);
        meter.done(Stage.COMMITS);
        assertThat(seen.getLast().stage()).isEqualTo(Stage.WAITING_FOR_GITHUB);
        meter.resumed(TEN);
        meter.done(Stage.COMMITS);
        assertThat(seen.getLast().stage()).isEqualTo(Stage.COMMITS);
    }

    private static Progress waitingUntil(String moment) {
        return new Progress(0, Stage.WAITING_FOR_GITHUB, "Waiting for GitHub; resumes at " + moment);
    }
}
