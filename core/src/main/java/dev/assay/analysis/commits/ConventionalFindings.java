package dev.assay.analysis.commits;

import dev.assay.analysis.figures.Statistic;
import dev.assay.analysis.figures.Tally;
import dev.assay.domain.report.ConventionalCommitAnalysis;
import dev.assay.domain.report.ConventionalCommitAnalysis.ConventionalCommit;
import dev.assay.domain.report.ConventionalCommitAnalysis.Stats;
import java.util.List;
import java.util.Locale;

/** Conventional Commits among the person's own work, as far as the person chose the words. */
final class ConventionalFindings {

    private static final int MAX_SHOWN = 100;
    private static final int MAX_SCOPES = 100;

    private static final int FORM_POINTS = 60;
    private static final int SHORT_HEADLINE_POINTS = 20;
    private static final int DETAIL_POINTS = 20;

    private ConventionalFindings() {}

    static ConventionalCommitAnalysis of(List<StudiedCommit> own) {
        List<StudiedCommit> worded = own.stream()
                .filter(studied -> studied.message().form().worded())
                .toList();
        List<StudiedCommit> conventional =
                worded.stream().filter(StudiedCommit::conventional).toList();
        List<ConventionalCommit> shown = conventional.stream()
                .limit(MAX_SHOWN)
                .map(studied -> new ConventionalCommit(studied.summary(), studied.conventionalInfo()))
                .toList();
        return new ConventionalCommitAnalysis(stats(worded, conventional), shown, quality(worded));
    }

    private static Stats stats(List<StudiedCommit> worded, List<StudiedCommit> conventional) {
        Tally types = new Tally();
        Tally scopes = new Tally();
        Tally categories = new Tally();
        conventional.stream()
                .flatMap(studied -> studied.message().header().stream())
                .forEach(header -> {
                    types.add(header.type().label(), 1);
                    header.scope()
                            .ifPresent(scope ->
                                    scopes.add(StudiedCommit.shownScope(scope).toLowerCase(Locale.ROOT), 1));
                    categories.add(header.type().category(), 1);
                });
        long breaking = conventional.stream()
                .filter(studied -> studied.message().breaking())
                .count();
        return new Stats(
                worded.size(),
                conventional.size(),
                Statistic.percent(conventional.size(), worded.size()),
                (int) breaking,
                types.all(),
                scopes.top(MAX_SCOPES),
                categories.all());
    }

    private static double quality(List<StudiedCommit> worded) {
        return Statistic.mean(worded.stream().map(ConventionalFindings::points).toList());
    }

    private static int points(StudiedCommit studied) {
        CommitMessage message = studied.message();
        return message.header()
                .map(header -> FORM_POINTS
                        + (message.headline().length() <= CommitImpact.GOOD_HEADLINE ? SHORT_HEADLINE_POINTS : 0)
                        + (header.scope().isPresent() || !message.body().isEmpty() ? DETAIL_POINTS : 0))
                .orElse(0);
    }
}
