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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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

        assertThat(analysis.repositories()).isEmpty();
        assertThat(analysis.languages()).isEmpty();
        assertThat(analysis.commitAnalysis()).isEmpty();
        assertThat(analysis.pullRequests()).isEmpty();
        assertThat(analysis.prAnalysis()).isEmpty();
        assertThat(analysis.contributions()).isEmpty();
        assertThat(analysis.userData().starredTechnologies()).isEmpty();
        assertThat(analysis.skills().technicalSkills()).isEmpty();
        assertThat(analysis.skills().dependenciesFound()).isEmpty();
        assertThat(analysis.skills().softSkills()).isEmpty();
        assertThat(analysis.complete()).isFalse();
    }

    @Test
    void saysZeroOfWhatWasSeenAndEmpty() {
        ProfileAnalysis analysis = analyze(aSnapshot().build());
        CommitAnalysis commits = analysis.commitAnalysis().orElseThrow();

        assertThat(analysis.repositories()).contains(List.of());
        assertThat(analysis.languages()).contains(List.of());
        assertThat(commits.totalCommits()).contains(0);
        assertThat(commits.commitPatterns().weekdays()).hasSize(7).containsEntry("monday", 0);
        assertThat(commits.commitPatterns().hours()).hasSize(24);
        assertThat(commits.commitPatterns().totalAdditions()).contains(0L);
        assertThat(commits.technicalContributions()).hasSize(5).containsEntry("architecture", 0);
        assertThat(analysis.prAnalysis().orElseThrow().prMetrics().avgAdditions())
                .contains(0.0);
        assertThat(analysis.complete()).isTrue();
    }

    @Test
    void listsItsCoverageInAFixedOrder() {
        assertThat(analyze(aSnapshot().build()).coverage().keySet())
                .containsExactly(
                        "profile",
                        "organizations",
                        "starred",
                        "repositories",
                        "languages",
                        "contributions",
                        "commits",
                        "pull_requests",
                        "manifests");
    }

    @Test
    void marksLanguagesPartialWhereBytesAreMissing() {
        ProfileAnalysis analysis = analyze(aSnapshot()
                .repositories(
                        aRepository("a").language("Java", 1).build(),
                        aRepository("b").languagesUnread("Go").build())
                .build());

        assertThat(analysis.coverage().get("languages")).satisfies(coverage -> {
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

        assertThat(analysis.repositories().orElseThrow())
                .hasSize(100)
                .first()
                .satisfies(first -> assertThat(first.stars()).isEqualTo(119));
        assertThat(analysis.coverage().get("repositories")).satisfies(coverage -> {
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
        CommitAnalysis analysis =
                analyze(randomSnapshot(seed, new Random(seed))).commitAnalysis().orElseThrow();
        List<Double> numbers = new ArrayList<>(List.of(
                analysis.conventionalCommitAnalysis().qualityScore(),
                analysis.conventionalCommitAnalysis().stats().conventionalPercentage(),
                analysis.impactAnalysis().averageImpactScore(),
                analysis.impactAnalysis().impactScoreRange().max(),
                analysis.commitPatterns().consistencyScore(),
                analysis.commitPatterns().impactWeightedConsistency(),
                analysis.contributorMetrics().impactProductivityRatio(),
                analysis.contributorMetrics().commitFrequencyAnalysis().repositoryDiversityScore()));
        analysis.excellenceAreas().patterns().values().forEach(area -> numbers.add(area.percentage()));
        analysis.topRepositories().forEach(top -> numbers.add(top.percentage()));
        analysis.excellenceAreas()
                .inferredSoftSkills()
                .skills()
                .values()
                .forEach(skill -> numbers.add((double) skill.confidence()));
        numbers.addAll(analysis.impactAnalysis().qualityDistribution().values());

        assertThat(numbers).allSatisfy(number -> assertThat(number).isBetween(0.0, 100.0));
        assertThat(analysis.toString()).doesNotContain("example.org");
        assertThat(analysis.impactAnalysis().highImpactCommits())
                .extracting((ImpactfulCommit commit) -> commit.impactAnalysis().impactScore())
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
                .commitAnalysis()
                .orElseThrow();

        assertThat(analysis.commitPatterns()).satisfies(patterns -> {
            assertThat(patterns.timeZoneBasis()).isEqualTo("author's own UTC offset");
            assertThat(patterns.totalDaysActive()).isEqualTo(3);
            assertThat(patterns.currentStreakDays()).isEqualTo(2);
            assertThat(patterns.longestStreakDays()).isEqualTo(2);
            assertThat(patterns.consistencyScore()).isEqualTo(16.7);
            assertThat(patterns.hours()).containsEntry("0", 1).containsEntry("23", 1);
            assertThat(patterns.weekdays()).containsEntry("monday", 2).containsEntry("tuesday", 1);
            assertThat(patterns.totalAdditions()).isEmpty();
        });
        assertThat(analysis.contributorMetrics().contributionSpanDays()).isEqualTo(16);
        assertThat(analysis.conventionalCommitAnalysis().stats().conventionalPercentage())
                .isEqualTo(66.7);
    }

    @Test
    void takesTopRepositoriesFromTrueTotals() {
        CommitHistory history = new CommitHistory(
                List.of(aCommit("a", "2026-03-03T00:00:00Z")),
                Optional.of(1000),
                List.of(new RepositoryCommits(own("x"), 250), new RepositoryCommits(own("y"), 750)));
        CommitAnalysis analysis =
                analyze(aSnapshot().commits(history).build()).commitAnalysis().orElseThrow();

        assertThat(analysis.totalCommits()).contains(1000);
        assertThat(analysis.totalCommitsAnalyzed()).isEqualTo(1);
        assertThat(analysis.topRepositories())
                .containsExactly(
                        new CommitAnalysis.TopRepository("octocat/y", 750, 75),
                        new CommitAnalysis.TopRepository("octocat/x", 250, 25));
        assertThat(analysis.commitPatterns().timeZoneBasis()).isEqualTo("UTC");
    }
}
