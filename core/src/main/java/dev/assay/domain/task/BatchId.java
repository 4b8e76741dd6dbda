package dev.assay.domain.task;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name of a batch: {@code batch_{digits}}. The digits are the milliseconds of its submission and 64 random bits,
 * because an id allows its bearer to read the batch.
 *
 * @param value the id as clients see it
 */
public record BatchId(String value) {

    private static final Pattern VALID = Pattern.compile("batch_[0-9]{33}");

    private static final String PREFIX = "batch_";

    /** @throws IllegalArgumentException if the text is not of this form */
    public BatchId {
        if (!VALID.matcher(value).matches()) {
            throw new IllegalArgumentException("not a batch id; expected batch_{33 digits}");
        }
    }

    /**
     * Makes the id of a new batch.
     *
     * @param random 64 bits from an unpredictable source
     */
    public static BatchId of(Instant submittedAt, long random) {
        String time = String.format(Locale.ROOT, "%013d", submittedAt.toEpochMilli());
        String unguessable = String.format(Locale.ROOT, "%020d", new BigInteger(Long.toUnsignedString(random)));
        return new BatchId(PREFIX + time + unguessable);
    }

    @Override
    public String toString() {
        return value;
    }
}
