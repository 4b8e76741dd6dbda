package dev.assay.adapter.github;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.adapter.github.graphql.commits.CommitPlan;
import dev.assay.adapter.github.wire.CallBounds;
import dev.assay.domain.profile.Career;
import dev.assay.domain.profile.CommitHistory;
import dev.assay.domain.profile.Contents;
import dev.assay.domain.profile.Coverage;
import dev.assay.domain.profile.PullRequestHistory;
import dev.assay.domain.profile.Section;
import dev.assay.port.out.FileInterest;
import dev.assay.port.out.Overview;
import dev.assay.port.out.OverviewAnswer;
import dev.assay.simulator.faults.Fault;
import dev.assay.simulator.world.PersonTotals;
import dev.assay.testkit.ManualClock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphQlGitHubTest extends DemoGitHub {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "octocat",
                "conventional-connie",
                "quiet-quinn",
                "empty-ed",
                "fork-only-fred",
                "unicode-uma",
                "data-dora"
            })
    void readsAllThatThereIsOfAPerson(String login) throws InterruptedException {
        PersonTotals truth = WORLD.person(login);
        OverviewAnswer.Found person = reading.found(login);
        CommitHistory commits = person.details().commits().content().orElseThrow();
        PullRequestHistory pullRequests =
                person.details().pullRequests().content().orElseThrow();

        assertThat(person.overview().account().displayLogin()).isEqualTo(login);
        assertThat(person.overview().repositories().content().orElseThrow()).hasSize(truth.repositories());
        assertThat(pullRequests.totals())
                .contains(new PullRequestHistory.Totals(truth.pullRequests(), truth.merged(), truth.open()));
        assertThat(commits.commits().size())
                .isLessThanOrEqualTo(Math.min(commits.total().orElseThrow(), CommitPlan.BUDGET));
        assertThat(commits.commits()).doesNotHaveDuplicates();
        assertThat(commits.commits())
                .isSortedAccordingTo((one, other) -> other.authoredAt()
                        .toInstant()
                        .compareTo(one.authoredAt().toInstant()));
    }

    @Test
    void tellsWhatTheFirstCallBroughtBeforeItAsksOn() throws InterruptedException {
        Overview whole = reading.found("hoarder-hal").overview();
        Overview first = reading.beginnings.getFirst();
        assertThat(reading.beginnings).hasSize(1);
        assertThat(first.account()).isEqualTo(whole.account());
        assertThat(first.contributions()).isEqualTo(whole.contributions());
        assertThat(first.career().content()).isEmpty();
        assertThat(first.repositories().content().orElseThrow())
                .isEqualTo(whole.repositories().content().orElseThrow().subList(0, 50));
        assertThat(first.repositories().coverage().status()).isEqualTo(Coverage.Status.PARTIAL);
    }

    @Test
    void tellsWhoItIsWhereTheRestIsTooMuchAtOnce() throws InterruptedException {
        gitHub.fault(Fault.graphQl("Overview", new Fault.Status(502)));
        Overview whole = reading.found("octocat").overview();
        assertThat(reading.beginnings).hasSize(2);
        assertThat(reading.beginnings.getFirst()).isEqualTo(Overview.beginning(whole.account()));
        assertThat(reading.beginnings.getLast().contributions()).isEqualTo(whole.contributions());
    }

    @Test
    void countsCommitsInRepositoriesOfOthersToo() throws InterruptedException {
        OverviewAnswer.Found person = reading.found("octocat");
        assertThat(person.details().commits().content().orElseThrow().total())
                .contains(WORLD.person("octocat").commits());
    }

    @Test
    void readsAThousandCommitsOfAllYearsOfAProlificPersonAndSaysSo() throws InterruptedException {
        OverviewAnswer.Found person = reading.found("prolific-pam");
        Section<CommitHistory> commits = person.details().commits();
        assertThat(commits.content().orElseThrow().commits()).hasSizeBetween(900, CommitPlan.BUDGET);
        assertThat(commits.content().orElseThrow().commits())
                .extracting(commit -> commit.authoredAt().getYear())
                .containsAll(yearsWithCommits(person));
        assertThat(commits.content().orElseThrow().total())
                .contains(WORLD.person("prolific-pam").commits());
        assertThat(commits.coverage().status()).isEqualTo(Coverage.Status.COMPLETE);
        assertThat(commits.coverage().reason())
                .hasValueSatisfying(reason -> assertThat(reason).contains("of every year"));
    }

    private static List<Integer> yearsWithCommits(OverviewAnswer.Found person) {
        return person.overview().career().content().orElseThrow().years().stream()
                .filter(year -> year.counts().commits() > 0)
                .map(Career.Year::year)
                .toList();
    }

    @Test
    void billsEveryCallThatGitHubSaw() throws InterruptedException {
        OverviewAnswer.Found person = reading.found("octocat");
        person.details().commits();
        person.details().pullRequests();
        person.details()
                .contents(FileInterest.onlyIn(Reading.MANIFESTS::contains))
                .map(Contents::manifests);
        assertThat(reading.answered.get())
                .isEqualTo(gitHub.calls().total())
                .isEqualTo(reading.planned.get())
                .isLessThanOrEqualTo(16);
        assertThat(reading.points.get()).isEqualTo(gitHub.calls().graphQlPoints());
    }

    @Test
    void readsTheManifestsInTheRootsOfOwnRepositories() throws InterruptedException {
        OverviewAnswer.Found person = reading.found("octocat");
        assertThat(person.details()
                        .contents(FileInterest.onlyIn(Reading.MANIFESTS::contains))
                        .map(Contents::manifests)
                        .content()
                        .orElseThrow())
                .isNotEmpty()
                .allSatisfy(file -> {
                    assertThat(Reading.MANIFESTS).contains(file.path());
                    assertThat(file.text()).isNotBlank();
                });
    }

    @Test
    void tellsWhoIsMissingAndWhoIsNoPerson() throws InterruptedException {
        assertThat(reading.answer("nobody-here"))
                .isEqualTo(new OverviewAnswer.Missing("GitHub has no user named \"nobody-here\""));
        assertThat(reading.answer("octo-org")).isInstanceOf(OverviewAnswer.Missing.class);
        // REST tells whether the first is somebody's former name.
        assertThat(gitHub.calls().total()).isEqualTo(3);
    }

    @Test
    void saysWhenTheTokenIsRefusedAndNeverShowsIt() throws InterruptedException {
        try (Reading refused = Reading.of(gitHub.url(), "bad-secret")) {
            OverviewAnswer answer = refused.answer("octocat");
            assertThat(answer).isInstanceOf(OverviewAnswer.Unauthorized.class);
            assertThat(answer.toString()).doesNotContain("bad-secret");
        }
    }

    @Test
    void saysWhenTheLimitResets() throws InterruptedException {
        gitHub.fault(Fault.graphQl("Overview", new Fault.PrimaryLimit(Duration.ofMinutes(10))));
        assertThat(reading.answer("octocat")).isInstanceOf(OverviewAnswer.RateLimited.class);
    }

    @Test
    void callsABrokenGitHubUnavailable() throws InterruptedException {
        for (Fault.Effect effect : List.of(
                new Fault.Status(500),
                new Fault.Status(503),
                new Fault.EmptyBody(),
                new Fault.ConnectionReset(),
                new Fault.TruncatedBody(),
                new Fault.MalformedJson(),
                new Fault.HtmlPage(200))) {
            gitHub.clearFaults();
            gitHub.fault(Fault.graphQl("Overview", effect).always());
            assertThat(reading.answer("octocat")).as(effect.toString()).isInstanceOf(OverviewAnswer.Unavailable.class);
        }
    }

    @Test
    void givesUpOnABodyThatNeverEnds() throws InterruptedException {
        gitHub.fault(Fault.graphQl("Overview", new Fault.StalledBody()).always());
        try (Reading impatient = impatient()) {
            assertThat(impatient.answer("octocat"))
                    .isEqualTo(new OverviewAnswer.Unavailable("GitHub did not answer within 300 ms"));
        }
    }

    @Test
    void takesAPartWithAnErrorInItForUnseen() throws InterruptedException {
        gitHub.fault(Fault.graphQl("Overview", broken("user.contributionsCollection")));
        OverviewAnswer.Found person = reading.found("octocat");
        assertThat(person.overview().contributions()).isInstanceOf(Section.Unseen.class);
        assertThat(person.overview().repositories().coverage().status()).isEqualTo(Coverage.Status.COMPLETE);
        assertThat(person.details().commits().coverage().status()).isEqualTo(Coverage.Status.PARTIAL);
    }

    @Test
    void keepsWhatItHasWhenALaterPageFails() throws InterruptedException {
        gitHub.fault(
                Fault.graphQl("PullRequests", new Fault.Status(503)).after(1).always());
        Section<PullRequestHistory> section =
                reading.found("prolific-pam").details().pullRequests();
        assertThat(section.coverage().status()).isEqualTo(Coverage.Status.PARTIAL);
        assertThat(section.coverage().fetched()).isEqualTo(100);
        assertThat(section.coverage().available())
                .isEqualTo(Optional.of(WORLD.person("prolific-pam").pullRequests()));
    }

    @Test
    void marksCommitsAsPartialWhenSomeDocumentFails() throws InterruptedException {
        gitHub.fault(Fault.graphQl("Commits", new Fault.Status(403)));
        Section<CommitHistory> section = reading.found("octocat").details().commits();
        assertThat(section.coverage().status()).isEqualTo(Coverage.Status.PARTIAL);
        assertThat(section.coverage().available()).isEmpty();
        assertThat(section.content().orElseThrow().total()).isEmpty();
    }

    @Test
    void seesNothingOfTheCommitsWhenEveryDocumentFails() throws InterruptedException {
        gitHub.fault(Fault.graphQl("Commits", new Fault.Status(403)).always());
        assertThat(reading.found("octocat").details().commits()).isInstanceOf(Section.Unseen.class);
    }

    @Test
    void marksWhatComesWithAnErrorInsideAsPartial() throws InterruptedException {
        gitHub.fault(Fault.graphQl("Commits", broken("r0")));
        gitHub.fault(Fault.graphQl("Contents", broken("r0")));
        OverviewAnswer.Found person = reading.found("octocat");
        Section<CommitHistory> commits = person.details().commits();
        assertThat(commits.coverage().status()).isEqualTo(Coverage.Status.PARTIAL);
        assertThat(commits.content().orElseThrow().total()).isEmpty();
        assertThat(person.details()
                        .contents(FileInterest.onlyIn(Reading.MANIFESTS::contains))
                        .map(Contents::manifests)
                        .coverage()
                        .status())
                .isEqualTo(Coverage.Status.PARTIAL);
    }

    @Test
    void takesAUserThatIsNotSentForTroubleUnlessGitHubSaysThereIsNone() throws InterruptedException {
        gitHub.fault(Fault.graphQl("Overview", broken("user")));
        assertThat(reading.answer("octocat")).isInstanceOf(OverviewAnswer.Unavailable.class);
    }

    private static Fault.Altered broken(String path) {
        return new Fault.Altered(path, "null", Optional.of(new Fault.Complaint("", "It broke.")));
    }

    private Reading impatient() {
        GitHubSettings settings = new GitHubSettings(gitHub.url(), List.of("demo"), 5000, Duration.ofMillis(300));
        return Reading.of(
                settings, new ManualClock(), new Forgetful(), new CallBounds(new StallTimer(gitHub), 1 << 20));
    }
}
