package dev.assay.domain.report;

import dev.assay.domain.profile.Coverage;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that Assay says of a person. A part that could not be seen is empty, and {@code coverage} tells why.
 *
 * @param userData who the person is
 * @param repositories their own, best known first
 * @param languages by bytes over their own repositories that are no forks, most first
 * @param skills what they show they can do
 * @param commitAnalysis how they commit
 * @param pullRequests newest first
 * @param prAnalysis how they work with pull requests
 * @param contributions the last year
 * @param analyzedAt when GitHub was asked
 * @param analysisContextType always {@code profile}
 * @param schemaVersion of this form; rises when a key changes its meaning
 * @param coverage how much of each section was seen
 * @param githubUsage what it cost
 * @param simulated the person is an invention of a demonstration
 */
public record ProfileAnalysis(
        UserData userData,
        Optional<List<RepositorySummary>> repositories,
        Optional<List<LanguageShare>> languages,
        Skills skills,
        Optional<CommitAnalysis> commitAnalysis,
        Optional<List<PullRequestSummary>> pullRequests,
        Optional<PullRequestAnalysis> prAnalysis,
        Optional<ContributionSummary> contributions,
        Instant analyzedAt,
        String analysisContextType,
        int schemaVersion,
        Map<String, Coverage> coverage,
        GitHubUsage githubUsage,
        boolean simulated) {

    /** The {@code analysisContextType} of every profile. */
    public static final String PROFILE = "profile";

    /** The present {@code schemaVersion}. */
    public static final int SCHEMA_VERSION = 1;

    /** Makes the collections unmodifiable and keeps the order of the sections. */
    public ProfileAnalysis {
        repositories = repositories.map(List::copyOf);
        languages = languages.map(List::copyOf);
        pullRequests = pullRequests.map(List::copyOf);
        coverage = Collections.unmodifiableMap(new LinkedHashMap<>(coverage));
    }

    /** Returns the same report, marked as that of a simulated person. */
    public ProfileAnalysis ofSimulatedPerson() {
        return new ProfileAnalysis(
                userData,
                repositories,
                languages,
                skills,
                commitAnalysis,
                pullRequests,
                prAnalysis,
                contributions,
                analyzedAt,
                analysisContextType,
                schemaVersion,
                coverage,
                githubUsage,
                true);
    }

    /** Tells whether every section was seen as planned. */
    public boolean complete() {
        return coverage.values().stream().allMatch(part -> part.status() == Coverage.Status.COMPLETE);
    }
}
