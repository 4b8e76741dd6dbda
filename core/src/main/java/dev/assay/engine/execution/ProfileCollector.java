package dev.assay.engine.execution;

import dev.assay.domain.profile.Authorship;
import dev.assay.domain.profile.CommitHistory;
import dev.assay.domain.profile.Contents;
import dev.assay.domain.profile.DeclaredPackage;
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

    private final TellingFiles interest;

    ProfileCollector(ManifestReader manifests) {
        this.interest = new TellingFiles(manifests);
    }

    ProfileSnapshot collect(Found found, ProgressMeter meter, RunPreviews previews) throws InterruptedException {
        SnapshotSoFar soFar = new SnapshotSoFar(found.overview());
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
            Future<Section<FilesRead>> files = scope.fork(() -> {
                Section<FilesRead> all = details.contents(interest).map(this::read);
                soFar.packages().add(all.map(FilesRead::packages));
                soFar.authorships().add(authorships(all));
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
                    StageScope.join(files).map(FilesRead::packages),
                    overview.career(),
                    StageScope.join(projects),
                    authorships(StageScope.join(files)));
        }
    }

    /** What the files of repositories told. */
    private record FilesRead(List<DeclaredPackage> packages, Section<List<Authorship>> authorships) {}

    /** Reading manifests is the dearest thing that a task does with the processor, so that it is done here alone. */
    private FilesRead read(Contents contents) {
        return new FilesRead(interest.manifests().read(contents.manifests()), contents.authorships());
    }

    private static Section<List<Authorship>> authorships(Section<FilesRead> files) {
        return files.content()
                .map(FilesRead::authorships)
                .orElseGet(() -> new Section.Unseen<>(
                        files.coverage().reason().orElse("The repositories were not looked into")));
    }

    private static <T> Section<T> finished(Section<T> section, Stage stage, ProgressMeter meter) {
        meter.done(stage);
        return section;
    }
}
