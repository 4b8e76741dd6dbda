package dev.assay.analysis;

import dev.assay.domain.profile.Commit;
import dev.assay.domain.report.CommitPatterns;
import dev.assay.domain.report.ImpactAnalysis;
import java.time.DayOfWeek;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** When the person commits, by all commits read, and how much, by those that are no merges. */
final class CommitHabits {

    private static final String OWN_OFFSET = "author's own UTC offset";
    private static final String UTC = "UTC";
    private static final int HOURS = 24;
    private static final int PERFECT = 100;

    private CommitHabits() {}

    static CommitPatterns of(List<StudiedCommit> all, List<StudiedCommit> own, ImpactAnalysis impact) {
        List<OffsetDateTime> times =
                all.stream().map(studied -> studied.commit().authoredAt()).toList();
        ActiveDays days = daysOf(all);
        double consistency = days.weeksPercentage();
        return new CommitPatterns(
                Statistic.ratio(all.size(), days.span(), 2),
                mean(own, changes -> changes.files()),
                days.count(),
                consistency,
                impact.distribution(),
                impact.averageImpactScore(),
                impact.distribution().high(),
                impact.qualityDistribution(),
                Statistic.rounded(Math.min(PERFECT, (consistency + impact.averageImpactScore()) / 2), 1),
                days.lastStreak(),
                days.longestStreak(),
                weekdays(times),
                hours(times),
                times.stream().allMatch(time -> time.getOffset().equals(ZoneOffset.UTC)) ? UTC : OWN_OFFSET,
                sum(own, Commit.Changes::additions),
                sum(own, Commit.Changes::deletions),
                medianLines(own),
                times.stream().reduce((newer, older) -> older).map(OffsetDateTime::toInstant),
                times.stream().findFirst().map(OffsetDateTime::toInstant));
    }

    /** Returns the days of the commits, by the clock of their author. */
    static ActiveDays daysOf(Collection<StudiedCommit> commits) {
        return new ActiveDays(commits.stream()
                .map(studied -> studied.commit().authoredAt().toLocalDate())
                .toList());
    }

    private static Map<String, Integer> weekdays(List<OffsetDateTime> times) {
        Tally counts =
                Tally.of(times.stream().map(time -> label(time.getDayOfWeek())).toList());
        return histogram(Stream.of(DayOfWeek.values()).map(CommitHabits::label), counts);
    }

    private static String label(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Integer> hours(List<OffsetDateTime> times) {
        Tally counts = Tally.of(
                times.stream().map(time -> Integer.toString(time.getHour())).toList());
        return histogram(IntStream.range(0, HOURS).mapToObj(Integer::toString), counts);
    }

    private static Map<String, Integer> histogram(Stream<String> names, Tally counts) {
        Map<String, Integer> histogram = new LinkedHashMap<>();
        names.forEach(name -> histogram.put(name, counts.count(name)));
        return Collections.unmodifiableMap(histogram);
    }

    private static List<Commit.Changes> known(List<StudiedCommit> own) {
        return own.stream()
                .flatMap(studied -> studied.commit().changes().stream())
                .toList();
    }

    private static Optional<Long> sum(List<StudiedCommit> own, Function<Commit.Changes, Integer> size) {
        List<Commit.Changes> known = known(own);
        long total = known.stream().mapToLong(size::apply).sum();
        return Optional.of(total).filter(unused -> own.isEmpty() || !known.isEmpty());
    }

    private static Optional<Double> mean(List<StudiedCommit> own, Function<Commit.Changes, Optional<Integer>> size) {
        List<Integer> sizes = known(own).stream()
                .flatMap(changes -> size.apply(changes).stream())
                .toList();
        return Optional.of(Statistic.mean(sizes)).filter(unused -> own.isEmpty() || !sizes.isEmpty());
    }

    private static Optional<Double> medianLines(List<StudiedCommit> own) {
        List<Long> lines = known(own).stream()
                .map(changes -> (long) changes.additions() + changes.deletions())
                .toList();
        return Optional.of(Statistic.median(lines)).filter(unused -> own.isEmpty() || !lines.isEmpty());
    }
}
