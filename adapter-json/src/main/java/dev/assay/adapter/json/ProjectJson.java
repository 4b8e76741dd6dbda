package dev.assay.adapter.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.assay.domain.profile.RepositoryName;
import dev.assay.domain.report.career.Basis;
import dev.assay.domain.report.career.ProjectSummary;
import dev.assay.domain.report.career.ProjectSummary.About;
import dev.assay.domain.report.career.ProjectSummary.Commits;
import dev.assay.domain.report.career.ProjectSummary.Merges;
import dev.assay.domain.report.career.ProjectSummary.Requests;
import dev.assay.domain.report.career.Relation;
import dev.assay.domain.report.career.Role;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A repository that the person works on. What is not known is absent. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ProjectJson(
        String repository,
        String url,
        Optional<String> description,
        Optional<String> mainLanguage,
        List<String> topics,
        int stars,
        boolean archived,
        String relation,
        String role,
        int ownCommits,
        int allCommits,
        double sharePercentage,
        Optional<Instant> firstCommitAt,
        Optional<Instant> lastCommitAt,
        int pullRequests,
        Optional<Integer> mergedPullRequests,
        int reviews,
        Optional<Integer> mergedForOthers,
        Optional<Integer> releases,
        Optional<Basis> basis) {

    static ProjectJson of(ProjectSummary project) {
        About about = project.about();
        Commits commits = project.commits();
        Requests requests = project.requests();
        return new ProjectJson(
                about.repository().toString(),
                about.url(),
                about.description(),
                about.mainLanguage(),
                about.topics(),
                about.stars(),
                about.archived(),
                project.relation().label(),
                project.role().label(),
                commits.own(),
                commits.all(),
                commits.sharePercentage(),
                commits.first(),
                commits.last(),
                requests.opened(),
                requests.merged(),
                requests.reviews(),
                project.merges().map(Merges::forOthers),
                project.releases(),
                project.merges().map(Merges::basis));
    }

    ProjectSummary toProject() {
        return new ProjectSummary(
                new About(RepositoryName.parse(repository), url, description, mainLanguage, topics, stars, archived),
                Relation.valueOf(relation.toUpperCase(Locale.ROOT)),
                Role.valueOf(role.toUpperCase(Locale.ROOT)),
                new Commits(ownCommits, allCommits, sharePercentage, firstCommitAt, lastCommitAt),
                new Requests(pullRequests, mergedPullRequests, reviews),
                mergedForOthers.flatMap(merged -> basis.map(known -> new Merges(merged, known))),
                releases);
    }
}
