package dev.assay.analysis;

import static dev.assay.testkit.RepositoryBuilder.aRepository;
import static dev.assay.testkit.Snapshots.NOON;
import static dev.assay.testkit.Snapshots.aCommit;
import static dev.assay.testkit.Snapshots.aSnapshot;
import static dev.assay.testkit.Snapshots.anUnseenSnapshot;
import static dev.assay.testkit.Snapshots.own;
import static dev.assay.testkit.Snapshots.seen;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.profile.Commit;
import dev.assay.domain.profile.CommitHistory;
import dev.assay.domain.profile.CommitHistory.RepositoryCommits;
import dev.assay.domain.profile.Coverage.Status;
import dev.assay.domain.profile.ProfileSnapshot;
import dev.assay.domain.profile.Repository;
import dev.assay.domain.report.CommitAnalysis;
import dev.assay.domain.report.GitHubUsage;
import dev.assay.domain.report.ImpactAnalysis.ImpactfulCommit;
import dev.assay.domain.report.ProfileAnalysis;
import dev.assay.domain.report.RepositorySpread.TopRepository;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.TimeZone;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Isolated("it changes the default locale and time zone")
class ProfileAnalyzerTest {

    private static final GitHubUsage USAGE = new GitHubUsage(1, 1, 0, 0, 1);
    private static final List<String> WORDS = List.of(
            "feat: ",
            "fix(ui)!: ",
            "add",
            "tests",
            "security",
            "Merge branch 'x'",
            "docs: ",
            "\n\n",
            "BREAKING CHANGE: x",
            "refactor",
            "İstanbul",
            "a@example.org",
            "database",
            "perf: ",
            "speed up",
            "Revert \"x\"");

    private static ProfileAnalysis analyze(ProfileSnapshot snapshot) {
        return ProfileAnalyzer.analyze(snapshot, NOON, USAGE);
    }

    private static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    private static List<Commit> randomCommits(long seed) {
        Random random = new Random(seed);
        List<Commit> commits = new ArrayList<>();
        for (int i = 0; i < random.nextInt(80); i++) {
            String message = String.join(
                    " ", random.ints(5, 0, WORDS.size()).mapToObj(WORDS::get).toList());
            OffsetDateTime at =
                    NOON.minusSeconds(random.nextInt(50_000_000)).atOffset(ZoneOffset.ofHours(random.nextInt(25) - 12));
            Optional<Commit.Changes> changes = Optional.of(random.nextInt(2000))
                    .filter(lines -> lines % 3 > 0)
                    .map(lines -> new Commit.Changes(lines, lines / 2, Optional.of(lines % 40)));
            commits.add(new Commit(
                    own("r" + random.nextInt(4)), "%040x".formatted(i), message, at, random.nextInt(9) == 0, changes));
        }
        return commits;
    }

    private static ProfileSnapshot randomSnapshot(long seed, Random order) {
        List<Repository> repositories = new ArrayList<>(IntStream.range(0, 8)
                .mapToObj(i -> aRepository("r" + i)
                        .language("Java", 10L * i + seed)
                        .language("TITLE", i)
                        .topics("react", "ios", "IOT")
                        .description("IoT with MySQL and SQLite")
                        .stars(i / 2)
                        .build())
                .toList());
        Collections.shuffle(repositories, order);
        return aSnapshot()
                .repositories(seen(repositories))
                .commits(randomCommits(seed))
                .build();
    }

    @Test
    void hasNothingToSayOfWhatWasNotSeen() {
        ProfileAnalysis analysis = analyze(anUnseenSnapshot().build());

        assertThat(analysis.portfolio().repositories()).isEmpty();
        assertThat(analysis.portfolio().languages()).isEmpty();
        assertThat(analysis.activity().commits()).isEmpty();
        assertThat(analysis.activity().newestPullRequests()).isEmpty();
        assertThat(analysis.activity().pullRequests()).isEmpty();
        assertThat(analysis.activity().contributions()).isEmpty();
        assertThat(analysis.person().stars()).isEmpty();
        assertThat(analysis.skills().languages()).isEmpty();
        assertThat(analysis.skills().packages()).isEmpty();
        assertThat(analysis.skills().softSkills()).isEmpty();
        assertThat(analysis.complete()).isFalse();
    }

    @Test
    void saysZeroOfWhatWasSeenAndEmpty() {
        ProfileAnalysis analysis = analyze(aSnapshot().authorships().build());
        CommitAnalysis commits = analysis.activity().commits().orElseThrow();

        assertThat(analysis.portfolio().repositories()).contains(List.of());
        assertThat(analysis.portfolio().languages()).contains(List.of());
        assertThat(commits.total()).contains(0);
        assertThat(commits.patterns().clock().weekdays()).hasSize(7).containsEntry("monday", 0);
        assertThat(commits.patterns().clock().hours()).hasSize(24);
        assertThat(commits.patterns().sizes().additions()).contains(0L);
        assertThat(commits.concerns().counts()).hasSize(5).containsEntry("architecture", 0);
        assertThat(analysis.activity().pullRequests().orElseThrow().sizes().meanAdditions())
                .contains(0.0);
        assertThat(analysis.complete()).isTrue();
    }

