package dev.assay.analysis;

import static dev.assay.testkit.RepositoryBuilder.aRepository;
import static dev.assay.testkit.Snapshots.NOON;
import static dev.assay.testkit.Snapshots.aCommit;
import static dev.assay.testkit.Snapshots.aSnapshot;
import static dev.assay.testkit.Snapshots.own;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.profile.Commit;
import dev.assay.domain.profile.CommitHistory;
import dev.assay.domain.profile.Organization;
import dev.assay.domain.profile.ProfileSnapshot;
import dev.assay.domain.profile.PullRequest;
import dev.assay.domain.profile.PullRequestHistory;
import dev.assay.domain.profile.RepositoryName;
import dev.assay.domain.profile.StarredRepository;
import dev.assay.domain.report.GitHubUsage;
import dev.assay.domain.report.ProfileAnalysis;
import dev.assay.testkit.Snapshots;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever strangers wrote, a report repeats no address of theirs. */
class ReportPrivacyTest {

    private static final URI PAGE = URI.create("https://github.com/a/b");

    private static ProfileSnapshot snapshotWith(String address) {
        String text = "ask " + address + " now";
        Optional<String> some = Optional.of(text);
        return aSnapshot()
                .organizations(List.of(new Organization("club", some, some, PAGE, PAGE, Optional.empty(), some, some)))
                .starred(List.of(new StarredRepository(
                        new RepositoryName("a", "b"),
                        some,
                        Optional.of("Java"),
                        1,
                        0,
                        List.of("java"),
                        PAGE,
                        false,
                        false,
                        Optional.empty())))
                .repositories(aRepository("demo").description(text).build())
                .commits(new CommitHistory(commits(address, text), Optional.of(5), List.of()))
                .pullRequests(new PullRequestHistory(List.of(pullRequest(text)), Optional.empty()))
                .build();
    }

    private static List<Commit> commits(String address, String text) {
        String when = "2026-03-02T12:00:00Z";
        return List.of(
                aCommit("feat: add " + address, when),
                aCommit("feat(" + address + "): redis for " + address, when),
                aCommit("fix!: it\n\nBREAKING CHANGE: " + text, when),
                aCommit("test: cases for " + address + "\n\n" + text, when),
                aCommit(text + "\n\nSigned-off-by: A <" + address + ">\nCo-authored-by: B <" + address + ">", when));
    }

    private static PullRequest pullRequest(String text) {
        return new PullRequest(
                own("demo"),
                1,
                PAGE,
                text,
                text.repeat(30),
                PullRequest.State.OPEN,
                NOON,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(text));
    }

    private static String report(ProfileSnapshot snapshot) {
        ProfileAnalysis all = ProfileAnalyzer.analyze(snapshot, NOON, new GitHubUsage(0, 0, 0, 0, 0));
        return List.of(all.person(), all.portfolio(), all.skills(), all.activity(), all.career(), all.provenance())
                .toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "leak.me@example.net",
                "\"leak me\"@example.net",
                "leak@[192.168.7.7]",
                "le\u200bak@exam\u200dple.net"
            })
    void repeatsNoAddress(String address) {
        assertThat(report(snapshotWith(address)))
                .contains("test: cases for")
                .doesNotContain("leak")
                .doesNotContain("example.net")
                .doesNotContain("noreply")
                .doesNotContain("192.168.7.7")
                .doesNotContain("\u200b");
    }

    /** GitHub makes such an address from a login, which is public: the login counts as a collaborator's. */
    @Test
    void tellsNoMoreThanTheLoginOfAnAddressThatGitHubMade() {
        assertThat(report(snapshotWith("1+leak@users.noreply.github.com")))
                .contains("login=leak")
                .doesNotContain("1+leak")
                .doesNotContain("noreply");
    }

    @Test
    void wouldRepeatWhatIsNoAddress() {
        assertThat(report(snapshotWith("leakless"))).contains("leakless");
        assertThat(report(Snapshots.aSnapshot().bio("me@example.net").build())).contains("me@example.net");
    }
}
