package dev.assay.adapter.manifest.ruby;

import dev.assay.adapter.manifest.text.Token;
import dev.assay.adapter.manifest.text.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lists and hashes that stand in a program, as rows: an element of a list, or a key with its value. */
final class RubyRows {

    private static final int MAX_ROWS = 500;
    private static final Set<String> LOOPS =
            Set.of("each", "each_pair", "each_with_index", "each_entry", "each_key", "map", "flat_map");

    private final List<List<String>> rows = new ArrayList<>();
    private List<String> row = new ArrayList<>();
    private int depth;

    private RubyRows() {}

    /**
     * Returns what a loop runs through, in place or by a name; nothing if the statement is no loop.
     *
     * @param known rows by the name that they have in the program
     */
    static List<List<String>> ofLoop(List<Token> opening, Map<String, List<List<String>>> known) {
        boolean loop = opening.stream().anyMatch(token -> token.kind() == Kind.WORD && LOOPS.contains(token.text()));
        if (!loop) {
            return List.of();
        }
        List<List<String>> found = of(opening);
        return found.isEmpty() ? known.getOrDefault(opening.getFirst().text(), List.of()) : found;
    }

    /** Returns the rows of a value: those of its lists and hashes, or the text that it is. */
    static List<List<String>> of(List<Token> value) {
        if (value.size() == 1 && value.getFirst().kind() == Kind.STRING) {
            return List.of(List.of(value.getFirst().text()));
        }
        RubyRows reading = new RubyRows();
        value.forEach(reading::accept);
        reading.end();
        return reading.rows;
    }

    private void accept(Token token) {
        boolean symbol = token.kind() == Kind.SYMBOL;
        if (symbol && (token.text().equals("[") || token.text().equals("{"))) {
            depth++;
        } else if (symbol && (token.text().equals("]") || token.text().equals("}"))) {
            depth--;
        } else if (token.kind() == Kind.STRING && depth > 0) {
            row.add(token.text());
        } else if (token.kind() == Kind.WORD && depth > 0 && token.text().endsWith(":")) {
            row.add(token.text().substring(0, token.text().length() - 1));
        }
        if (depth <= 0 || (depth == 1 && token.isSymbol(","))) {
            end();
        }
    }

    private void end() {
        if (!row.isEmpty() && rows.size() < MAX_ROWS) {
            rows.add(row);
            row = new ArrayList<>();
        }
    }

    /** Returns the texts at a position of all rows that have it. */
    static List<String> column(List<List<String>> rows, int position) {
        return rows.stream()
                .filter(row -> row.size() > position)
                .map(row -> row.get(position))
                .toList();
    }
}
