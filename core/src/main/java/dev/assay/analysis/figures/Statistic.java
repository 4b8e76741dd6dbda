package dev.assay.analysis.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;

/** The arithmetic that all topics share. Rounding is half up; nothing divided by nothing is 0. */
public final class Statistic {

    private static final int HUNDRED = 100;
    private static final int NINETY = 90;

    private Statistic() {}

    /** Returns {@code value} with this many digits after the point. */
    public static double rounded(double value, int digits) {
        return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP).doubleValue();
    }

    /** Returns what percentage {@code part} is of {@code whole}: 0 to 100, one digit after the point. */
    public static double percent(long part, long whole) {
        if (whole <= 0) {
            return 0;
        }
        return rounded(Math.clamp((double) HUNDRED * part / whole, 0, HUNDRED), 1);
    }

    /** Returns the quotient with this many digits after the point. */
    public static double ratio(double part, double whole, int digits) {
        return whole == 0 ? 0 : rounded(part / whole, digits);
    }

    /** Returns the mean with one digit after the point. */
    public static double mean(Collection<? extends Number> values) {
        return ratio(values.stream().mapToDouble(Number::doubleValue).sum(), values.size(), 1);
    }

    /** Returns what percentage {@code part} is of {@code whole}; empty for a part of nothing. */
    public static Optional<Double> percentOfSome(long part, long whole) {
        return whole <= 0 ? Optional.empty() : Optional.of(percent(part, whole));
    }

    /** Returns the middle value; the mean of the two middle ones where their count is even. */
    public static double median(Collection<? extends Number> values) {
        if (values.isEmpty()) {
            return 0;
        }
        double[] sorted =
                values.stream().mapToDouble(Number::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : rounded((sorted[middle - 1] + sorted[middle]) / 2, 1);
    }

    /**
     * Returns the smallest value that at least 90 percent of the values do not exceed (nearest rank); 0 without any.
     */
    public static double ninetiethPercentile(Collection<? extends Number> values) {
        double[] sorted =
                values.stream().mapToDouble(Number::doubleValue).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[(int) (((long) sorted.length * NINETY + HUNDRED - 1) / HUNDRED) - 1];
    }

    /**
     * Returns how evenly counts are spread: the Shannon entropy in percent of the largest possible one. 0 for a single
     * count, 100 for equal ones.
     */
    public static double evenness(int... counts) {
        int[] used = Arrays.stream(counts).filter(count -> count > 0).toArray();
        if (used.length < 2) {
            return 0;
        }
        double total = Arrays.stream(used).asLongStream().sum();
        double entropy = Arrays.stream(used)
                .mapToDouble(count -> count / total)
                .map(share -> -share * StrictMath.log(share))
                .sum();
        return rounded(Math.clamp(HUNDRED * entropy / StrictMath.log(used.length), 0, HUNDRED), 1);
    }
}
