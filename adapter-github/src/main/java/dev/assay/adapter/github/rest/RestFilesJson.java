package dev.assay.adapter.github.rest;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** GitHub's REST bodies about files, as far as they are read. */
final class RestFilesJson {

    private static final String FILE = "blob";

    private RestFilesJson() {}

    record TreeJson(List<@Nullable EntryJson> tree) {

        /** An answer without a list says nothing; of an empty repository GitHub answers in another way. */
        TreeJson {
            Objects.requireNonNull(tree);
        }

        List<String> files() {
            return tree.stream()
                    .filter(Objects::nonNull)
                    .filter(entry -> Objects.equals(entry.type(), FILE))
                    .map(EntryJson::path)
                    .filter(Objects::nonNull)
                    .toList();
        }
    }

    record EntryJson(@Nullable String path, @Nullable String type) {}

    record ContentJson(@Nullable String content, @Nullable String encoding) {

        /** Returns the text; empty if GitHub did not send it, as with large files. */
        Optional<String> text() {
            if (content == null || !Objects.equals(encoding, "base64")) {
                return Optional.empty();
            }
            try {
                byte[] bytes = Base64.getMimeDecoder().decode(content);
                return Optional.of(new String(bytes, StandardCharsets.UTF_8));
            } catch (IllegalArgumentException notBase64) {
                return Optional.empty();
            }
        }
    }
}
