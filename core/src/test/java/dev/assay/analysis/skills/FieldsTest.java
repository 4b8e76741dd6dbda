package dev.assay.analysis.skills;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.analysis.text.Resource;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FieldsTest {

    private static final Fields FIELDS = Fields.load();

    private static Stream<String> entries(String resource, int column) {
        return Resource.rows(resource).stream()
                .filter(row -> row.size() > column)
                .flatMap(row -> Arrays.stream(row.get(column).split(",", -1)))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty());
    }

    @Test
    void namesSkillsThatTheCatalogueKnows() {
        Set<String> skills = SkillCatalogue.load().kinds().keySet();

        assertThat(entries("fields.txt", 2))
                .isNotEmpty()
                .allSatisfy(skill -> assertThat(skills).contains(skill));
    }

    @Test
    void namesLanguagesThatFilesAreWrittenIn() {
        Set<String> languages = Resource.rows("file-languages.txt").stream()
                .map(row -> row.getFirst())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(entries("fields.txt", 3))
                .isNotEmpty()
                .allSatisfy(language -> assertThat(languages).contains(language));
    }

    @Test
    void findsWholeWords() {
        assertThat(FIELDS.inText("A web framework with a cluster-friendly scheduler"))
                .containsOnlyKeys("Web Development", "Background Jobs", "Distributed Systems");
        assertThat(FIELDS.inText("Formats schedules of gamekeepers")).isEmpty();
    }

    @Test
    void readsAnIntroductionWithoutItsMarkup() {
        String page = """
                <!-- a database -->
                # [Thing](https://example.org/cli)
                ![a compiler](badge.svg) <img alt="game engine">
                **Thing** is a *web server*.
                ```sh
                command line
                ```
                """;

        assertThat(FIELDS.inText(Introduction.of(page))).containsOnlyKeys("Web Development");
        assertThat(Introduction.of("x".repeat(100_000)).length()).isLessThanOrEqualTo(1000);
    }
}
