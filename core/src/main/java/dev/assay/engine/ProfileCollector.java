package dev.assay.engine;

import dev.assay.domain.profile.CommitHistory;
import dev.assay.domain.profile.DeclaredPackage;
import dev.assay.domain.profile.ManifestFile;
import dev.assay.domain.profile.ProfileSnapshot;
import dev.assay.domain.profile.PullRequestHistory;
import dev.assay.domain.profile.Section;
import dev.assay.domain.task.Stage;
import dev.assay.port.out.GitHubClient;
import dev.assay.port.out.GitHubClient.Overview;
import dev.assay.port.out.ManifestReader;
import java.util.List;
import java.util.concurrent.Future;

/** Asks GitHub for all that a report needs once the account is known, independent questions side by side. */
final class ProfileCollector {

    private final GitHubClient gitHub;
    private final ManifestReader manifests;

    ProfileCollector(EnginePorts ports) {
        this.gitHub = ports.gitHub();
        this.manifests = ports.manifests();
    }

    ProfileSnapshot collect(Overview overview, ProgressMeter meter) throws InterruptedException {
        meter.done(Stage.PROFILE, Stage.CONTRIBUTIONS, Stage.REPOSITORIES);
        try (StageScope scope = new StageScope()) {
            Future<Section<CommitHistory>> commits =
                    scope.fork(() -> finished(gitHub.commits(overview, meter), Stage.COMMITS, meter));
            Future<Section<PullRequestHistory>> pullRequests = scope.fork(
                    () -> finished(gitHub.pullRequests(overview.account(), meter), Stage.PULL_REQUESTS, meter));
            Future<Section<List<DeclaredPackage>>> packages =
                    scope.fork(() -> finished(packages(overview, meter), Stage.MANIFESTS, meter));
            return new ProfileSnapshot(
                    overview.account(),
                    overview.organizations(),
                    overview.starred(),
                    overview.repositories(),
                    overview.contributions(),
                    StageScope.join(commits),
                    StageScope.join(pullRequests),
                    StageScope.join(packages));
        }
    }

    private Section<List<DeclaredPackage>> packages(Overview overview, ProgressMeter meter)
            throws InterruptedException {
        Section<List<ManifestFile>> files = gitHub.manifests(overview, manifests::reads, meter);
        return files.map(list ->
                list.stream().flatMap(file -> manifests.read(file).stream()).toList());
    }

    private static <T> Section<T> finished(Section<T> section, Stage stage, ProgressMeter meter) {
        meter.done(stage);
        return section;
    }
}
