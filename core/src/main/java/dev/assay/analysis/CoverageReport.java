package dev.assay.analysis;

import dev.assay.analysis.person.OwnRepositories;
import dev.assay.analysis.person.RepositorySummaries;
import dev.assay.domain.profile.Coverage;
import dev.assay.domain.profile.ProfileSnapshot;
import dev.assay.domain.profile.Repository;
import dev.assay.domain.profile.Section;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How much of each section was seen, in a fixed order. */
final class CoverageReport {

    private CoverageReport() {}

    static Map<String, Coverage> of(ProfileSnapshot snapshot) {
        Map<String, Coverage> coverage = new LinkedHashMap<>();
        coverage.put("profile", Coverage.complete(1));
        coverage.put("organizations", snapshot.organizations().coverage());
        coverage.put("starred", snapshot.starred().coverage());
        coverage.put("repositories", repositories(snapshot.repositories()));
        coverage.put("languages", languages(snapshot.repositories()));
        coverage.put("contributions", snapshot.contributions().coverage());
        coverage.put("commits", snapshot.commits().coverage());
        coverage.put("pull_requests", snapshot.pullRequests().coverage());
        coverage.put("career", snapshot.career().coverage());
        coverage.put("projects", snapshot.projects().coverage());
        coverage.put("manifests", snapshot.packages().coverage());
        coverage.put("authorship", snapshot.authorships().coverage());
        return Collections.unmodifiableMap(coverage);
    }

    /** Names the cap on the list of a report; a cap alone makes nothing partial. */
    private static Coverage repositories(Section<List<Repository>> section) {
        Coverage seen = section.coverage();
        int own = OwnRepositories.of(section.content().orElse(List.of())).size();
        if (own <= RepositorySummaries.LIMIT) {
            return seen;
        }
        String cap = "the report lists the " + RepositorySummaries.LIMIT + " best known of " + own
                + " own repositories that are no forks";
        String reason = seen.reason().map(first -> first + "; " + cap).orElse(cap);
        return new Coverage(seen.status(), Optional.of(reason), seen.fetched(), seen.available(), seen.window());
    }

    private static Coverage languages(Section<List<Repository>> section) {
        if (section.content().isEmpty()) {
            return section.coverage();
        }
        List<Repository> own = OwnRepositories.of(section.content().orElseThrow());
        int read = (int) own.stream().filter(OwnRepositories::languagesKnown).count();
        if (read < own.size()) {
            String reason = "the languages of " + (own.size() - read) + " of " + own.size()
                    + " repositories that are no forks were not read";
            return read == 0 ? Coverage.unavailable(reason) : Coverage.partial(read, Optional.of(own.size()), reason);
        }
        if (section.coverage().status() == Coverage.Status.PARTIAL) {
            return Coverage.partial(
                    read, Optional.empty(), section.coverage().reason().orElse("not all repositories were seen"));
        }
        return Coverage.complete(read);
    }
}
