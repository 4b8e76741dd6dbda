package dev.assay.adapter.github;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** GitHub's REST bodies about files, as far as they are read. */
final class RestFilesJson {

    private RestFilesJson() {}

    record TreeJson(@Nullable List<EntryJson> tree) {

        List<String> files() {
            return tree == null
                    ? List.of()
                    : tree.stream()
                            .filter(entry -> entry.type().equals("blob"))
                            .map(EntryJson::path)
                            .toList();
        }
    }

    record EntryJson(String path, String type) {}

    record ContentJson(@Nullable String content, @Nullable String encoding) {}
}
