package dev.assay.adapter.http.exchange;

import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import java.util.Arrays;
import java.util.List;

/** The entity tags of what a client has already. */
public final class EntityTags {

    private EntityTags() {}

    /**
     * Tells whether a client has a document.
     *
     * @param headers of its request
     * @param tags of the document in all its codings, each in quotes
     */
    public static boolean known(Headers headers, String... tags) {
        if (!headers.contains(HeaderNames.IF_NONE_MATCH)) {
            return false;
        }
        return headers.all(HeaderNames.IF_NONE_MATCH, List::of).stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip)
                .map(value -> value.startsWith("W/") ? value.substring(2) : value)
                .anyMatch(value -> value.equals("*") || List.of(tags).contains(value));
    }
}
