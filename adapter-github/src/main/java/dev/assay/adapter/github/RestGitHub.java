package dev.assay.adapter.github;

import dev.assay.domain.profile.Account;
import dev.assay.domain.profile.CommitHistory;
import dev.assay.domain.profile.Login;
import dev.assay.domain.profile.ManifestFile;
import dev.assay.domain.profile.PullRequestHistory;
import dev.assay.domain.profile.Section;
import dev.assay.port.out.CallMeter;
import dev.assay.port.out.GitHubClient;
import dev.assay.port.out.OverviewAnswer;
import java.time.DateTimeException;
import java.util.List;
import java.util.function.Predicate;

/** GitHub over REST, for callers without a token: 60 calls an hour, so that of everything the newest is read. */
final class RestGitHub implements GitHubClient {

    private static final System.Logger LOG = System.getLogger(RestGitHub.class.getName());

    private final RestCalls calls;
    private final RestOverview overviews;
    private final RestCommits commits;
    private final RestPullRequests pullRequests;
    private final RestManifests manifests;

    RestGitHub(RestCalls calls) {
        this.calls = calls;
        this.overviews = new RestOverview(calls);
        this.commits = new RestCommits(calls);
        this.pullRequests = new RestPullRequests(calls);
        this.manifests = new RestManifests(calls);
    }

    @Override
    public OverviewAnswer overview(Login login, CallMeter meter) throws InterruptedException {
        try {
            return overviews.read(login, meter);
        } catch (NullPointerException | IllegalArgumentException | DateTimeException unreadable) {
            // The records that the answer is read into say what must be there.
            LOG.log(System.Logger.Level.WARNING, "an answer of GitHub lacks what every answer has", unreadable);
            return new OverviewAnswer.Unavailable("GitHub's answer could not be read");
        } catch (CallFailedException failed) {
            return failed.trouble() instanceof Trouble.NotFound
                    ? new OverviewAnswer.Missing("GitHub has no user named \"" + login + "\"")
                    : failed.trouble().answer();
        }
    }

    @Override
    public Section<CommitHistory> commits(Overview overview, CallMeter meter) throws InterruptedException {
        return commits.read(overview, meter);
    }

    @Override
    public Section<PullRequestHistory> pullRequests(Account account, CallMeter meter) throws InterruptedException {
        return pullRequests.read(account.login(), meter);
    }

    @Override
    public Section<List<ManifestFile>> manifests(Overview overview, Predicate<String> wanted, CallMeter meter)
            throws InterruptedException {
        return manifests.read(overview, wanted, meter);
    }

    @Override
    public void close() {
        calls.close();
    }
}
