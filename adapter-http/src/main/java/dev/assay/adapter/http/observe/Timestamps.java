package dev.assay.adapter.http.observe;

import java.time.Instant;

/**
 * Writes times as {@link Instant#toString} does. All lines of a second begin alike, so that start is written once: it
 * takes longer than all the rest of a line. Safe for many threads.
 */
final class Timestamps {

    private static final int DIGITS = 9;
    private static final int THOUSAND = 1000;
    private static final int TEN = 10;

    private volatile Second last = new Second(0);

    /** A second of the epoch, and how its times begin. */
    private record Second(long epoch, String start) {

        Second(long epoch) {
            this(epoch, withoutZone(Instant.ofEpochSecond(epoch).toString()));
        }

        private static String withoutZone(String text) {
            return text.substring(0, text.length() - 1);
        }
    }

    void append(StringBuilder line, Instant time) {
        Second second = last;
        if (second.epoch() != time.getEpochSecond()) {
            second = new Second(time.getEpochSecond());
            last = second;
        }
        line.append(second.start());
        fraction(line, time.getNano());
        line.append('Z');
    }

    /** Three, six or nine digits, as many as are needed; none for a whole second. */
    private static void fraction(StringBuilder line, int nanos) {
        if (nanos == 0) {
            return;
        }
        int shown = DIGITS;
        int digits = nanos;
        while (digits % THOUSAND == 0) {
            digits /= THOUSAND;
            shown -= 3;
        }
        line.append('.');
        int limit = 1;
        for (int i = 1; i < shown; i++) {
            limit *= TEN;
        }
        while (limit > digits && limit > 1) {
            line.append('0');
            limit /= TEN;
        }
        line.append(digits);
    }
}
