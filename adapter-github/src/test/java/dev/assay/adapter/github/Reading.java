package dev.assay.adapter.github;

import dev.assay.domain.profile.CommitHistory;
import dev.assay.domain.profile.Login;
import dev.assay.domain.profile.ManifestFile;
import dev.assay.domain.profile.PullRequestHistory;
import dev.assay.domain.profile.Section;
import dev.assay.domain.task.Stage;
import dev.assay.port.out.CallMeter;
import dev.assay.port.out.GitHubClient;
import dev.assay.port.out.GitHubClient.Overview;
import dev.assay.port.out.OverviewAnswer;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Reads a person from a simulated GitHub, and counts what the client says it cost. */
final class Reading implements CallMeter, AutoCloseable {

    static final Set<String> MANIFESTS =
            Set.of("package.json", "pom.xml", "go.mod", "Cargo.toml", "requirements.txt", "pyproject.toml");

    final AtomicInteger planned = new AtomicInteger();
    final AtomicInteger answered = new AtomicInteger();
    final AtomicInteger points = new AtomicInteger();
    private final GitHubClient client;

    private Reading(GitHubClient client) {
        this.client = client;
    }

    static Reading of(URI api, List<String> tokens, Duration timeout) {
        return new Reading(GitHub.connect(new GitHubSettings(api, tokens, 5000, timeout), InstantSource.system()));
    }

    OverviewAnswer answer(String login) throws InterruptedException {
        return client.overview(new Login(login), this);
    }

    Overview overview(String login) throws InterruptedException {
        return answer(login) instanceof OverviewAnswer.Found found ? found.overview() : failed(login);
    }

    private static Overview failed(String login) {
        throw new AssertionError(login + " was not found");
    }

    Section<CommitHistory> commits(Overview overview) throws InterruptedException {
        return client.commits(overview, this);
    }

    Section<PullRequestHistory> pullRequests(Overview overview) throws InterruptedException {
        return client.pullRequests(overview.account(), this);
    }

    Section<List<ManifestFile>> manifests(Overview overview) throws InterruptedException {
        return client.manifests(overview, MANIFESTS::contains, this);
    }

    @Override
    public void plan(Stage stage, int calls) {
        planned.addAndGet(calls);
    }

    @Override
    public void answered(Stage stage, Cost cost) {
        answered.incrementAndGet();
        points.addAndGet(cost.points());
    }

    @Override
    public void close() {
        client.close();
    }
}
