package dev.assay.analysis.commits;

import static dev.assay.testkit.Snapshots.NOON;
import static dev.assay.testkit.Snapshots.aCommit;
import static dev.assay.testkit.Snapshots.aSnapshot;
import static dev.assay.testkit.Snapshots.own;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.analysis.ProfileAnalyzer;
import dev.assay.domain.profile.Commit;
import dev.assay.domain.profile.Login;
import dev.assay.domain.report.CommitAnalysis;
import dev.assay.domain.report.CommitPatterns;
import dev.assay.domain.report.ConventionalCommitAnalysis.Stats;
import dev.assay.domain.report.GitHubUsage;
import dev.assay.domain.report.ImpactAnalysis;
import dev.assay.domain.report.ImpactAnalysis.ImpactfulCommit;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Defects of the predecessor in what it said about commits, and why each cannot return. */
class CommitRegressionsTest {

    private static CommitAnalysis analyze(List<Commit> commits) {
        return ProfileAnalyzer.analyze(aSnapshot().commits(commits).build(), NOON, new GitHubUsage(1, 1, 0, 0, 1))
                .activity()
                .commits()
                .orElseThrow();
    }

    private static Stats statsOf(String... messages) {
        List<Commit> commits = IntStream.range(0, messages.length)
                .mapToObj(i -> aCommit(messages[i], "2026-03-01T00:00:%02dZ".formatted(i)))
                .toList();
        return analyze(commits).conventional().stats();
    }

    /** Commits of different weight, the lightest newest. */
    private static List<Commit> commitsOfRisingWeight(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Commit(
                        own("demo"),
                        "%040x".formatted(i),
                        i % 2 == 0 ? "feat: add a parser" : "x" + i,
                        NOON.minusSeconds(i).atOffset(ZoneOffset.UTC),
                        false,
                        Optional.of(new Commit.Changes(i * 20, 0, Optional.of(i)))))
                .toList();
    }

    /** Defect 32: header and body are separate parts of a message, and the types are an enumeration. */
    @Test
    void countsMessagesWithABodyAndAMarkButNoTypesOfItsOwnMaking() {
        Stats stats = statsOf("feat: x\n\nbody", "fix!: y", "Note: z", "WIP: w", "Merge: v");

        assertThat(stats.conventional()).isEqualTo(2);
        assertThat(stats.types()).containsOnlyKeys("feat", "fix");
    }

    /** Defect 33: footers are read after any body, and a mark in the header suffices. */
    @Test
    void countsBreakingChangesOfFootersAndMarks() {
        Stats stats =
                statsOf("feat: x\n\nbody\n\nBREAKING CHANGE: y", "fix!: y", "fix: z\n\nBREAKING-CHANGE: w", "docs: v");

        assertThat(stats.breaking()).isEqualTo(3);
    }

    /** Defect 38: every share divides commits by commits that include them; scores are never added to counts. */
    @Test
    void keepsTheShareOfAnAreaWithinAHundred() {
        CommitAnalysis analysis = analyze(List.of(
                aCommit("feat: add a feature, implement and create it", "2026-03-01T00:00:00Z"),
                aCommit("feat: build a new feature", "2026-03-01T00:00:01Z")));

        assertThat(analysis.areas().patterns())
                .isNotEmpty()
                .allSatisfy((area, pattern) -> assertThat(pattern.percentage()).isBetween(0.0, 100.0));
        assertThat(analysis.concerns().counts()).doesNotContainKey("conventional_commit_quality");
    }

    /** Defect 40: the list is sorted by score before it is cut. */
    @Test
    void showsTheTenWeightiestCommitsNotTheFirstTen() {
        ImpactAnalysis impact = analyze(commitsOfRisingWeight(40)).impact();

        assertThat(impact.highest())
                .hasSize(10)
                .extracting((ImpactfulCommit commit) -> commit.impact().score())
                .isSortedAccordingTo(Comparator.reverseOrder())
                .startsWith((int) impact.scores().max());
    }

    /** Defect 40: one function computes every median, and it halves between the two middle values. */
    @Test
    void takesTheMeanOfTheTwoMiddleValuesForAMedian() {
        CommitPatterns patterns = analyze(commitsOfRisingWeight(4)).patterns();

        assertThat(patterns.sizes().medianLines()).contains(30.0);
        assertThat(patterns.sizes().p90Lines()).contains(60.0);
    }

    /** Defect 40: quality is counted from messages, weight from scores; the keys of the two do not meet. */
    @Test
    void doesNotCallTheDistributionOfWeightQuality() {
        ImpactAnalysis impact = analyze(commitsOfRisingWeight(8)).impact();

        assertThat(impact.messageQuality()).containsOnlyKeys("high", "medium", "low");
        assertThat(impact.messageQuality().values().stream()
                        .mapToDouble(share -> share)
                        .sum())
                .isEqualTo(100);
    }

    /** Defect 40: the share counts all commits of a level, not those that are listed. */
    @Test
    void doesNotLimitTheShareOfWeightyCommitsToThoseListed() {
        CommitAnalysis analysis = analyze(commitsOfRisingWeight(40));
        ImpactAnalysis.Distribution levels = analysis.impact().distribution();

        assertThat(levels.high() + levels.moderate()).isGreaterThan(10);
        assertThat(analysis.impact().weightyPercentage()).isEqualTo(100.0 * (levels.high() + levels.moderate()) / 40);
    }

    /** Defect 41: consistency counts weeks out of at least twelve, active days are distinct days. */
    @Test
    void takesABurstOnOneDayForNoConsistency() {
        CommitPatterns patterns = analyze(commitsOfRisingWeight(10)).patterns();

        assertThat(patterns.pace().consistencyScore()).isEqualTo(8.3);
        assertThat(patterns.dates().activeDays()).isEqualTo(1);
    }

    /** Defect 41: a span of days is called a span. */
    @Test
    void countsDaysWithActivityAndNotTheDaysBetween() {
        CommitAnalysis analysis =
                analyze(List.of(aCommit("a", "2026-03-01T00:00:00Z"), aCommit("b", "2026-02-20T00:00:00Z")));

        assertThat(analysis.patterns().dates().activeDays()).isEqualTo(2);
        assertThat(analysis.patterns().dates().spanDays()).isEqualTo(10);
    }

    /** Defect 42: a login is a value that is in lower case from its making on. */
    @Test
    void comparesLoginsWithoutRegardToCase() {
        assertThat(new Login("OctoCat")).isEqualTo(new Login("octocat"));
    }
}
