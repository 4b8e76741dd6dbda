package dev.assay.adapter.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.assay.domain.profile.Coverage;
import dev.assay.domain.report.Activity;
import dev.assay.domain.report.GitHubUsage;
import dev.assay.domain.report.LanguageShare;
import dev.assay.domain.report.Portfolio;
import dev.assay.domain.report.ProfileAnalysis;
import dev.assay.domain.report.Provenance;
import dev.assay.domain.report.career.Assistant;
import dev.assay.domain.report.career.CareerReport;
import dev.assay.domain.report.career.CareerSummary;
import dev.assay.domain.report.career.Collaborator;
import dev.assay.domain.report.career.Highlight;
import dev.assay.domain.task.TaskId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A profile as clients know it. The names here and in the records inside are the keys, in camel case; small values that
 * have no other names in the core are written as they are.
 */
record ProfileJson(
        UserDataJson userData,
        Optional<List<RepositoryJson>> repositories,
        Optional<List<LanguageShare>> languages,
        SkillsJson skills,
        Optional<CommitAnalysisJson> commitAnalysis,
        Optional<List<PullRequestJson>> pullRequests,
        Optional<PullRequestAnalysisJson> prAnalysis,
        Optional<ContributionsJson> contributions,
        List<Highlight> highlights,
        Optional<List<ProjectJson>> projects,
        Optional<CareerSummary> career,
        Optional<List<Collaborator>> collaborators,
        Optional<List<Assistant>> assistants,
        Instant analyzedAt,
        String analysisContextType,
        int schemaVersion,
        Map<String, Coverage> coverage,
        GitHubUsage githubUsage,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean simulated,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean degraded) {

    /** The {@code analysis_context_type} of every profile. */
    static final String CONTEXT = "profile";

    /** The present {@code schema_version}: rises when a key changes its meaning. */
    static final int SCHEMA_VERSION = 2;

    static ProfileJson of(TaskId task, ProfileAnalysis analysis) {
        return of(task, analysis, false);
    }

    /** @param degraded it was analysed while the shared store was away */
    static ProfileJson of(TaskId task, ProfileAnalysis analysis, boolean degraded) {
        String login = analysis.person().identity().login();
        Activity activity = analysis.activity();
        Provenance provenance = analysis.provenance();
        return new ProfileJson(
                UserDataJson.of(task, analysis.person()),
                analysis.portfolio()
                        .repositories()
                        .map(all -> all.stream().map(RepositoryJson::of).toList()),
                analysis.portfolio().languages(),
                SkillsJson.of(analysis.skills()),
                activity.commits().map(commits -> CommitAnalysisJson.of(commits, login)),
                activity.newestPullRequests()
                        .map(all -> all.stream()
                                .map(request -> PullRequestJson.of(request, login))
                                .toList()),
                activity.pullRequests().map(PullRequestAnalysisJson::of),
                activity.contributions().map(ContributionsJson::of),
                analysis.career().highlights(),
                analysis.career()
                        .projects()
                        .map(all -> all.stream().map(ProjectJson::of).toList()),
                analysis.career().career(),
                analysis.career().collaborators(),
                analysis.career().assistants(),
                provenance.analyzedAt(),
                CONTEXT,
                SCHEMA_VERSION,
                provenance.coverage(),
                provenance.usage(),
                provenance.simulated(),
                degraded);
    }

    ProfileAnalysis toAnalysis() {
        Portfolio portfolio = new Portfolio(
                repositories.map(
                        all -> all.stream().map(RepositoryJson::toRepository).toList()),
                languages);
        Activity activity = new Activity(
                commitAnalysis.map(CommitAnalysisJson::toAnalysis),
                pullRequests.map(
                        all -> all.stream().map(PullRequestJson::toPullRequest).toList()),
                prAnalysis.map(PullRequestAnalysisJson::toAnalysis),
                contributions.map(ContributionsJson::toSummary));
        return new ProfileAnalysis(
                userData.toPerson(),
                portfolio,
                skills.toSkills(),
                activity,
                new CareerReport(
                        highlights,
                        projects.map(
                                all -> all.stream().map(ProjectJson::toProject).toList()),
                        career,
                        collaborators,
                        assistants),
                new Provenance(analyzedAt, coverage, githubUsage, simulated));
    }
}
