package dev.assay.engine.execution;

import dev.assay.domain.profile.CommitHistory;
import dev.assay.domain.profile.DeclaredPackage;
import dev.assay.domain.profile.ManifestFile;
import dev.assay.domain.profile.ProfileSnapshot;
import dev.assay.domain.profile.Project;
import dev.assay.domain.profile.PullRequestHistory;
import dev.assay.domain.profile.Section;
import dev.assay.domain.task.Stage;
import dev.assay.port.out.ManifestReader;
import dev.assay.port.out.Overview;
import dev.assay.port.out.OverviewAnswer.Found;
import dev.assay.port.out.ProfileDetails;
import java.util.List;
import java.util.concurrent.Future;

/** Asks GitHub for all that a report needs once the account is known, independent questions side by side. */
final class ProfileCollector {

    private final ManifestReader manifests;

    ProfileCollector(ManifestReader manifests) {
        this.manifests = manifests;
    }

    ProfileSnapshot collect(Found found, ProgressMeter meter, RunPreviews previews) throws InterruptedException {
        SnapshotSoFar soFar = new SnapshotSoFar(found.overview());
        // Before the progress is told, so that those who hear of it find the preview.
        previews.offer(soFar);
        meter.done(Stage.PROFILE, Stage.CONTRIBUTIONS, Stage.REPOSITORIES);
        ProfileDetails details = found.details();
        try (StageScope scope = new StageScope()) {
            Future<Section<CommitHistory>> commits = scope.fork(() -> {
                Section<CommitHistory> all = details.commits();
                soFar.commits().add(all);
                previews.offer(soFar);
                return finished(all, Stage.COMMITS, meter);
            });
            Future<Section<PullRequestHistory>> pullRequests = scope.fork(() -> {
                Section<PullRequestHistory> all = details.pullRequests();
                soFar.pullRequests().add(all);
                previews.offer(soFar);
                return finished(all, Stage.PULL_REQUESTS, meter);
            });
            Future<Section<List<DeclaredPackage>>> packages = scope.fork(() -> {
                Section<List<DeclaredPackage>> all = packages(details);
                soFar.packages().add(all);
                previews.offer(soFar);
                return finished(all, Stage.MANIFESTS, meter);
            });
            Future<Section<List<Project>>> projects = scope.fork(() -> {
                Section<List<Project>> all = details.projects();
                soFar.projects().add(all);
                previews.offer(soFar);
                return all;
            });
            Overview overview = found.overview();
            return new ProfileSnapshot(
                    overview.account(),
                    overview.organizations(),
                    overview.starred(),
                    overview.repositories(),
                    overview.contributions(),
                    StageScope.join(commits),
                    StageScope.join(pullRequests),
                    StageScope.join(packages),
                    overview.career(),
                    StageScope.join(projects));
        }
    }

    private Section<List<DeclaredPackage>> packages(ProfileDetails details) throws InterruptedException {
        Section<List<ManifestFile>> files = details.manifests(manifests::reads);
        return files.map(manifests::read);
    }

    private static <T> Section<T> finished(Section<T> section, Stage stage, ProgressMeter meter) {
        meter.done(stage);
        return section;
    }
}
