package dev.assay.simulator.schema;

import dev.assay.simulator.graphql.Arguments;
import dev.assay.simulator.graphql.GraphQlException;
import dev.assay.simulator.graphql.ObjectType;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list, as GraphQL pages.
 *
 * @param total of the whole list
 * @param from the index of the first node of this page
 * @param cursorPrefix what stands before the index in a cursor; only the usual one is sent encoded
 */
record Connection(List<?> nodes, int total, int from, String cursorPrefix) {

    private static final String USUAL_PREFIX = "cursor:v2:";

    /** The page that {@code first} and {@code after} ask for. */
    static Connection of(List<?> all, Arguments arguments) {
        return of(all, arguments, USUAL_PREFIX);
    }

    static Connection of(List<?> all, Arguments arguments, String cursorPrefix) {
        int from = arguments
                .text("after")
                .map(cursor -> after(cursor, cursorPrefix))
                .orElse(0);
        int start = Math.min(from, all.size());
        int end = Math.min(start + arguments.integer("first").orElse(0), all.size());
        return new Connection(all.subList(start, end), all.size(), start, cursorPrefix);
    }

    /** A list of which only the number is known. */
    static Connection counting(int total) {
        return new Connection(List.of(), total, 0, USUAL_PREFIX);
    }

    /** The type of such pages, of nodes of a type. */
    static ObjectType<Connection> type(String name, String nodeType) {
        return ObjectType.of(name, Connection.class)
                .leaf("totalCount", Connection::total)
                .object("pageInfo", "PageInfo", page -> page)
                .object("nodes", nodeType, Connection::nodes);
    }

    static ObjectType<Connection> pageInfoType() {
        return ObjectType.of("PageInfo", Connection.class)
                .leaf("hasNextPage", Connection::hasNext)
                .leaf("hasPreviousPage", page -> page.from() > 0)
                .leaf("startCursor", page -> page.cursor(page.from()))
                .leaf(
                        "endCursor",
                        page -> page.cursor(page.from() + page.nodes().size() - 1));
    }

    private boolean hasNext() {
        return from + nodes.size() < total;
    }

    private @Nullable String cursor(int index) {
        if (nodes.isEmpty()) {
            return null;
        }
        if (!cursorPrefix.equals(USUAL_PREFIX)) {
            return cursorPrefix + index;
        }
        byte[] plain = (cursorPrefix + index).getBytes(StandardCharsets.US_ASCII);
        return Base64.getEncoder().encodeToString(plain);
    }

    private static int after(String cursor, String prefix) {
        return index(cursor, prefix)
                .orElseThrow(() -> new GraphQlException(
                        "INVALID_CURSOR_ARGUMENTS", "`" + cursor + "` does not appear to be a valid cursor."));
    }

    private static Optional<Integer> index(String cursor, String prefix) {
        try {
            String plain = prefix.equals(USUAL_PREFIX)
                    ? new String(Base64.getDecoder().decode(cursor), StandardCharsets.US_ASCII)
                    : cursor;
            return plain.startsWith(prefix)
                    ? Optional.of(Integer.parseInt(plain.substring(prefix.length())) + 1)
                    : Optional.empty();
        } catch (IllegalArgumentException noCursor) {
            return Optional.empty();
        }
    }
}
