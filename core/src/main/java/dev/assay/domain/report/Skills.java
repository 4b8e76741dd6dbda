package dev.assay.domain.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the person shows they can do, and what shows it. Lists are by name; the first four are empty where the
 * repositories could not be seen and nothing else shows any.
 *
 * @param languages languages
 * @param frameworks frameworks and libraries
 * @param tools databases, clouds, builds, tests
 * @param domains fields of work
 * @param packages packages that manifests declare to be shipped, at most 200; empty where no manifests were read
 * @param softSkills names of what commits hint at; empty where no commits were seen
 * @param evidence by skill, every skill of the first four lists, strongest first, at most 10
 * @param confidence by skill, how surely the evidence shows that it was used, 0 to 100; the formula is in the reference
 */
public record Skills(
        Optional<List<String>> languages,
        Optional<List<String>> frameworks,
        Optional<List<String>> tools,
        Optional<List<String>> domains,
        Optional<List<String>> packages,
        Optional<List<String>> softSkills,
        Map<String, List<Evidence>> evidence,
        Map<String, Integer> confidence) {

    /**
     * Something that shows a skill.
     *
     * @param repository where; empty for the person's own page
     * @param source {@code manifest}, {@code commits}, {@code file}, {@code language}, {@code topic},
     *     {@code description}, {@code introduction} or {@code bio}
     * @param detail what was found: a package, a file, a language, a topic or words
     * @param path the file or folder that holds it, from the root of the repository; empty where none does
     * @param lastSeen the person's newest commit there among those read, else the last push; empty where unknown
     * @param touches the person's commits to that file or path, or to the repository where there is none; empty where
     *     unknown
     * @param lastTouched when the last of them was written; empty where unknown
     */
    public record Evidence(
            Optional<String> repository,
            String source,
            String detail,
            Optional<String> path,
            Optional<Instant> lastSeen,
            Optional<Integer> touches,
            Optional<Instant> lastTouched) {

        /** What the person says of themselves, which stands in no repository and bears no date. */
        public static Evidence said(String source, String words) {
            return new Evidence(
                    Optional.empty(),
                    source,
                    words,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }
    }
}
