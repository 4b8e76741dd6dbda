package dev.assay.analysis.pullrequests;

import dev.assay.analysis.commits.StudiedCommit;
import dev.assay.analysis.figures.Statistic;
import dev.assay.analysis.figures.Tally;
import dev.assay.analysis.text.Redaction;
import dev.assay.analysis.text.Vocabulary;
import dev.assay.domain.profile.Contributions;
import dev.assay.domain.profile.Login;
import dev.assay.domain.profile.PullRequest;
import dev.assay.domain.profile.PullRequest.Size;
import dev.assay.domain.profile.PullRequestHistory;
import dev.assay.domain.profile.PullRequestHistory.Totals;
import dev.assay.domain.report.PullRequestAnalysis;
import dev.assay.domain.report.PullRequestAnalysis.Conversation;
import dev.assay.domain.report.PullRequestAnalysis.Destinations;
import dev.assay.domain.report.PullRequestAnalysis.Outcomes;
import dev.assay.domain.report.PullRequestAnalysis.QualityFocus;
import dev.assay.domain.report.PullRequestAnalysis.Sizes;
import dev.assay.domain.report.PullRequestAnalysis.Subjects;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How the person works with pull requests. The shape is the same without any. */
public final class PullRequestFindings {

    private static final Vocabulary WORDS = Vocabulary.load("pull-requests.txt");
    private static final Set<String> PROBLEMS = Set.of("bug_fix", "performance", "security", "feature");
    private static final Map<String, String> BY_AREA =
            Map.of("bug_fixing", "bug_fix", "feature_development", "feature", "optimization", "performance");
    private static final Set<String> CARE = Set.of("test", "refactoring", "documentation", "security");
    private static final int MUCH_TALK = 3;

    private PullRequestFindings() {}

    /** What the words of a pull request stand for: those of its title and its labels, and all of them. */
    private record Topics(Set<String> titleAndLabels, Set<String> titleAndBody) {

        static Topics of(PullRequest pullRequest) {
            String title = StudiedCommit.searched(Redaction.mask(pullRequest.title()));
            String body = StudiedCommit.searched(Redaction.mask(pullRequest.body()));
            Set<String> labelled = new HashSet<>(find(title + "\n" + String.join("\n", pullRequest.labels())));
            StudiedCommit.labelledAreas(title).stream()
                    .flatMap(area -> Optional.ofNullable(BY_AREA.get(area)).stream())
                    .forEach(labelled::add);
            return new Topics(labelled, find(title + "\n" + body));
        }

        private static Set<String> find(String text) {
            return WORDS.find(Redaction.cut(text, StudiedCommit.SEARCH_LIMIT)).keySet();
        }
    }

    /** Returns the analysis; without pull requests it has the same shape. */
    public static PullRequestAnalysis of(PullRequestHistory history, Login login, Optional<Contributions> year) {
        List<PullRequest> read = history.pullRequests();
        List<Topics> topics = read.stream().map(Topics::of).toList();
        return new PullRequestAnalysis(
                history.totals().map(Totals::all),
                read.size(),
                outcomes(history),
                sizes(read),
                conversation(read),
                subjects(topics, PullRequestOutcomes.labels(read)),
                care(topics),
                new Destinations(
                        PullRequestOutcomes.destination(
                                read, request -> request.repository().belongsTo(login)),
                        PullRequestOutcomes.destination(
                                read, request -> !request.repository().belongsTo(login))),
                year.map(PullRequestOutcomes::reviews));
    }

    private static Conversation conversation(List<PullRequest> read) {
        Optional<List<Integer>> remarks = known(read, request -> request.size().flatMap(Size::reviewComments));
        return new Conversation(
                remarks.map(counts ->
                        (int) counts.stream().filter(count -> count > 0).count()),
                remarks.map(counts -> discussion(Statistic.mean(counts))).orElse("unknown"),
                remarks.map(Statistic::mean),
                known(read, PullRequest::comments).map(Statistic::mean));
    }

    private static String discussion(double remarks) {
        if (remarks > MUCH_TALK) {
            return "high";
        }
        return remarks > 1 ? "moderate" : "low";
    }

    private static Subjects subjects(List<Topics> topics, Map<String, Integer> labels) {
        Tally problems = new Tally();
        topics.forEach(topic -> topic.titleAndLabels().stream()
                .filter(PROBLEMS::contains)
                .sorted()
                .forEach(problem -> problems.add(problem, 1)));
        return new Subjects(
                count(topics, Topics::titleAndBody, "architecture"),
                count(topics, Topics::titleAndBody, "trade_off"),
                problems.names(),
                labels);
    }

    private static QualityFocus care(List<Topics> topics) {
        long careful = topics.stream()
                .filter(topic -> topic.titleAndLabels().stream().anyMatch(CARE::contains))
                .count();
        return new QualityFocus(
                count(topics, Topics::titleAndLabels, "test"),
                count(topics, Topics::titleAndLabels, "refactoring"),
                count(topics, Topics::titleAndLabels, "documentation"),
                count(topics, Topics::titleAndLabels, "security"),
                Statistic.percent(careful, topics.size()));
    }

    private static int count(List<Topics> topics, Function<Topics, Set<String>> where, String name) {
        return (int) topics.stream()
                .filter(topic -> where.apply(topic).contains(name))
                .count();
    }

    private static Outcomes outcomes(PullRequestHistory history) {
        Totals totals = history.totals().orElseGet(() -> counted(history.pullRequests()));
        long ended = (long) totals.merged() + totals.closed();
        return new Outcomes(
                totals.all(),
                totals.merged(),
                totals.open(),
                totals.closed(),
                Statistic.percentOfSome(totals.merged(), ended),
                PullRequestOutcomes.timeToMerge(history.pullRequests()));
    }

    private static Sizes sizes(List<PullRequest> read) {
        return new Sizes(
                known(read, request -> request.size().map(Size::additions)).map(Statistic::mean),
                known(read, request -> request.size().map(Size::deletions)).map(Statistic::mean),
                known(read, request -> request.size().map(Size::files)).map(Statistic::mean),
                PullRequestOutcomes.lines(read));
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
        return read.isEmpty() || !numbers.isEmpty() ? Optional.of(List.copyOf(numbers)) : Optional.empty();
    }
}
