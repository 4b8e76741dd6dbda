package dev.assay.adapter.github.graphql.manifests;

import dev.assay.adapter.github.graphql.manifests.ManifestBatch.FileText;
import dev.assay.adapter.github.graphql.manifests.ManifestPlan.Wish;
import dev.assay.domain.profile.RepositoryName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of manifests. A file holds as long as its repository's newest commit is the same.
 *
 * @param files with the commits they were read at
 */
record ManifestMemo(List<FileMemo> files) {

    static final ManifestMemo NOTHING = new ManifestMemo(List.of());

    static ManifestMemo of(List<FileText> texts, Map<RepositoryName, String> heads) {
        return new ManifestMemo(texts.stream()
                .flatMap(text ->
                        Optional.ofNullable(heads.get(text.wish().repository()))
                                .map(head -> FileMemo.of(text, head))
                                .stream())
                .toList());
    }

    /** Returns those of the wishes that still hold. */
    List<FileText> unchanged(List<Wish> wishes, Map<RepositoryName, String> heads) {
        return wishes.stream()
                .flatMap(wish -> files.stream()
                        .filter(memo -> memo.holds(wish, heads))
                        .limit(1)
                        .map(memo -> new FileText(wish, Optional.ofNullable(memo.text()))))
                .toList();
    }

    /**
     * A file.
     *
     * @param repository its full name
     * @param path from the root
     * @param head the repository's newest commit when it was read
     * @param text its content; null if it has none that can be read
     */
    record FileMemo(
            String repository,
            String path,
            String head,
            @Nullable String text) {

        private static FileMemo of(FileText text, String head) {
            Wish wish = text.wish();
            return new FileMemo(
                    wish.repository().toString(), wish.path(), head, text.text().orElse(null));
        }

        private boolean holds(Wish wish, Map<RepositoryName, String> heads) {
            return path.equals(wish.path())
                    && repository.equals(wish.repository().toString())
                    && head.equals(heads.get(wish.repository()));
        }
    }
}
