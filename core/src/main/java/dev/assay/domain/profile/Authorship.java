package dev.assay.domain.profile;

import dev.assay.domain.profile.Repository.LanguageBytes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What of a repository the person touched. Commits are counted by path, as its history has them today: what was renamed
 * or moved is counted from then on.
 *
 * @param repository which
 * @param languages bytes by language, most first; empty where they were not read
 * @param touches of the files and folders that were looked up; one that is not among them is unknown
 * @param introduction the page that tells what the repository is; empty where it was not read
 */
public record Authorship(
        RepositoryName repository,
        Optional<List<LanguageBytes>> languages,
        List<Touch> touches,
        Optional<ManifestFile> introduction) {

    /** Makes the lists unmodifiable. */
    public Authorship {
        languages = languages.map(List::copyOf);
        touches = List.copyOf(touches);
    }

    /** Returns what was looked up of a path; empty if it was not. */
    public Optional<Touch> of(String path) {
        return touches.stream().filter(touch -> touch.path().equals(path)).findFirst();
    }

    /**
     * The person's commits to a path.
     *
     * @param path from the root of the repository; of a folder, it ends in a slash
     * @param commits of the person to it, or to anything in it
     * @param last when the last of them was written; empty without any
     * @param content bytes by language of what lies there; empty for what is no code
     * @param whole anybody's commits to it; empty where unknown
     */
    public record Touch(
            String path, int commits, Optional<Instant> last, Map<String, Long> content, Optional<WholeHistory> whole) {

        /** Makes the map unmodifiable. */
        public Touch {
            content = Map.copyOf(content);
        }
    }

    /**
     * Anybody's commits to a path.
     *
     * @param commits how many
     * @param last when the last of them was written; empty where unknown
     */
    public record WholeHistory(int commits, Optional<Instant> last) {}
}
