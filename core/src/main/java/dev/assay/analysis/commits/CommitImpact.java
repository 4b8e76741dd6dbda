package dev.assay.analysis.commits;

import dev.assay.analysis.text.Vocabulary;
import dev.assay.analysis.text.Words;
import dev.assay.domain.profile.Commit;
import dev.assay.domain.report.ImpactAnalysis.Impact;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;

/**
 * The weight of a single commit: points for lines changed (35), files touched (20), what it is about (15), breaking its
 * users (15), the length of its message (10) and words that point at something grave (5). What was not read adds
 * nothing, so the score of a commit without sizes is a lower bound.
 */
final class CommitImpact {

    static final String HIGH = "high";
    static final String MODERATE = "moderate";
    static final String LOW = "low";
    static final String MINIMAL = "minimal";

    /** Longer first lines are cut in git's and GitHub's own views. */
    static final int GOOD_HEADLINE = 72;

    private static final int MAX_SCORE = 100;
    private static final int GOOD_HEADLINE_MIN = 10;
    private static final Set<String> WEIGHTY = Set.of("feature_development", "optimization", "security");
    private static final Vocabulary GRAVE = Vocabulary.load("grave-words.txt");

    private static final int BREAKING_POINTS = 15;
    private static final int GRAVE_POINTS = 5;
    private static final int WEIGHTY_POINTS = 15;
    private static final int AREA_POINTS = 8;

    /** From this many on, so many points. */
    private record Step(int from, int points) {}

    private static final Step[] LINE_STEPS = {
        new Step(500, 35), new Step(200, 28), new Step(50, 20), new Step(10, 12), new Step(1, 5)
    };
    private static final Step[] FILE_STEPS = {new Step(16, 20), new Step(6, 14), new Step(2, 8), new Step(1, 3)};
    private static final Step[] WORD_STEPS = {new Step(50, 10), new Step(20, 7), new Step(8, 4)};

    private CommitImpact() {}

    static Impact of(StudiedCommit studied) {
        int score = score(studied);
        return new Impact(score, level(score), studied.conventionalInfo(), messageQuality(studied.message()));
    }

    /** Returns the points: 0 to 100. */
    static int score(StudiedCommit studied) {
        CommitMessage message = studied.message();
        Optional<Commit.Changes> changes = studied.commit().changes();
        Optional<Integer> files = changes.flatMap(Commit.Changes::files);
        int score = changes.map(CommitImpact::linePoints).orElse(0)
                + files.map(count -> points(count, FILE_STEPS)).orElse(0)
                + areaPoints(studied.areas())
                + (message.breaking() ? BREAKING_POINTS : 0)
                + points(studied.mentions().words(), WORD_STEPS)
                + (studied.mentions().grave() ? GRAVE_POINTS : 0);
        return Math.min(MAX_SCORE, score);
    }

    /** Tells whether a word points at something of consequence. */
    static boolean grave(Words words) {
        return !GRAVE.find(words).isEmpty();
    }

    private static int linePoints(Commit.Changes changes) {
        long lines = (long) changes.additions() + changes.deletions();
        return points((int) Math.min(lines, Integer.MAX_VALUE), LINE_STEPS);
    }

    private static int points(int value, Step... steps) {
        for (Step step : steps) {
            if (value >= step.from()) {
                return step.points();
            }
        }
        return 0;
    }

    private static int areaPoints(Set<String> areas) {
        if (areas.isEmpty()) {
            return 0;
        }
        return Collections.disjoint(areas, WEIGHTY) ? AREA_POINTS : WEIGHTY_POINTS;
    }

    /** Returns the level of a score. */
    static String level(int score) {
        if (score >= 70) {
            return HIGH;
        }
        if (score >= 40) {
            return MODERATE;
        }
        return score >= 20 ? LOW : MINIMAL;
    }

    /** Returns how well a message says what was done: a first line of good length, and a body that says more. */
    static String messageQuality(CommitMessage message) {
        int length = message.headline().length();
        boolean goodHeadline = length >= GOOD_HEADLINE_MIN && length <= GOOD_HEADLINE;
        boolean explained = !message.body().isEmpty();
        if (goodHeadline && explained) {
            return HIGH;
        }
        return goodHeadline || explained ? "medium" : LOW;
    }
}
