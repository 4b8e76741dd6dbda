package dev.assay.adapter.manifest.declaration;

import dev.assay.domain.profile.ManifestFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The texts of the manifests of one repository, for those that refer to each other. Reads nothing from anywhere. */
public final class RepositoryTexts {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int MAX_LEVELS = 16;

    private final Map<String, String> texts = new HashMap<>();

    public void add(ManifestFile manifest) {
        texts.putIfAbsent(manifest.path(), withoutMark(manifest.text()));
    }

    public static String withoutMark(String text) {
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
    }

    /** Returns the text at a path from the root; empty if it is not there or was not handed over. */
    public Optional<String> at(String path) {
        return Optional.ofNullable(texts.get(path));
    }

    /** Tells whether there is a file of some path. */
    public boolean has(Predicate<String> path) {
        return texts.keySet().stream().anyMatch(path);
    }

    /**
     * Returns the texts of the files of a name in a folder and in the folders around it, the nearest first.
     *
     * @param folder with a slash behind it; empty text is the root
     */
    List<String> around(String folder, String fileName) {
        List<String> found = new ArrayList<>();
        String next = folder;
        for (int level = 0; level < MAX_LEVELS; level++) {
            at(next + fileName).ifPresent(found::add);
            if (next.isEmpty()) {
                break;
            }
            next = next.substring(0, next.lastIndexOf('/', next.length() - 2) + 1);
        }
        return found;
    }
}
