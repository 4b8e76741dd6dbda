package dev.assay.adapter.manifest.container;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The instructions of a Dockerfile, each on one line, without comments and here-documents. */
final class DockerfileInstructions {

    private static final Pattern DIRECTIVE = Pattern.compile("#\\s*+(\\w++)\\s*+=\\s*+(\\S++)\\s*+");
    private static final Pattern WITH_DOCUMENTS =
            Pattern.compile("(?:ONBUILD\\s++)?(?:RUN|COPY|ADD)\\s.*+", Pattern.CASE_INSENSITIVE);
    private static final Pattern DOCUMENT = Pattern.compile("\\d*+<<(-?)([\"']?)([^<\"'\\s]++)\\2(?!\\S)");

    private final List<String> instructions = new ArrayList<>();
    private final StringBuilder instruction = new StringBuilder();
    private final Deque<Matcher> documents = new ArrayDeque<>();
    private final String escape;

    private DockerfileInstructions(String escape) {
        this.escape = escape;
    }

    static List<String> of(String text) {
        DockerfileInstructions reading = new DockerfileInstructions(escapeOf(text));
        text.lines().forEach(reading::line);
        reading.end();
        return reading.instructions;
    }

    /** Directives are comments before anything else; one of them names the character that continues a line. */
    private static String escapeOf(String text) {
        Iterator<String> lines = text.lines().iterator();
        while (lines.hasNext()) {
            Matcher directive = DIRECTIVE.matcher(lines.next().strip());
            if (!directive.matches()) {
                break;
            }
            if (directive.group(1).toLowerCase(Locale.ROOT).equals("escape")) {
                return directive.group(2);
            }
        }
        return "\\";
    }

    private void line(String line) {
        if (!documents.isEmpty()) {
            Matcher document = documents.getFirst();
            String content = document.group(1).isEmpty() ? line : line.replaceFirst("^\t++", "");
            if (content.equals(document.group(3))) {
                documents.removeFirst();
            }
        } else if (!line.isBlank() && !line.strip().startsWith("#")) {
            part(line.stripTrailing());
        }
    }

    /** Two of the characters at the end stand for one, and continue nothing. */
    private void part(String line) {
        if (line.endsWith(escape) && !line.endsWith(escape + escape)) {
            instruction.append(line, 0, line.length() - escape.length());
        } else {
            instruction.append(line);
            end();
        }
    }

    private void end() {
        String whole = instruction.toString().strip();
        instruction.setLength(0);
        if (!whole.isEmpty()) {
            instructions.add(whole);
        }
        if (WITH_DOCUMENTS.matcher(whole).matches()) {
            addDocuments(whole);
        }
    }

    /** A document is announced by a word of its own, outside of quotes. */
    private void addDocuments(String whole) {
        char quote = 0;
        for (int at = 0; at < whole.length(); at++) {
            char next = whole.charAt(at);
            if (quote == 0 && at > 0 && Character.isWhitespace(whole.charAt(at - 1))) {
                Matcher document = DOCUMENT.matcher(whole).region(at, whole.length());
                if (document.lookingAt()) {
                    documents.add(document);
                    at = document.end() - 1;
                    continue;
                }
            }
            if (next == '\\' && quote != '\'') {
                at++;
            } else if (quote == 0 && (next == '"' || next == '\'')) {
                quote = next;
            } else if (next == quote) {
                quote = 0;
            }
        }
    }
}
