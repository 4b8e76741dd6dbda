package dev.assay.analysis.commits;

import dev.assay.analysis.figures.Statistic;
import dev.assay.analysis.figures.Tally;
import dev.assay.domain.report.ConventionalCommitAnalysis;
import dev.assay.domain.report.ConventionalCommitAnalysis.ConventionalCommit;
import dev.assay.domain.report.ConventionalCommitAnalysis.Stats;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Conventional Commits among the person's own work, as far as the person chose the words. */
final class ConventionalFindings {

    private static final int MAX_SHOWN = 100;
    private static final int MAX_SCOPES = 100;

    private static final int FORM_POINTS = 60;
    private static final int SHORT_HEADLINE_POINTS = 20;
    private static final int DETAIL_POINTS = 20;

    private final Tally types = new Tally();
    private final Tally scopes = new Tally();
    private final Tally categories = new Tally();
    private final List<ConventionalCommit> shown = new ArrayList<>();
    private int worded;
    private int conventional;
    private int breaking;
    private long points;

    private ConventionalFindings() {}

    static ConventionalCommitAnalysis of(List<StudiedCommit> own) {
        ConventionalFindings found = new ConventionalFindings();
        own.stream().filter(studied -> studied.message().form().worded()).forEach(found::add);
        return new ConventionalCommitAnalysis(
                found.stats(),
                Collections.unmodifiableList(found.shown),
                Statistic.ratio((double) found.points, found.worded, 1));
    }

    private void add(StudiedCommit studied) {
        CommitMessage message = studied.message();
        worded++;
        message.header().ifPresent(header -> points += points(message, header));
        if (studied.conventional()) {
            conventional++;
            breaking += message.breaking() ? 1 : 0;
            message.header().ifPresent(this::count);
            if (shown.size() < MAX_SHOWN) {
                shown.add(new ConventionalCommit(studied.summary(), studied.conventionalInfo()));
            }
        }
    }

    private void count(CommitMessage.Header header) {
        types.add(header.type().label(), 1);
        header.scope()
                .ifPresent(scope -> scopes.add(StudiedCommit.shownScope(scope).toLowerCase(Locale.ROOT), 1));
        categories.add(header.type().category(), 1);
    }

    private Stats stats() {
        return new Stats(
                worded,
                conventional,
                Statistic.percent(conventional, worded),
                breaking,
                types.all(),
                scopes.top(MAX_SCOPES),
                categories.all());
    }

    private static int points(CommitMessage message, CommitMessage.Header header) {
        return FORM_POINTS
                + (message.headline().length() <= CommitImpact.GOOD_HEADLINE ? SHORT_HEADLINE_POINTS : 0)
                + (header.scope().isPresent() || !message.body().isEmpty() ? DETAIL_POINTS : 0);
    }
}
