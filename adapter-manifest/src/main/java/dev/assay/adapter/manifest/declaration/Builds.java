package dev.assay.adapter.manifest.declaration;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which manifests are parts of one build, because one of them names the folder of another as a member. */
public final class Builds {

    /** The folders of a repository that are compared with the members of its manifests. */
    private static final int MAX_FOLDERS = 1_000;

    private final Map<String, String> links = new HashMap<>();

    private Builds() {}

    static Builds of(List<Declarations> manifests) {
        Builds builds = new Builds();
        Set<String> folders = new HashSet<>();
        manifests.stream().map(Declarations::folder).limit(MAX_FOLDERS).forEach(folders::add);
        for (Declarations manifest : manifests) {
            if (manifest.hasMembers()) {
                folders.stream().filter(manifest::hasMember).forEach(folder -> builds.join(manifest.folder(), folder));
            }
        }
        List<String> parts = manifests.stream()
                .filter(Declarations::isPartOfRepository)
                .map(Declarations::folder)
                .distinct()
                .toList();
        parts.forEach(folder -> builds.join(parts.getFirst(), folder));
        return builds;
    }

    private void join(String one, String other) {
        String first = root(one);
        String second = root(other);
        if (!first.equals(second)) {
            links.put(second, first);
        }
    }

    private String root(String folder) {
        String at = folder;
        while (links.containsKey(at)) {
            String next = links.getOrDefault(at, "");
            // Each look makes the way half as long for the next one.
            links.computeIfPresent(at, (unused, parent) -> links.getOrDefault(parent, parent));
            at = next;
        }
        return at;
    }

    /**
     * Tells whether two manifests are of one build: in one folder, or members of each other over any number of steps.
     */
    boolean areOne(Declarations one, Declarations other) {
        return root(one.folder()).equals(root(other.folder()));
    }
}
