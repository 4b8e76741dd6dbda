package dev.assay.domain.report.history;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of a kept report, given by the archive that keeps it.
 *
 * @param value 1 to 18 digits
 */
public record ReportId(String value) {

    private static final Pattern VALID = Pattern.compile("[0-9]{1,18}");

    /** @throws IllegalArgumentException if the text is not of this form */
    public ReportId {
        if (!VALID.matcher(value).matches()) {
            throw new IllegalArgumentException("not a report id; expected 1 to 18 digits");
        }
    }

    /** Returns the name of a number. */
    public static ReportId of(long number) {
        return new ReportId(String.valueOf(number));
    }

    /** Reads a name that a client sent; empty if it cannot be one. */
    public static Optional<ReportId> parse(String text) {
        return VALID.matcher(text).matches() ? Optional.of(new ReportId(text)) : Optional.empty();
    }

    /** Returns the number that this is the name of. */
    public long number() {
        return Long.parseLong(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
