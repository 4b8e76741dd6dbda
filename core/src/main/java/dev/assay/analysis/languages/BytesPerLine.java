package dev.assay.analysis.languages;

import dev.assay.analysis.text.Resource;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Turns bytes of a language into an estimate of lines, by an average that is documented and no measurement. */
final class BytesPerLine {

    private static final int DEFAULT = 35;
    private static final Map<String, Integer> BY_LANGUAGE = Resource.rows("bytes-per-line.txt").stream()
            .collect(Collectors.toUnmodifiableMap(List::getFirst, row -> Integer.valueOf(row.getLast())));

    private BytesPerLine() {}

    static long lines(String language, long bytes) {
        return BigDecimal.valueOf(bytes)
                .divide(BigDecimal.valueOf(average(language)), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** Says that the number is an estimate, and over which average. */
    static String basis(String language) {
        return "estimate: bytes / " + average(language) + " (average bytes per line of " + language + ")";
    }

    private static int average(String language) {
        return BY_LANGUAGE.getOrDefault(language, DEFAULT);
    }
}
