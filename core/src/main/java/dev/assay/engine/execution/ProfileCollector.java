package dev.assay.engine.execution;

import dev.assay.domain.profile.Authorship;
import dev.assay.domain.profile.CommitHistory;
import dev.assay.domain.profile.Contents;
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

    ProfileSnapshot collect(Found found, ProgressMeter meter) throws InterruptedException {
        meter.done(Stage.PROFILE, Stage.CONTRIBUTIONS, Stage.REPOSITORIES);
        ProfileDetails details = found.details();
        try (StageScope scope = new StageScope()) {
            Future<Section<CommitHistory>> commits =
                    scope.fork(() -> finished(details.commits(), Stage.COMMITS, meter));
            Future<Section<PullRequestHistory>> pullRequests =
                    scope.fork(() -> finished(details.pullRequests(), Stage.PULL_REQUESTS, meter));
            Future<Section<Contents>> contents =
                    scope.fork(() -> finished(details.contents(interest), Stage.MANIFESTS, meter));
            Future<Section<List<Project>>> projects = scope.fork(details::projects);
            Overview overview = found.overview();
            return new ProfileSnapshot(
                    overview.account(),
                    overview.organizations(),
                    overview.starred(),
                    overview.repositories(),
                    overview.contributions(),
                    StageScope.join(commits),
                    StageScope.join(pullRequests),
                    StageScope.join(contents).map(Contents::manifests).map(interest.manifests()::read),
                    overview.career(),
                    StageScope.join(projects),
                    authorships(StageScope.join(contents)));
        }
    }

    private static Section<List<Authorship>> authorships(Section<Contents> contents) {
        return contents.content()
                .map(Contents::authorships)
                .orElseGet(() -> new Section.Unseen<>(
                        contents.coverage().reason().orElse("The repositories were not looked into")));
    }

    private static <T> Section<T> finished(Section<T> section, Stage stage, ProgressMeter meter) {
        meter.done(stage);
        return section;
    }
}