    @Test
    void listsItsCoverageInAFixedOrder() {
        assertThat(analyze(aSnapshot().build()).provenance().coverage().keySet())
                .containsExactly(
                        "profile",
                        "organizations",
                        "starred",
                        "repositories",
                        "languages",
                        "contributions",
                        "commits",
                        "pull_requests",
                        "career",
                        "projects",
                        "manifests",
                        "authorship");
    }

    @Test
    void marksLanguagesPartialWhereBytesAreMissing() {
        ProfileAnalysis analysis = analyze(aSnapshot()
                .repositories(
                        aRepository("a").language("Java", 1).build(),
                        aRepository("b").languagesUnread("Go").build())
                .build());

        assertThat(analysis.provenance().coverage().get("languages")).satisfies(coverage -> {
            assertThat(coverage.status()).isEqualTo(Status.PARTIAL);
            assertThat(coverage.fetched()).isEqualTo(1);
        });
    }

    @Test
    void listsTheBestKnownHundredAndTellsTheCap() {
        Repository[] many = IntStream.range(0, 120)
                .mapToObj(i -> aRepository("r" + i).stars(i).build())
                .toArray(Repository[]::new);
        ProfileAnalysis analysis = analyze(aSnapshot().repositories(many).build());

        assertThat(analysis.portfolio().repositories().orElseThrow())
                .hasSize(100)
                .first()
                .satisfies(first -> assertThat(first.counts().stars()).isEqualTo(119));
        assertThat(analysis.provenance().coverage().get("repositories")).satisfies(coverage -> {
            assertThat(coverage.status()).isEqualTo(Status.COMPLETE);
            assertThat(coverage.reason().orElseThrow()).contains("100 best known of 120");
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void givesTheSameReportWhateverTheOrderLocaleAndTimeZone(long seed) {
        ProfileAnalysis expected = analyze(randomSnapshot(seed, new Random(1)));
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(analyze(randomSnapshot(seed, new Random(2))).toString()).isEqualTo(expected.toString());
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void keepsPercentagesAndScoresBetweenZeroAndAHundred(long seed) {
        CommitAnalysis analysis = analyze(randomSnapshot(seed, new Random(seed)))
                .activity()
                .commits()
                .orElseThrow();
        List<Double> numbers = new ArrayList<>(List.of(
                analysis.conventional().qualityScore(),
                analysis.conventional().stats().percentage(),
                analysis.impact().averageScore(),
                analysis.impact().scores().max(),
                analysis.patterns().pace().consistencyScore(),
                analysis.patterns().pace().impactWeightedConsistency(),
                analysis.impact().weightyPercentage(),
                analysis.repositories().diversity()));
        analysis.areas().patterns().values().forEach(area -> numbers.add(area.percentage()));
        analysis.repositories().top().forEach(top -> numbers.add(top.percentage()));
        analysis.areas().softSkills().values().forEach(skill -> numbers.add((double) skill.confidence()));
        numbers.addAll(analysis.impact().messageQuality().values());

        assertThat(numbers).allSatisfy(number -> assertThat(number).isBetween(0.0, 100.0));
        assertThat(analysis.toString()).doesNotContain("example.org");
        assertThat(analysis.impact().highest())
                .extracting((ImpactfulCommit commit) -> commit.impact().score())
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void countsDaysWithActivityByTheAuthorsClock() {
        CommitAnalysis analysis = analyze(aSnapshot()
                        .commits(List.of(
                                aCommit("feat: c", "2026-03-03T00:30:00+09:00"),
                                aCommit("fix: b", "2026-03-02T23:30:00+09:00"),
                                aCommit("a", "2026-02-16T10:00:00+09:00")))
                        .build())
                .activity()
                .commits()
                .orElseThrow();

        assertThat(analysis.patterns()).satisfies(patterns -> {
            assertThat(patterns.clock().timeZoneBasis()).isEqualTo("author's own UTC offset");
            assertThat(patterns.dates().activeDays()).isEqualTo(3);
            assertThat(patterns.dates().streaks().current()).isEqualTo(2);
            assertThat(patterns.dates().streaks().longest()).isEqualTo(2);
            assertThat(patterns.pace().consistencyScore()).isEqualTo(16.7);
            assertThat(patterns.clock().hours()).containsEntry("0", 1).containsEntry("23", 1);
            assertThat(patterns.clock().weekdays()).containsEntry("monday", 2).containsEntry("tuesday", 1);
            assertThat(patterns.sizes().additions()).isEmpty();
        });
        assertThat(analysis.patterns().dates().spanDays()).isEqualTo(16);
        assertThat(analysis.conventional().stats().percentage()).isEqualTo(66.7);
    }

    @Test
    void takesTopRepositoriesFromTrueTotals() {
        CommitHistory history = new CommitHistory(
                List.of(aCommit("a", "2026-03-03T00:00:00Z")),
                Optional.of(1000),
                List.of(new RepositoryCommits(own("x"), 250), new RepositoryCommits(own("y"), 750)));
        CommitAnalysis analysis = analyze(aSnapshot().commits(history).build())
                .activity()
                .commits()
                .orElseThrow();

        assertThat(analysis.total()).contains(1000);
        assertThat(analysis.read()).isEqualTo(1);
        assertThat(analysis.repositories().top())
                .containsExactly(new TopRepository("octocat/y", 750, 75), new TopRepository("octocat/x", 250, 25));
        assertThat(analysis.patterns().clock().timeZoneBasis()).isEqualTo("UTC");
    }
}
