package dev.assay.adapter.github.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.adapter.github.wire.CallFailedException;
import dev.assay.domain.profile.Coverage;
import dev.assay.domain.profile.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The elements of a list, read one by one: one that cannot be read costs only itself.
 *
 * @param read those that could be read, in order
 * @param unreadable how many could not
 */
public record Elements<T>(List<T> read, int unreadable) {

    public Elements {
        read = List.copyOf(read);
    }

    public static <J, T> Elements<T> of(List<JsonNode> elements, Class<J> type, Function<J, T> meaning) {
        List<T> read = new ArrayList<>();
        int unreadable = 0;
        for (JsonNode element : elements) {
            try {
                J json = Json.convert(element, type);
                read.add(Json.domain(() -> meaning.apply(json)));
            } catch (CallFailedException cannotBeRead) {
                unreadable++;
            }
        }
        return new Elements<>(read, unreadable);
    }

    /** Returns a sentence about those that could not be read; empty if all could. */
    public Optional<String> gap(String noun) {
        return unreadable == 0
                ? Optional.empty()
                : Optional.of("%s of %s %s that GitHub sent could not be read"
                        .formatted(unreadable, unreadable + read.size(), noun));
    }

    /** Returns the section of a list whose entries GitHub counts. */
    public Section<List<T>> section(int available, String noun) {
        Section<List<T>> seen = Caps.seen(read, available, noun);
        return gap(noun).map(why -> Caps.partial(seen, why)).orElse(seen);
    }

    /** Returns the section of a list of which the first page was read. */
    public Section<List<T>> firstPage(boolean more, String noun) {
        Optional<String> gap = gap(noun);
        if (gap.isPresent()) {
            return read.isEmpty()
                    ? new Section.Unseen<>(gap.get())
                    : new Section.Seen<>(read, Coverage.partial(read.size(), Optional.empty(), gap.get()));
        }
        return new Section.Seen<>(read, more ? cap(noun) : Coverage.complete(read.size()));
    }

    private Coverage cap(String noun) {
        String reason = "The newest " + read.size() + " " + noun + " were read";
        return new Coverage(
                Coverage.Status.COMPLETE, Optional.of(reason), read.size(), Optional.empty(), Optional.empty());
    }
}
