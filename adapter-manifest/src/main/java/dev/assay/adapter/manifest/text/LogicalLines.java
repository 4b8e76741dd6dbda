package dev.assay.adapter.manifest.text;

import java.util.ArrayList;
import java.util.List;

/** The lines of a text in which a backslash at the end of a line continues it. */
public final class LogicalLines {

    private LogicalLines() {}

    /** Returns the joined lines, stripped; empty lines and lines that are comments are left out. */
    public static List<String> of(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String physical : (Iterable<String>) text.lines()::iterator) {
            String part = physical.strip();
            if (part.startsWith("#")) {
                continue;
            }
            if (part.endsWith("\\")) {
                line.append(part, 0, part.length() - 1).append(' ');
            } else {
                flush(line.append(part), lines);
            }
        }
        flush(line, lines);
        return lines;
    }

    private static void flush(StringBuilder line, List<String> lines) {
        String joined = line.toString().strip();
        line.setLength(0);
        if (!joined.isEmpty()) {
            lines.add(joined);
        }
    }
}
