package dev.assay.adapter.report.markdown;

import dev.assay.adapter.report.model.Phrase;
import dev.assay.adapter.report.model.Span;
import dev.assay.adapter.report.text.Columns;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words as Markdown in which nothing acts. What others wrote stands in code spans and fences: there neither markup nor
 * a mention, a link, a picture or HTML is anything but text, and a reader, person or program, sees where it begins and
 * ends.
 */
final class MarkdownText {

    private static final Pattern TICKS = Pattern.compile("`+");
    private static final Pattern ACTING = Pattern.compile("[\\\\`*_\\[\\]<>|~$&]");

    /** What GitHub makes a link or a mention of by itself, whatever is escaped. */
    private static final Pattern LINKING = Pattern.compile("@|#[0-9]|://|(?i)www\\.|(?i)gh-[0-9]");

    private MarkdownText() {}

    /** Writes a line of words. */
    static String of(Phrase phrase) {
        return phrase.spans().stream().map(MarkdownText::of).collect(Collectors.joining());
    }

    /** Writes a line of words as a cell of a table, where a bar would end the cell even within a code span. */
    static String cell(Phrase phrase) {
        String text = of(phrase).replaceAll("(?<!\\\\)\\|", "\\\\|");
        return text.isBlank() ? " " : text;
    }

    /** Writes words of our own. */
    static String said(String text) {
        return LINKING.matcher(text).find() ? code(text) : ACTING.matcher(text).replaceAll("\\\\$0");
    }

    /** Writes a text in a code span, whatever back-ticks are in it. */
    static String code(String text) {
        String line = Columns.harmless(text);
        if (line.isEmpty()) {
            return "";
        }
        String fence = "`".repeat(longestRun(line) + 1);
        boolean edge = line.startsWith("`") || line.endsWith("`");
        return edge ? fence + " " + line + " " + fence : fence + line + fence;
    }

    /** Writes a text in a fence of its own, whatever back-ticks are in it. */
    static String fenced(String text) {
        String fence = "`".repeat(Math.max(3, longestRun(text) + 1));
        return fence + "text\n" + Columns.harmless(text) + "\n" + fence;
    }

    private static String of(Span span) {
        return switch (span) {
            case Span.Said own -> said(own.text());
            case Span.Foreign foreign -> code(foreign.text());
            case Span.Link link -> "[" + of(link.label()) + "](<" + address(link.url()) + ">)";
        };
    }

    /** An address between angle brackets ends at the first of them. */
    private static String address(String url) {
        return url.replace("<", "%3C")
                .replace(">", "%3E")
                .replace("\\", "%5C")
                .replace("|", "%7C")
                .replace("\n", "");
    }

    private static int longestRun(String text) {
        return TICKS.matcher(text)
                .results()
                .mapToInt((MatchResult run) -> run.group().length())
                .max()
                .orElse(0);
    }
}
