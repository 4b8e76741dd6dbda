package dev.assay.analysis.commits;

import dev.assay.analysis.figures.ActiveDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * When the person committed, as far as the dates can be true. Left out are commits of bots and workflows, and dates
 * that no working clock gave: before 1990, the age of the oldest histories that are imported into git, or more than a
 * day after the analysis, as clocks may differ a little.
 *
 * @param local times that can be true, newest first, by the clock of the author
 * @param implausible how many were left out because of their date
 * @param days of these times
 * @param analyzedAt when the analysis was made
 */
record CommitTimes(List<OffsetDateTime> local, int implausible, ActiveDays days, Instant analyzedAt) {

    private static final OffsetDateTime EARLIEST = OffsetDateTime.parse("1990-01-01T00:00:00Z");

    /** Returns the times of commits that are ordered newest first. */
    static CommitTimes of(List<StudiedCommit> newestFirst, Instant analyzedAt) {
        OffsetDateTime latest = analyzedAt.plus(1, ChronoUnit.DAYS).atOffset(ZoneOffset.UTC);
        List<OffsetDateTime> plausible = new ArrayList<>(newestFirst.size());
        int implausible = 0;
        for (StudiedCommit studied : newestFirst) {
            OffsetDateTime time = studied.commit().authoredAt();
            if (!studied.automatic()) {
                if (time.isBefore(EARLIEST) || time.isAfter(latest)) {
                    implausible++;
                } else {
                    plausible.add(time);
                }
            }
        }
        List<LocalDate> dates =
                plausible.stream().map(OffsetDateTime::toLocalDate).toList();
        return new CommitTimes(Collections.unmodifiableList(plausible), implausible, new ActiveDays(dates), analyzedAt);
    }

    Optional<Instant> first() {
        return local.isEmpty() ? Optional.empty() : Optional.of(local.getLast().toInstant());
    }

    Optional<Instant> last() {
        return local.isEmpty() ? Optional.empty() : Optional.of(local.getFirst().toInstant());
    }

    /** Returns the streak that still runs; what day it is, the offset of the newest commit tells. */
    int currentStreak() {
        return local.stream()
                .findFirst()
                .map(newest -> analyzedAt.atOffset(newest.getOffset()).toLocalDate())
                .map(days::currentStreak)
                .orElse(0);
    }
}
