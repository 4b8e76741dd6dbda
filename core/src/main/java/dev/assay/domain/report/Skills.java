package dev.assay.domain.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the person shows they can do, and what shows it.
 *
 * @param technicalSkills languages
 * @param frameworks frameworks and libraries
 * @param tools databases, clouds, builds, tests
 * @param domains fields of work
 * @param dependenciesFound packages that manifests declare
 * @param softSkills names of what commits and pull requests hint at
 * @param evidence by skill, every skill of the first four lists
 */
public record Skills(
        List<String> technicalSkills,
        List<String> frameworks,
        List<String> tools,
        List<String> domains,
        List<String> dependenciesFound,
        List<String> softSkills,
        Map<String, List<Evidence>> evidence) {

    /**
     * Something that shows a skill.
     *
     * @param repository where; empty for the person's own page
     * @param source {@code manifest}, {@code language}, {@code topic}, {@code description} or {@code bio}
     * @param detail what was found
     * @param lastSeen last push to the repository; empty where unknown
     */
    public record Evidence(Optional<String> repository, String source, String detail, Optional<Instant> lastSeen) {}
}
