package dev.assay.analysis.skills;

import dev.assay.domain.profile.Authorship.Touch;
import dev.assay.domain.profile.Authorship.WholeHistory;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Tells whether what a manifest declares speaks of a person who touched it: others may have declared it. */
final class Care {

    /** Who wrote a smaller part of the commits to a manifest passed by. */
    private static final double IN_PASSING = 0.15;

    private static final double MAINLY = 0.5;
    private static final int SHORT_HISTORY = 10;

    /** A file that others have changed for so long after the person's last commit to it no longer counts as theirs. */
    private static final Duration LEFT = Duration.ofDays(2 * 365);

    private Care() {}

    /** Tells whether a manifest that is not what the project is, but beside it, speaks of the person: mainly theirs. */
    static boolean speaksBeside(Touch touch) {
        double share = touch.whole()
                .filter(all -> all.commits() > 0)
                .map(all -> touch.commits() / (double) all.commits())
                .orElse(1.0);
        return touch.commits() > 0 && share >= MAINLY;
    }

    /** @param shipped what is declared is part of the program: that stays, where tools around it come and go */
    static boolean speaks(Touch touch, boolean shipped) {
        Optional<WholeHistory> whole = touch.whole().filter(all -> all.commits() >= SHORT_HISTORY);
        double share =
                whole.map(all -> touch.commits() / (double) all.commits()).orElse(1.0);
        boolean passing = share < IN_PASSING;
        boolean left = share < MAINLY
                && !shipped
                && whole.filter(all -> left(touch, all)).isPresent();
        return touch.commits() > 0 && !passing && !left;
    }

    private static boolean left(Touch touch, WholeHistory whole) {
        Optional<Instant> end = whole.last();
        return touch.last()
                .flatMap(own -> end.map(last -> own.plus(LEFT).isBefore(last)))
                .orElse(false);
    }
}
