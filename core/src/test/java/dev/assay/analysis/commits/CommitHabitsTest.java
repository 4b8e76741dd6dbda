package dev.assay.analysis.commits;

import static dev.assay.testkit.Snapshots.NOON;
import static dev.assay.testkit.Snapshots.aCommit;
import static dev.assay.testkit.Snapshots.own;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.profile.Commit;
import dev.assay.domain.report.CommitPatterns;
import dev.assay.domain.report.ImpactAnalysis;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CommitHabitsTest {

    private static final List<String> MESSAGES = List.of(
            "feat: add x",
            "Added y\n\nbecause",
            "Bump a from 1 to 2",
            "Merge branch 'x'",
            "1.2.3",
            "fixup! x",
            "Revert \"x\"",
            "x\n\nSigned-off-by: renovate[bot] <email removed>");

    private static CommitPatterns patterns(List<Commit> commits) {
        List<StudiedCommit> all = StudiedCommit.all(commits, false);
        List<StudiedCommit> work = all.stream().filter(StudiedCommit::ownWork).toList();
        ImpactAnalysis impact = ImpactFindings.of(work);
        return new CommitHabits(all, work, CommitTimes.of(all, NOON)).patterns(impact.averageScore());
    }

    private static Commit sized(String message, int lines) {
        Commit commit = aCommit(message, "2026-03-01T10:00:00Z");
        return new Commit(
                own("demo"),
                commit.sha(),
                message,
                commit.authoredAt(),
                false,
                Optional.of(new Commit.Changes(lines, 0, Optional.empty())));
    }

    private static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    private static List<Commit> randomCommits(Random random) {
        List<Commit> commits = new ArrayList<>();
        for (int i = random.nextInt(60); i > 0; i--) {
            OffsetDateTime at = NOON.minusSeconds(random.nextInt(100_000_000) - 1_000_000)
                    .atOffset(ZoneOffset.ofHours(random.nextInt(3)));
            commits.add(new Commit(
                    own("r" + random.nextInt(3)),
                    "%040x".formatted(i),
                    MESSAGES.get(random.nextInt(MESSAGES.size())),
                    random.nextInt(10) == 0 ? at.withYear(random.nextBoolean() ? 1970 : 2090) : at,
                    random.nextInt(8) == 0,
                    Optional.of(new Commit.Changes(random.nextInt(500), random.nextInt(500), Optional.empty()))));
        }
        return commits;
    }

    private static int sum(Map<String, Integer> histogram) {
        return histogram.values().stream().mapToInt(count -> count).sum();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void countsEveryCommitOnceWhateverTheirOrder(long seed) {
        List<Commit> commits = randomCommits(new Random(seed));
        CommitPatterns patterns = patterns(commits);

        int bots = patterns.byForm().getOrDefault("bot", 0)
                + patterns.byForm().getOrDefault("workflow", 0)
                + (int) commits.stream()
                        .filter(commit -> commit.merge() && isBot(commit))
                        .count();
        assertThat(sum(patterns.byForm())).isEqualTo(commits.size());
        assertThat(sum(patterns.clock().hours()))
                .isEqualTo(sum(patterns.clock().weekdays()))
                .isEqualTo(commits.size() - bots - patterns.dates().implausible());
        assertThat(patterns.dates().activeWeeks())
                .isLessThanOrEqualTo(patterns.dates().weeksSpanned());
        assertThat(patterns.dates().streaks().longest())
                .isBetween(
                        patterns.dates().streaks().current(), patterns.dates().activeDays());

        Collections.shuffle(commits, new Random(seed));
        assertThat(patterns(commits)).isEqualTo(patterns);
    }

    private static boolean isBot(Commit commit) {
        return StudiedCommit.of(commit).automatic();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T01:00:00Z, 2",
        "2026-03-01T01:00:00Z, 2",
        "2026-02-28T23:00:00Z, 0",
        "2026-03-03T01:00:00+14:00, 2"
    })
    void callsAStreakCurrentUpToTheDayAfterItsLastDay(OffsetDateTime last, int streak) {
        String day = last.toString();
        String before = last.minusDays(1).toString();

        assertThat(patterns(List.of(aCommit("a", day), aCommit("b", before)))).satisfies(patterns -> {
            assertThat(patterns.dates().streaks().current()).isEqualTo(streak);
            assertThat(patterns.dates().streaks().longest()).isEqualTo(2);
        });
    }

    @Test
    void leavesOutDatesThatNoClockGave() {
        CommitPatterns patterns = patterns(List.of(
                aCommit("future", "2099-01-01T00:00:00Z"),
                aCommit("soon", "2026-03-03T11:00:00Z"),
                aCommit("old", "1995-01-01T00:00:00Z"),
                aCommit("epoch", "1970-01-01T00:00:00Z")));

        assertThat(patterns.dates().implausible()).isEqualTo(2);
        assertThat(sum(patterns.clock().hours())).isEqualTo(2);
        assertThat(patterns.dates().first().orElseThrow()).hasToString("1995-01-01T00:00:00Z");
        assertThat(patterns.dates().last().orElseThrow()).hasToString("2026-03-03T11:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "Z, Z, UTC",
        "+01:00, -05:00, author's own UTC offset",
        "Z, +01:00, 'author''s own UTC offset where told, else UTC'"
    })
    void saysWhoseClockItFollows(String first, String second, String basis) {
        List<Commit> commits =
                List.of(aCommit("a", "2026-03-01T10:00:00" + first), aCommit("b", "2026-03-01T10:00:00" + second));

        assertThat(patterns(commits).clock().timeZoneBasis()).isEqualTo(basis.replace("''", "'"));
    }

    @Test
    void measuresTheSizesOfOwnWorkOnly() {
        CommitPatterns patterns = patterns(List.of(
                sized("one", 10),
                sized("two", 20),
                sized("three", 90),
                sized("Merge branch 'x'", 5000),
                sized("Bump a from 1 to 2", 6000),
                sized("1.2.3", 7000)));

        assertThat(patterns.sizes().measured()).isEqualTo(3);
        assertThat(patterns.sizes().additions()).contains(120L);
        assertThat(patterns.sizes().medianLines()).contains(20.0);
        assertThat(patterns.sizes().p90Lines()).contains(90.0);
        assertThat(patterns.sizes().meanFiles()).isEmpty();
    }

    @Test
    void judgesOnlyMessagesThatAPersonWorded() {
        CommitPatterns patterns = patterns(List.of(
                sized("feat: add a parser\n\nIt reads.", 1),
                sized("Fixed it", 1),
                sized("Tests and other nouns", 1),
                sized("x".repeat(73), 1),
                sized("Revert \"Added it\"", 1),
                sized("Merge branch 'x'", 1)));

        assertThat(patterns.messageQuality()).satisfies(quality -> {
            assertThat(quality.messagesJudged()).isEqualTo(4);
            assertThat(quality.medianSubjectLength()).contains(19.5);
            assertThat(quality.subjectWithin72Percentage()).contains(75.0);
            assertThat(quality.withBodyPercentage()).contains(25.0);
            assertThat(quality.moodsJudged()).isEqualTo(2);
            assertThat(quality.imperativePercentage()).contains(50.0);
        });
        assertThat(patterns(List.of()).messageQuality().imperativePercentage()).isEmpty();
    }

    @Test
    void takesEverythingOfABotsAccountForABots() {
        List<StudiedCommit> all = StudiedCommit.all(List.of(sized("feat: add x", 1)), true);

        assertThat(all).noneMatch(StudiedCommit::ownWork).allMatch(StudiedCommit::automatic);
    }
}
