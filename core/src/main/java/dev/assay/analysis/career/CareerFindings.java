package dev.assay.analysis.career;

import dev.assay.domain.profile.ProfileSnapshot;
import dev.assay.domain.report.career.CareerReport;
import dev.assay.domain.report.career.CareerSummary;
import dev.assay.domain.report.career.ProjectSummary;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A person's whole career. */
public final class CareerFindings {

    private CareerFindings() {}

    /**
     * Returns what the report says of all years and projects.
     *
     * @param analyzedAt what is long ago is measured from
     */
    public static CareerReport of(ProfileSnapshot snapshot, Instant analyzedAt) {
        Optional<CareerSummary> career = snapshot.career().content().map(YearFindings::of);
        Optional<List<ProjectSummary>> projects =
                snapshot.projects().content().map(all -> new ProjectFindings(snapshot).of(all));
        Trailers trailers = Trailers.of(snapshot);
        return new CareerReport(
                Highlights.of(snapshot, projects.orElse(List.of()), career, analyzedAt),
                projects,
                career,
                CollaboratorFindings.of(snapshot, trailers),
                snapshot.commits().content().isPresent() ? Optional.of(trailers.assistants()) : Optional.empty());
    }
}
