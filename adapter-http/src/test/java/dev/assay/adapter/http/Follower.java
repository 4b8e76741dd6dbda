package dev.assay.adapter.http;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** What a script that follows a task has told so far, line by line. */
final class Follower {

    /** Told once by the event source and once by the WebSocket. */
    private static final int ENDS = 2;

    private static final int PATIENCE_SECONDS = 60;

    private final BlockingQueue<String> arriving = new LinkedBlockingQueue<>();
    private final List<String> lines = new ArrayList<>();

    void hear(String line) {
        arriving.add(line);
    }

    /** Waits until both ways have brought the present state. */
    void awaitBoth() throws InterruptedException {
        while (revisions("event ").isEmpty() || revisions("frame ").isEmpty()) {
            next();
        }
    }

    /** Waits until both ways have come to their end; returns all lines. */
    List<String> awaitEnd() throws InterruptedException {
        while (lines.stream().filter("end"::equals).count() < ENDS) {
            next();
        }
        return lines;
    }

    private void next() throws InterruptedException {
        String line = arriving.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (line == null) {
            throw new AssertionError("nothing more came after " + lines);
        }
        lines.add(line);
    }

    /** Returns the revisions that lines of a kind tell of, in the order they came. */
    List<Long> revisions(String kind) {
        return List.copyOf(lines).stream()
                .filter(line -> line.startsWith(kind))
                .map(line -> Long.parseLong(line.substring(line.lastIndexOf(' ') + 1)))
                .toList();
    }
}
