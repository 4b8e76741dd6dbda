package dev.assay.adapter.cli.batch;

import dev.assay.adapter.cli.application.Terminal;
import dev.assay.adapter.cli.text.Durations;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/** Tells on stderr how many logins are done, how fast it goes and how long it will take. For one thread. */
public final class BatchProgress {

    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);
    private static final Duration BETWEEN_DRAWINGS = Duration.ofMillis(200);

    private final Terminal terminal;
    private final boolean quiet;
    private final OptionalLong total;
    private final LongSupplier nanoTime;
    private final long begun;
    private long shown;
    private long done;
    private long failed;
    private int width;

    /**
     * Begins to count.
     *
     * @param quiet say nothing
     * @param total how many logins there are; empty if that is not known
     * @param nanoTime a clock that only runs forward
     */
    public BatchProgress(Terminal terminal, boolean quiet, OptionalLong total, LongSupplier nanoTime) {
        this.terminal = terminal;
        this.quiet = quiet;
        this.total = total;
        this.nanoTime = nanoTime;
        this.begun = nanoTime.getAsLong();
        this.shown = begun;
    }

    void ended(BatchLine line) {
        done++;
        if (line.result() instanceof BatchLine.NoProfile) {
            failed++;
        }
    }

    /** Shows the present state, if the last time is long enough ago. */
    void show(int underWay) {
        long now = nanoTime.getAsLong();
        Duration between = terminal.animated() ? BETWEEN_DRAWINGS : BETWEEN_LINES;
        if (quiet || now - shown < between.toNanos()) {
            return;
        }
        shown = now;
        print(text(now) + ", " + underWay + " under way", terminal.animated());
    }

    /** Says how it ended. */
    void finish() {
        if (!quiet) {
            print(text(nanoTime.getAsLong()), false);
        }
    }

    private void print(String text, boolean drawnOver) {
        String padded = text + " ".repeat(Math.max(0, width - text.length()));
        width = drawnOver ? text.length() : 0;
        String line = terminal.animated() ? "\r" + padded : text;
        if (drawnOver) {
            terminal.err().print(line);
        } else {
            terminal.err().println(line);
        }
        terminal.err().flush();
    }

    private String text(long now) {
        double seconds = Math.max(1e-3, (now - begun) / 1e9);
        double rate = done / seconds;
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%d", done));
        total.ifPresent(all -> text.append(" of ").append(all));
        text.append(" done");
        if (failed > 0) {
            text.append(", ").append(failed).append(" without a profile");
        }
        text.append(String.format(Locale.ROOT, ", %.1f a second", rate));
        if (total.isPresent() && done > 0 && done < total.getAsLong()) {
            Duration left = Duration.ofSeconds(Math.round((total.getAsLong() - done) / rate));
            text.append(", about ").append(Durations.text(left)).append(" left");
        }
        return text.toString();
    }
}
