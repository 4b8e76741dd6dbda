package dev.assay.adapter.github.json;

import dev.assay.domain.profile.Coverage;
import dev.assay.domain.profile.Section;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says how much of a list was read. */
public final class Caps {

    private Caps() {}

    /** Returns a section that was seen as planned, whether or not a cap left some of it out. */
    public static <T> Section<List<T>> seen(List<T> list, int available, String noun) {
        return new Section.Seen<>(list, coverage(list.size(), available, noun));
    }

    /** Returns what was seen of a section as a part of it. */
    public static <T> Section<T> partial(Section<T> section, String reason) {
        return section.content()
                .<Section<T>>map(content -> new Section.Seen<>(content, partial(section.coverage(), reason)))
                .orElse(section);
    }

    private static Coverage partial(Coverage seen, String reason) {
        return new Coverage(
                Coverage.Status.PARTIAL, Optional.of(reason), seen.fetched(), seen.available(), seen.window());
    }

    public static Coverage coverage(int fetched, int available, String noun) {
        if (fetched >= available) {
            return Coverage.complete(fetched);
        }
        return Coverage.capped(
                fetched,
                available,
                String.format(Locale.ROOT, "The newest %,d of %,d %s were read in detail", fetched, available, noun));
    }
}
