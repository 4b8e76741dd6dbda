package dev.assay.adapter.json;

import dev.assay.domain.profile.Coverage;
import dev.assay.domain.report.CommitAnalysis;
import dev.assay.domain.report.CommitAnalysis.Concerns;
import dev.assay.domain.report.CommitAnalysis.ToolsAndFeatures;
import dev.assay.domain.report.CommitPatterns;
import dev.assay.domain.report.CommitReference;
import dev.assay.domain.report.ExcellenceAreas;
import dev.assay.domain.report.ExcellenceAreas.Pattern;
import dev.assay.domain.report.ExcellenceAreas.SoftSkill;
import dev.assay.domain.report.RepositorySpread.TopRepository;
import dev.assay.domain.report.career.Basis;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the person commits. */
record CommitAnalysisJson(
        Optional<Integer> totalCommits,
        int totalCommitsAnalyzed,
        boolean contributorFocused,
        String analysisMethod,
        ConventionalJson conventionalCommitAnalysis,
        ImpactJson impactAnalysis,
        ExcellenceJson excellenceAreas,
        ToolsAndFeatures toolsAndFeatures,
        CommitPatternsJson commitPatterns,
        Map<String, Integer> technicalContributions,
        Map<String, List<CommitReference>> technicalContributionEvidence,
        List<TopRepository> topRepositories,
        ContributorMetricsJson contributorMetrics,
        Basis basis) {

    /** Only the person's own commits are looked at: there is no other method. */
    private static final String METHOD = "contributor_specific_enhanced";

    static CommitAnalysisJson of(CommitAnalysis commits, String login) {
        boolean conventional = commits.conventional().stats().conventional() > 0;
        return new CommitAnalysisJson(
                commits.total(),
                commits.read(),
                true,
                METHOD,
                ConventionalJson.of(commits.conventional(), login),
                ImpactJson.of(commits.impact(), login),
                ExcellenceJson.of(commits.areas(), conventional),
                commits.mentions(),
                CommitPatternsJson.of(commits.patterns(), commits.impact()),
                commits.concerns().counts(),
                commits.concerns().evidence(),
                commits.repositories().top(),
                ContributorMetricsJson.of(commits),
                basis(commits));
    }

    private static Basis basis(CommitAnalysis commits) {
        CommitPatterns.Dates dates = commits.patterns().dates();
        Optional<Coverage.Window> window =
                dates.first().flatMap(first -> dates.last().map(last -> new Coverage.Window(day(first), day(last))));
        return new Basis(commits.read(), commits.total(), window);
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    CommitAnalysis toAnalysis() {
        return new CommitAnalysis(
                totalCommits,
                totalCommitsAnalyzed,
                conventionalCommitAnalysis.toAnalysis(),
                impactAnalysis.toAnalysis(contributorMetrics),
                excellenceAreas.toAreas(),
                new Concerns(technicalContributions, technicalContributionEvidence),
                toolsAndFeatures,
                commitPatterns.toPatterns(contributorMetrics),
                contributorMetrics.toSpread(topRepositories));
    }

    record ExcellenceJson(
            Map<String, Pattern> patterns,
            Optional<String> primaryStrength,
            boolean conventionalCommitEnhanced,
            SoftSkillsJson inferredSoftSkills) {

        private static final String METHOD = "pattern_based_analysis";

        static ExcellenceJson of(ExcellenceAreas areas, boolean conventional) {
            return new ExcellenceJson(
                    areas.patterns(),
                    areas.primaryStrength(),
                    conventional,
                    new SoftSkillsJson(
                            areas.softSkills(),
                            areas.softSkills().keySet().stream().findFirst(),
                            METHOD));
        }

        ExcellenceAreas toAreas() {
            return new ExcellenceAreas(patterns, primaryStrength, inferredSoftSkills.skills());
        }
    }

    record SoftSkillsJson(Map<String, SoftSkill> skills, Optional<String> topSoftSkill, String inferenceMethod) {}
}
