package dev.assay.adapter.github.json;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What people typed into GitHub's forms: left out, or left blank, means the same. */
public final class Text {

    private Text() {}

    public static Optional<String> of(@Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }
}
