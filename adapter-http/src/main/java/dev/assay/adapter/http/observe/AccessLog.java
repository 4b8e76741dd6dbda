package dev.assay.adapter.http.observe;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.assay.adapter.http.exchange.Exchange;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Writes a line of JSON for each request. No query, no key, no body: what may be secret is not in it, and what has the
 * shape of a secret is masked where it stands in the path. A thread of its own does the writing, so that a reader of
 * the log who is slow keeps no client waiting; what it cannot take is dropped and counted.
 */
public final class AccessLog implements AutoCloseable {

    private static final int LONGEST_PATH = 200;
    private static final int MOST_OF_A_LINE = 480;
    private static final int MOST_WAITING = 10_000;
    private static final int MOST_AT_ONCE = 500;
    private static final Duration LAST_LINES = Duration.ofSeconds(2);

    /**
     * How long lines gather after some were written. A thread that waits for the next line would be woken by every
     * request, which costs more than the line.
     */
    private static final Duration GATHERING = Duration.ofMillis(20);

    private final InstantSource clock;
    private final Pause pause;
    private final Optional<Thread> writer;
    private final BlockingQueue<String> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final AtomicLong dropped = new AtomicLong();
    private final Timestamps times = new Timestamps();

    /** @param lines takes one line or several, from one thread; empty for no log */
    public AccessLog(InstantSource clock, Optional<Consumer<String>> lines) {
        this(clock, lines, Pause.REAL);
    }

    /** @param pause lets lines gather */
    AccessLog(InstantSource clock, Optional<Consumer<String>> lines, Pause pause) {
        this.clock = clock;
        this.pause = pause;
        this.writer = lines.map(
                log -> Thread.ofPlatform().daemon().name("assay-access-log").start(() -> write(log)));
    }

    void answered(Exchange exchange, int status, long bytes) {
        if (writer.isPresent() && !waiting.offer(line(exchange, status, bytes))) {
            dropped.incrementAndGet();
        }
    }

    private void write(Consumer<String> log) {
        List<String> lines = new ArrayList<>();
        try {
            while (true) {
                lines.add(waiting.take());
                do {
                    flush(log, lines);
                } while (waiting.size() >= MOST_AT_ONCE);
                pause.last(GATHERING);
            }
        } catch (InterruptedException closed) {
            do {
                flush(log, lines);
            } while (!waiting.isEmpty());
        }
    }

    private void flush(Consumer<String> log, List<String> lines) {
        waiting.drainTo(lines, MOST_AT_ONCE);
        long lost = dropped.getAndSet(0);
        if (lost > 0) {
            lines.add("{\"time\":\"%s\",\"dropped\":%s}".formatted(clock.instant(), lost));
        }
        if (!lines.isEmpty()) {
            log.accept(String.join("\n", lines));
            lines.clear();
        }
    }

    /**
     * Put together by hand, because every request pays for it. Only the path is a stranger's own words; all else has
     * been reduced to characters that need no escape.
     */
    private String line(Exchange exchange, int status, long bytes) {
        String whole = exchange.path();
        String path = whole.substring(0, Math.min(LONGEST_PATH, whole.length()));
        StringBuilder line = new StringBuilder(MOST_OF_A_LINE).append("{\"time\":\"");
        times.append(line, clock.instant());
        line.append("\",\"request_id\":\"").append(exchange.id());
        line.append("\",\"client\":\"").append(exchange.client());
        line.append("\",\"method\":\"").append(exchange.method());
        line.append("\",\"path\":");
        quote(line, path);
        line.append(",\"route\":\"").append(exchange.route());
        line.append("\",\"status\":").append(status);
        line.append(",\"bytes\":").append(bytes);
        line.append(",\"duration_ms\":").append(exchange.elapsed().toMillis());
        exchange.traceId()
                .ifPresent(
                        trace -> line.append(",\"trace_id\":\"").append(trace).append('"'));
        return line.append('}').toString();
    }

    private static void quote(StringBuilder line, String path) {
        if (isPlain(path)) {
            line.append('"').append(path).append('"');
        } else {
            line.append(TextNode.valueOf(path));
        }
    }

    /** Tells whether JSON has a text as it is. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter < ' ' || letter > '~' || letter == '"' || letter == '\\') {
                return false;
            }
        }
        return true;
    }

    /** Waits a little for the last lines. */
    @Override
    public void close() {
        writer.ifPresent(thread -> {
            thread.interrupt();
            try {
                thread.join(LAST_LINES);
            } catch (InterruptedException hurry) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
