package dev.assay.simulator.world;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A public repository.
 *
 * @param languages bytes by language, most first
 * @param files text by path; the folders are those that the paths name
 * @param commits of the default branch, newest first; empty for an empty repository
 */
public record Repository(
        long id,
        String owner,
        boolean ownedByOrganization,
        String name,
        Facts facts,
        Map<String, Long> languages,
        Map<String, String> files,
        List<Commit> commits) {

    public Repository {
        languages = Collections.unmodifiableMap(languages);
        files = Collections.unmodifiableMap(files);
        commits = List.copyOf(commits);
    }

    public String nameWithOwner() {
        return owner + "/" + name;
    }

    public boolean isEmpty() {
        return commits.isEmpty();
    }

    public Optional<String> primaryLanguage() {
        return languages.keySet().stream().findFirst();
    }

    public List<Commit> commitsBy(String login) {
        return commits.stream().filter(commit -> commit.isBy(login)).toList();
    }

    /** The entries of the root folder by name; true for a folder. */
    public SortedMap<String, Boolean> rootEntries() {
        return entries("");
    }

    /** The entries of a folder by name; true for a folder. Its path is empty for the root, and ends in a slash else. */
    public SortedMap<String, Boolean> entries(String folder) {
        SortedMap<String, Boolean> entries = new TreeMap<>();
        for (String path : files.keySet()) {
            if (path.startsWith(folder)) {
                String below = path.substring(folder.length());
                int slash = below.indexOf('/');
                entries.put(slash < 0 ? below : below.substring(0, slash), slash >= 0);
            }
        }
        return entries;
    }

    /**
     * What GitHub says of a repository beside its content.
     *
     * @param sizeKb in KiB
     * @param license an SPDX identifier
     * @param hidden whether only those may see it who belong to it
     */
    public record Facts(
            @Nullable String description,
            boolean fork,
            boolean archived,
            int stars,
            int forks,
            int sizeKb,
            Instant createdAt,
            Instant updatedAt,
            Instant pushedAt,
            @Nullable String license,
            List<String> topics,
            boolean hidden) {

        /** Those of a repository that everybody may see. */
        Facts(
                @Nullable String description,
                boolean fork,
                boolean archived,
                int stars,
                int forks,
                int sizeKb,
                Instant createdAt,
                Instant updatedAt,
                Instant pushedAt,
                @Nullable String license,
                List<String> topics) {
            this(
                    description,
                    fork,
                    archived,
                    stars,
                    forks,
                    sizeKb,
                    createdAt,
                    updatedAt,
                    pushedAt,
                    license,
                    topics,
                    false);
        }
    }
}
