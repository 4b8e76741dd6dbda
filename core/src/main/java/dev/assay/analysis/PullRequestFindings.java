package dev.assay.analysis;

import dev.assay.domain.profile.Contributions;
import dev.assay.domain.profile.Login;
import dev.assay.domain.profile.PullRequest;
import dev.assay.domain.profile.PullRequest.Size;
import dev.assay.domain.profile.PullRequestHistory;
import dev.assay.domain.profile.PullRequestHistory.Totals;
import dev.assay.domain.report.PullRequestAnalysis;
import dev.assay.domain.report.PullRequestAnalysis.CodeQualityFocus;
import dev.assay.domain.report.PullRequestAnalysis.CollaborationPatterns;
import dev.assay.domain.report.PullRequestAnalysis.PrMetrics;
import dev.assay.domain.report.PullRequestAnalysis.ProblemSolving;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How the person works with pull requests. The shape is the same without any. */
final class PullRequestFindings {

    private static final Vocabulary WORDS = Vocabulary.load("pull-requests.txt");
    private static final Set<String> PROBLEMS = Set.of("bug_fix", "performance", "security", "feature");
    private static final Set<String> CARE = Set.of("test", "refactoring", "documentation", "security");
    private static final int MUCH_TALK = 3;

    private PullRequestFindings() {}

    /** What the words of a pull request stand for: those of its title, of its labels, and all of them. */
    private record Subjects(Set<String> title, Set<String> titleAndLabels, Set<String> titleAndBody) {

        static Subjects of(PullRequest pullRequest) {
            String title = StudiedCommit.searched(Redaction.mask(pullRequest.title()));
            String body = StudiedCommit.searched(Redaction.mask(pullRequest.body()));
            return new Subjects(
                    find(title),
                    find(title + "\n" + String.join("\n", pullRequest.labels())),
                    find(title + "\n" + body));
        }

        private static Set<String> find(String text) {
            return WORDS.find(Redaction.cut(text, StudiedCommit.SEARCH_LIMIT)).keySet();
        }
    }

    /** Returns the analysis; without pull requests it has the same shape. */
    static PullRequestAnalysis of(PullRequestHistory history, Login login, Optional<Contributions> year) {
        List<PullRequest> read = history.pullRequests();
        List<Subjects> subjects = read.stream().map(Subjects::of).toList();
        return new PullRequestAnalysis(
                history.totals().map(Totals::all),
                read.size(),
                collaboration(read),
                problems(subjects),
                care(subjects),
                metrics(history),
                PullRequestOutcomes.timeToMerge(read),
                PullRequestOutcomes.sizes(read),
                PullRequestOutcomes.destination(
                        read, request -> request.repository().belongsTo(login)),
                PullRequestOutcomes.destination(
                        read, request -> !request.repository().belongsTo(login)),
                PullRequestOutcomes.labels(read),
                year.map(PullRequestOutcomes::reviews));
    }

    private static CollaborationPatterns collaboration(List<PullRequest> read) {
        Optional<List<Integer>> remarks = known(read, request -> request.size().flatMap(Size::reviewComments));
        return new CollaborationPatterns(
                remarks.map(counts ->
                        (int) counts.stream().filter(count -> count > 0).count()),
                remarks.map(counts -> discussion(Statistic.mean(counts))).orElse("unknown"),
                "unknown",
                List.of(),
                remarks.map(Statistic::mean),
                known(read, PullRequest::comments).map(Statistic::mean));
    }

    private static String discussion(double remarks) {
        if (remarks > MUCH_TALK) {
            return "high";
        }
        return remarks > 1 ? "moderate" : "low";
    }

    private static ProblemSolving problems(List<Subjects> subjects) {
        Tally problems = new Tally();
        subjects.forEach(subject ->
                subject.title().stream().filter(PROBLEMS::contains).forEach(problem -> problems.add(problem, 1)));
        return new ProblemSolving(
                count(subjects, Subjects::titleAndBody, "architecture"),
                count(subjects, Subjects::titleAndBody, "trade_off"),
                problems.names(),
                List.of());
    }

    private static CodeQualityFocus care(List<Subjects> subjects) {
        long careful = subjects.stream()
                .filter(subject -> subject.titleAndLabels().stream().anyMatch(CARE::contains))
                .count();
        return new CodeQualityFocus(
                count(subjects, Subjects::titleAndLabels, "test"),
                count(subjects, Subjects::titleAndLabels, "refactoring"),
                count(subjects, Subjects::titleAndLabels, "documentation"),
                count(subjects, Subjects::titleAndLabels, "security"),
                Statistic.percent(careful, subjects.size()));
    }

    private static int count(List<Subjects> subjects, Function<Subjects, Set<String>> where, String name) {
        return (int) subjects.stream()
                .filter(subject -> where.apply(subject).contains(name))
                .count();
    }

    private static PrMetrics metrics(PullRequestHistory history) {
        List<PullRequest> read = history.pullRequests();
        Totals totals = history.totals().orElseGet(() -> counted(read));
        long ended = (long) totals.merged() + totals.closed();
        return new PrMetrics(
                totals.all(),
                totals.merged(),
                totals.open(),
                totals.closed(),
                known(read, request -> request.size().map(Size::additions)).map(Statistic::mean),
                known(read, request -> request.size().map(Size::deletions)).map(Statistic::mean),
                known(read, request -> request.size().map(Size::files)).map(Statistic::mean),
                Statistic.percentOfSome(totals.merged(), ended));
    }

    /** Returns the pull requests by state. */
    static Totals counted(List<PullRequest> read) {
        Map<PullRequest.State, Long> states =
                read.stream().collect(Collectors.groupingBy(PullRequest::state, Collectors.counting()));
        return new Totals(
                read.size(),
                states.getOrDefault(PullRequest.State.MERGED, 0L).intValue(),
                states.getOrDefault(PullRequest.State.OPEN, 0L).intValue());
    }

    /** Returns the numbers that were read; empty if there are pull requests but none of them has the number. */
    private static Optional<List<Integer>> known(
            List<PullRequest> read, Function<PullRequest, Optional<Integer>> number) {
        List<Integer> numbers = new ArrayList<>();
        read.forEach(request -> number.apply(request).ifPresent(numbers::add));
        return Optional.of(List.copyOf(numbers)).filter(unused -> read.isEmpty() || !numbers.isEmpty());
    }
}
