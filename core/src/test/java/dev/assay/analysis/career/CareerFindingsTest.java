package dev.assay.analysis.career;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.profile.Career;
import dev.assay.domain.profile.Commit;
import dev.assay.domain.profile.Contributions.Day;
import dev.assay.domain.profile.Project;
import dev.assay.domain.profile.RepositoryName;
import dev.assay.domain.report.career.Assistant;
import dev.assay.domain.report.career.CareerReport;
import dev.assay.domain.report.career.Collaborator;
import dev.assay.domain.report.career.Highlight;
import dev.assay.domain.report.career.Relation;
import dev.assay.domain.report.career.Role;
import dev.assay.testkit.Snapshots;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CareerFindingsTest {

    private static final RepositoryName FRAMEWORK = new RepositoryName("octo-org", "framework");

    private static Day day(String date) {
        return new Day(LocalDate.parse(date), 1);
    }

    private static Career career() {
        return new Career(
                List.of(
                        new Career.Year(2020, new Career.Counts(0, 1, 0, 0, 1), List.of(day("2020-05-05"))),
                        new Career.Year(
                                2021,
                                new Career.Counts(400, 2, 12, 1, 415),
                                List.of(day("2021-12-30"), day("2021-12-31"))),
                        new Career.Year(2022, new Career.Counts(0, 0, 0, 0, 1), List.of(day("2022-01-01")))),
                List.of(new Career.Place(FRAMEWORK, false, Map.of(2021, 400), 2, 12)),
                List.of("hubot", "hubot", "OctoCat"));
    }

    private static Project project(RepositoryName name, int own, int all) {
        return new Project(
                new Project.Listing(
                        name,
                        URI.create("https://github.example/" + name),
                        Optional.of("Write to me@example.org"),
                        Optional.of("Java"),
                        List.of("web"),
                        9000,
                        false,
                        false,
                        Optional.of(7)),
                new Project.History(
                        own,
                        all,
                        Optional.of(Instant.parse("2021-01-02T00:00:00Z")),
                        Optional.of(Instant.parse("2021-12-30T00:00:00Z")),
                        Optional.of("founder")),
                new Project.Merges(50, Optional.of(300), List.of("hubot", "robin")));
    }

    private static Commit commit(String message) {
        return new Commit(
                FRAMEWORK,
                "a".repeat(40),
                message,
                OffsetDateTime.parse("2021-06-01T10:00:00Z"),
                false,
                Optional.empty());
    }

    private static CareerReport report(Snapshots snapshot) {
        return CareerFindings.of(snapshot.build(), Snapshots.NOON);
    }

    @Test
    void tellsOfSomebodyWithoutOwnRepositoriesWhoseCommitsAreYearsAgo() {
        CareerReport report = report(Snapshots.aSnapshot().career(career()).projects(project(FRAMEWORK, 400, 1000)));
        assertThat(report.projects().orElseThrow()).singleElement().satisfies(project -> {
            assertThat(project.role()).isEqualTo(Role.LEAD);
            assertThat(project.relation()).isEqualTo(Relation.CONTRIBUTOR);
            assertThat(project.commits().sharePercentage()).isEqualTo(40);
            assertThat(project.requests().reviews()).isEqualTo(12);
            assertThat(project.merges().orElseThrow().forOthers()).isEqualTo(2);
            assertThat(project.about().description().orElseThrow()).doesNotContain("me@example.org");
        });
        assertThat(report.highlights())
                .extracting(Highlight::text)
                .first()
                .isEqualTo("Led octo-org/framework: 400 of its 1,000 commits (40.0 %), in 2021.");
    }

    @Test
    void countsStreaksOverTheEndOfAYearAndYearsByTheirCommits() {
        assertThat(report(Snapshots.aSnapshot().career(career())).career().orElseThrow())
                .satisfies(years -> {
                    assertThat(years.firstYear()).contains(2021);
                    assertThat(years.lastYear()).contains(2021);
                    assertThat(years.years()).hasSize(3);
                    assertThat(years.activeDays()).isEqualTo(4);
                    assertThat(years.longestStreakDays()).isEqualTo(3);
                });
    }

    @Test
    void leavesOutARepositoryInWhichThePersonDidNothing() {
        RepositoryName idle = new RepositoryName("octo-org", "idle");
        assertThat(report(Snapshots.aSnapshot().projects(project(idle, 0, 10)))
                        .projects()
                        .orElseThrow())
                .isEmpty();
    }

    @Test
    void namesLoginsOnlyAndNeitherThePersonNorPrograms() {
        CareerReport report = report(Snapshots.aSnapshot()
                .career(career())
                .projects(project(FRAMEWORK, 400, 1000))
                .commits(List.of(commit("""
                        Fix it

                        Co-authored-by: Robin R <12+robin@users.noreply.github.com>
                        Co-authored-by: Secret Name <secret@example.org>
                        Co-authored-by: dependabot[bot] <1+dependabot[bot]@users.noreply.github.com>
                        Co-authored-by: Me <1+octocat@users.noreply.github.com>
                        """))));
        assertThat(report.collaborators().orElseThrow())
                .extracting(Collaborator::login)
                .containsExactly("hubot", "robin");
        assertThat(report.collaborators().orElseThrow().getFirst()).satisfies(hubot -> {
            assertThat(hubot.mergedFor()).isEqualTo(1);
            assertThat(hubot.reviewed()).isEqualTo(2);
        });
        assertThat(report.collaborators().orElseThrow().getLast().coAuthored()).isEqualTo(1);
    }

    @Test
    void tellsDeclaredHelpOfToolsOnceForACommit() {
        CareerReport report = report(Snapshots.aSnapshot()
                .commits(List.of(
                        commit("One\n\nCo-authored-by: Claude <noreply@anthropic.com>\nAssisted-by: Claude"),
                        commit("Two\n\nCo-Authored-By: Copilot <175728472+Copilot@users.noreply.github.com>"),
                        commit("Three\n\nCo-authored-by: Claude Monet <7+monet@users.noreply.github.com>"),
                        commit("Claude wrote this"))));
        assertThat(report.assistants().orElseThrow())
                .containsExactly(new Assistant("Claude", 1), new Assistant("GitHub Copilot", 1));
    }
}
