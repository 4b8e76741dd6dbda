package dev.assay.analysis;

import static dev.assay.testkit.RepositoryBuilder.aRepository;
import static dev.assay.testkit.Snapshots.NOON;
import static dev.assay.testkit.Snapshots.aCommit;
import static dev.assay.testkit.Snapshots.aSnapshot;
import static dev.assay.testkit.Snapshots.own;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.profile.CommitHistory;
import dev.assay.domain.profile.Organization;
import dev.assay.domain.profile.PullRequest;
import dev.assay.domain.profile.PullRequest.State;
import dev.assay.domain.profile.PullRequestHistory;
import dev.assay.domain.profile.PullRequestHistory.Totals;
import dev.assay.domain.profile.RepositoryName;
import dev.assay.domain.profile.StarredRepository;
import dev.assay.domain.report.GitHubUsage;
import dev.assay.domain.report.LanguageShare;
import dev.assay.domain.report.ProfileAnalysis;
import dev.assay.domain.report.PullRequestAnalysis;
import dev.assay.testkit.Snapshots;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the predecessor's reports got wrong, seen in ours from the outside. */
class ReportRegressionsTest {

    private static final URI PAGE = URI.create("https://github.com/a/b");

    private static ProfileAnalysis report(Snapshots snapshot) {
        return ProfileAnalyzer.analyze(snapshot.build(), NOON, new GitHubUsage(0, 0, 0, 0, 0));
    }

    private static PullRequest pullRequest(RepositoryName repository, String title, int remarks) {
        return new PullRequest(
                repository,
                title.hashCode(),
                PAGE,
                title,
                "",
                State.MERGED,
                NOON,
                Optional.of(NOON),
                Optional.of(NOON),
                Optional.of(new PullRequest.Size(1, 1, 1, Optional.of(remarks))),
                Optional.of(0),
                List.of());
    }

    /** Lines come from GitHub's bytes of a language; the size of a repository, history included, is never asked. */
    @Test
    void kilobytesOfARepositoryAreNoLinesOfCode() {
        LanguageShare java = report(aSnapshot()
                        .repositories(
                                aRepository("a").language("Java", 3700).build(),
                                aRepository("b").build(),
                                aRepository("c").build()))
                .portfolio()
                .languages()
                .orElseThrow()
                .getFirst();

        assertThat(java.linesOfCode()).isEqualTo(100);
        assertThat(java.linesOfCodeBasis()).startsWith("estimate");
        assertThat(java.percentage())
                .as("repositories without code take no share")
                .isEqualTo(100);
    }

    /** Areas are found by whole words of first lines, so no part of a word can name one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Use the latest prefix",
                "Take the author address",
                "Record a decision",
                "Fixture for contested guidelines",
                "Addendum to the prologue"
            })
    void partsOfWordsNameNoArea(String message) {
        ProfileAnalysis report = report(aSnapshot().commits(List.of(aCommit(message, "2026-03-01T10:00:00Z"))));

        assertThat(report.activity().commits().orElseThrow().areas().patterns()).isEmpty();
    }

    /** Skills are found by whole words, and ordinary words are none; company and location are not searched. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "I maintain email in HTML",
                "An interest in engines with login",
                "An expression of transactions",
                "A digital nomad"
            })
    void partsOfWordsShowNoSkill(String text) {
        ProfileAnalysis report = report(aSnapshot()
                .bio(text)
                .repositories(aRepository("demo").description(text).build()));

        assertThat(report.skills().evidence()).isEmpty();
    }

    /** Interests are exact names of languages and topics. */
    @Test
    void lettersOfALanguageNameNoOther() {
        ProfileAnalysis report = report(aSnapshot()
                .starred(List.of(new StarredRepository(
                        new RepositoryName("a", "b"),
                        Optional.empty(),
                        Optional.of("JavaScript"),
                        1,
                        0,
                        List.of("algorithms"),
                        PAGE,
                        false,
                        false,
                        Optional.empty()))));

        assertThat(report.person().stars().orElseThrow().technologies().technologyFocus())
                .doesNotContainKeys("Backend", "Data Science", "Systems");
    }

    /**
     * Languages are a list of their own in GitHub's spelling: nothing is dropped for its length or added from topics.
     */
    @Test
    void languagesOfOneLetterStayAndTopicsAreNoLanguages() {
        ProfileAnalysis report = report(aSnapshot()
                .repositories(aRepository("demo")
                        .language("C", 10)
                        .language("R", 10)
                        .topics("python", "cli")
                        .build()));

        assertThat(report.skills().languages()).contains(List.of("C", "R"));
    }

    /** A share is counted once per pull request, so it cannot pass or saturate at its bound. */
    @Test
    void aSingleTestDoesNotMakeAQualityOfSixty() {
        PullRequest[] fifty = IntStream.range(0, 50)
                .mapToObj(i -> pullRequest(own("a"), i == 0 ? "Cover it with tests" : "Change " + i, 0))
                .toArray(PullRequest[]::new);
        PullRequestAnalysis analysis = report(
                        aSnapshot().pullRequests(new PullRequestHistory(List.of(fifty), Optional.empty())))
                .activity()
                .pullRequests()
                .orElseThrow();

        assertThat(analysis.qualityFocus().percentage()).isEqualTo(2);
    }

    /** All pull requests of the person are asked for, wherever they went. */
    @Test
    void pullRequestsToOthersCount() {
        PullRequestAnalysis analysis = report(aSnapshot()
                        .pullRequests(new PullRequestHistory(
                                List.of(pullRequest(new RepositoryName("stranger", "tool"), "Fix it", 0)),
                                Optional.of(new Totals(7, 7, 0)))))
                .activity()
                .pullRequests()
                .orElseThrow();

        assertThat(analysis.total()).contains(7);
        assertThat(analysis.destinations().others().pullRequests()).isEqualTo(1);
    }

    /** What an organization does not tell is absent; there is no count of members that could be zero for all. */
    @Test
    void whatAnOrganizationDoesNotTellIsAbsent() {
        Organization club = new Organization(
                "club",
                Optional.empty(),
                Optional.empty(),
                PAGE,
                PAGE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        assertThat(report(aSnapshot().organizations(List.of(club)))
                        .person()
                        .organizations()
                        .orElseThrow())
                .singleElement()
                .satisfies(told -> assertThat(told.publicRepositories()).isEmpty());
    }

    /** Every share is of a whole that holds it. */
    @Test
    void noPercentagePassesAHundred() {
        ProfileAnalysis report = report(aSnapshot()
                .commits(new CommitHistory(
                        List.of(
                                aCommit("fix: a bug in the tests", "2026-03-01T10:00:00Z"),
                                aCommit("fix: another bug, with tests", "2026-03-01T11:00:00Z")),
                        Optional.of(2),
                        List.of())));

        assertThat(report.activity().commits().orElseThrow().areas().patterns().values())
                .isNotEmpty()
                .allSatisfy(area -> assertThat(area.percentage()).isBetween(0.0, 100.0));
    }
}
