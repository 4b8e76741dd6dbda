package dev.assay.analysis.commits;

import dev.assay.analysis.commits.CommitMessage.Form;
import dev.assay.analysis.figures.ActiveDays;
import dev.assay.analysis.figures.Statistic;
import dev.assay.domain.profile.Commit;
import dev.assay.domain.report.CommitPatterns;
import dev.assay.domain.report.CommitPatterns.Clock;
import dev.assay.domain.report.CommitPatterns.Dates;
import dev.assay.domain.report.CommitPatterns.Pace;
import dev.assay.domain.report.CommitPatterns.Sizes;
import dev.assay.domain.report.CommitPatterns.Streaks;
import java.time.DayOfWeek;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** When the person commits, by all commits with a date that can be true, and how much, by the person's own work. */
final class CommitHabits {

    private static final String OWN_OFFSET = "author's own UTC offset";
    private static final String UTC = "UTC";
    private static final String MIXED = "author's own UTC offset where told, else UTC";
    private static final int HOURS = 24;

    private final List<StudiedCommit> all;
    private final List<StudiedCommit> own;
    private final CommitTimes times;
    private final List<Commit.Changes> sizes;

    /**
     * Studies habits.
     *
     * @param all of them, also those that a tool worded
     * @param own those of them that are the person's own work
     */
    CommitHabits(List<StudiedCommit> all, List<StudiedCommit> own, CommitTimes times) {
        this.all = all;
        this.own = own;
        this.times = times;
        sizes = read(own, studied -> studied.commit().changes());
    }

    /** @param averageImpact mean score of the weight of the person's own work */
    CommitPatterns patterns(double averageImpact) {
        return new CommitPatterns(
                pace(averageImpact),
                dates(),
                new Clock(weekdays(), hours(), timeZoneBasis()),
                sizes(),
                forms(),
                MessageHabits.of(own));
    }

    private Pace pace(double averageImpact) {
        ActiveDays days = times.days();
        double consistency = days.weeksPercentage();
        return new Pace(
                Statistic.ratio(times.local().size(), days.span(), 2),
                Statistic.ratio(times.local().size(), days.count(), 2),
                consistency,
                Statistic.rounded((consistency + averageImpact) / 2, 1));
    }

    private Dates dates() {
        ActiveDays days = times.days();
        return new Dates(
                times.first(),
                times.last(),
                days.span(),
                days.count(),
                new Streaks(times.currentStreak(), days.longestStreak()),
                days.weeksSpanned(),
                days.activeWeeks(),
                times.implausible());
    }

    private Sizes sizes() {
        List<Long> lines = sizes.stream()
                .map(changes -> (long) changes.additions() + changes.deletions())
                .toList();
        List<Integer> files = read(sizes, Commit.Changes::files);
        return new Sizes(
                sizes.size(),
                known(sum(Commit.Changes::additions), sizes.size()),
                known(sum(Commit.Changes::deletions), sizes.size()),
                known(Statistic.median(lines), lines.size()),
                known(Statistic.ninetiethPercentile(lines), lines.size()),
                known(Statistic.mean(files), files.size()));
    }

    private Map<String, Integer> weekdays() {
        int[] counts = new int[DayOfWeek.values().length];
        times.local().forEach(time -> counts[time.getDayOfWeek().getValue() - 1]++);
        return histogram(Stream.of(DayOfWeek.values()).map(CommitHabits::label), counts);
    }

    private Map<String, Integer> hours() {
        int[] counts = new int[HOURS];
        times.local().forEach(time -> counts[time.getHour()]++);
        return histogram(IntStream.range(0, HOURS).mapToObj(Integer::toString), counts);
    }

    private Map<String, Integer> forms() {
        Map<Form, Integer> counts = new EnumMap<>(Form.class);
        for (StudiedCommit studied : all) {
            Form form =
                    studied.commit().merge() ? Form.MERGE : studied.message().form();
            counts.merge(form, 1, Integer::sum);
        }
        return histogram(
                Stream.of(Form.values()).map(CommitHabits::label),
                Stream.of(Form.values())
                        .mapToInt(form -> counts.getOrDefault(form, 0))
                        .toArray());
    }

    private static String label(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Integer> histogram(Stream<String> names, int... counts) {
        Map<String, Integer> histogram = new LinkedHashMap<>();
        names.forEach(name -> histogram.put(name, counts[histogram.size()]));
        return Collections.unmodifiableMap(histogram);
    }

    /** An offset of zero may be the author's own or GitHub's: where others are told too, both may be among them. */
    private String timeZoneBasis() {
        long atZero = times.local().stream()
                .filter(time -> time.getOffset().equals(ZoneOffset.UTC))
                .count();
        if (atZero == times.local().size()) {
            return UTC;
        }
        return atZero == 0 ? OWN_OFFSET : MIXED;
    }

    /** Returns what is there; a stream would make a stream of each. */
    private static <T, R> List<R> read(List<T> all, Function<T, Optional<R>> part) {
        List<R> read = new ArrayList<>(all.size());
        all.forEach(each -> part.apply(each).ifPresent(read::add));
        return read;
    }

    private long sum(ToIntFunction<Commit.Changes> size) {
        return sizes.stream().mapToLong(size::applyAsInt).sum();
    }

    /** Without any own work everything is known to be zero; with some, nothing is known until a size was read. */
    private <T> Optional<T> known(T value, int count) {
        return own.isEmpty() || count > 0 ? Optional.of(value) : Optional.empty();
    }
}
