package dev.assay.adapter.json;

import dev.assay.domain.report.PullRequestAnalysis;
import dev.assay.domain.report.PullRequestAnalysis.Conversation;
import dev.assay.domain.report.PullRequestAnalysis.Destination;
import dev.assay.domain.report.PullRequestAnalysis.Destinations;
import dev.assay.domain.report.PullRequestAnalysis.Lines;
import dev.assay.domain.report.PullRequestAnalysis.Outcomes;
import dev.assay.domain.report.PullRequestAnalysis.QualityFocus;
import dev.assay.domain.report.PullRequestAnalysis.ReviewsGiven;
import dev.assay.domain.report.PullRequestAnalysis.Sizes;
import dev.assay.domain.report.PullRequestAnalysis.Subjects;
import dev.assay.domain.report.PullRequestAnalysis.TimeToMerge;
import dev.assay.domain.report.career.Basis;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the person works with pull requests. */
record PullRequestAnalysisJson(
        Optional<Integer> totalPrs,
        int totalPrsAnalyzed,
        CollaborationJson collaborationPatterns,
        ProblemSolvingJson problemSolving,
        QualityFocusJson codeQualityFocus,
        MetricsJson prMetrics,
        TimeToMerge timeToMerge,
        Optional<LinesJson> sizes,
        Destination ownRepositories,
        Destination othersRepositories,
        Map<String, Integer> labels,
        Optional<ReviewsGiven> reviewsGiven,
        Basis basis) {

    static PullRequestAnalysisJson of(PullRequestAnalysis analysis) {
        return new PullRequestAnalysisJson(
                analysis.total(),
                analysis.read(),
                CollaborationJson.of(analysis.conversation()),
                ProblemSolvingJson.of(analysis.subjects()),
                QualityFocusJson.of(analysis.qualityFocus()),
                MetricsJson.of(analysis.outcomes(), analysis.sizes()),
                analysis.outcomes().timeToMerge(),
                analysis.sizes().lines().map(lines -> new LinesJson(lines.measured(), lines.median(), lines.p90())),
                analysis.destinations().own(),
                analysis.destinations().others(),
                analysis.subjects().labels(),
                analysis.reviewsGiven(),
                Basis.of(analysis.read(), analysis.total()));
    }

    PullRequestAnalysis toAnalysis() {
        return new PullRequestAnalysis(
                totalPrs,
                totalPrsAnalyzed,
                prMetrics.toOutcomes(timeToMerge),
                prMetrics.toSizes(sizes.map(json -> new Lines(json.measured, json.medianLines, json.p90Lines))),
                collaborationPatterns.toConversation(),
                problemSolving.toSubjects(labels),
                codeQualityFocus.toFocus(),
                new Destinations(ownRepositories, othersRepositories),
                reviewsGiven);
    }

    /** Neither responsiveness nor mentorship can be told from what is read. */
    record CollaborationJson(
            Optional<Integer> reviewParticipation,
            String discussionQuality,
            String responsiveness,
            List<String> mentorshipIndicators,
            Optional<Double> avgReviewCommentsPerPr,
            Optional<Double> avgCommentsPerPr) {

        static CollaborationJson of(Conversation conversation) {
            return new CollaborationJson(
                    conversation.withRemarks(),
                    conversation.quality(),
                    "unknown",
                    List.of(),
                    conversation.meanRemarks(),
                    conversation.meanComments());
        }

        Conversation toConversation() {
            return new Conversation(reviewParticipation, discussionQuality, avgReviewCommentsPerPr, avgCommentsPerPr);
        }
    }

    /** Approaches cannot be told from what is read. */
    record ProblemSolvingJson(
            int architecturalDecisions,
            int tradeOffsDiscussed,
            List<String> problemTypes,
            List<String> solutionApproaches) {

        static ProblemSolvingJson of(Subjects subjects) {
            return new ProblemSolvingJson(
                    subjects.architecture(), subjects.tradeOffs(), subjects.problemTypes(), List.of());
        }

        Subjects toSubjects(Map<String, Integer> labels) {
            return new Subjects(architecturalDecisions, tradeOffsDiscussed, problemTypes, labels);
        }
    }

    record QualityFocusJson(
            int testFocus, int refactoringFocus, int documentationFocus, int securityFocus, double qualityScore) {

        static QualityFocusJson of(QualityFocus focus) {
            return new QualityFocusJson(
                    focus.tests(), focus.refactoring(), focus.documentation(), focus.security(), focus.percentage());
        }

        QualityFocus toFocus() {
            return new QualityFocus(testFocus, refactoringFocus, documentationFocus, securityFocus, qualityScore);
        }
    }

    record MetricsJson(
            int totalPrs,
            int mergedPrs,
            int openPrs,
            int closedPrs,
            Optional<Double> avgAdditions,
            Optional<Double> avgDeletions,
            Optional<Double> avgFilesChanged,
            Optional<Double> mergeRate) {

        static MetricsJson of(Outcomes outcomes, Sizes sizes) {
            return new MetricsJson(
                    outcomes.total(),
                    outcomes.merged(),
                    outcomes.open(),
                    outcomes.closed(),
                    sizes.meanAdditions(),
                    sizes.meanDeletions(),
                    sizes.meanFiles(),
                    outcomes.mergeRate());
        }

        Outcomes toOutcomes(TimeToMerge timeToMerge) {
            return new Outcomes(totalPrs, mergedPrs, openPrs, closedPrs, mergeRate, timeToMerge);
        }

        Sizes toSizes(Optional<Lines> lines) {
            return new Sizes(avgAdditions, avgDeletions, avgFilesChanged, lines);
        }
    }

    record LinesJson(int measured, double medianLines, double p90Lines) {}
}
