package dev.assay.adapter.github.graphql.contents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.adapter.github.graphql.contents.SourceTree.Entry;
import dev.assay.adapter.github.graphql.contents.SourceTree.Language;
import dev.assay.port.out.FileInterest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LanguagePathsTest {

    private static final Map<String, String> LANGUAGES =
            Map.of(".rs", "Rust", ".ts", "TypeScript", ".sh", "Shell", ".bat", "Batchfile");

    /** Knows languages by their endings, and no other file. */
    private static final FileInterest INTEREST = new FileInterest() {
        @Override
        public boolean manifest(String path) {
            return false;
        }

        @Override
        public boolean telling(String path) {
            return false;
        }

        @Override
        public Optional<String> language(String path, List<String> present) {
            return LANGUAGES.entrySet().stream()
                    .filter(known -> path.endsWith(known.getKey()) && !path.equals("gradlew.bat"))
                    .map(Map.Entry::getValue)
                    .filter(present::contains)
                    .findFirst();
        }

        @Override
        public Optional<String> startScript(String path) {
            return Optional.ofNullable(
                    Map.of("gradlew", "Shell", "gradlew.bat", "Batchfile").get(path));
        }
    };

    private static SourceTree tree(List<Language> languages, Entry... entries) {
        return new SourceTree("octo-org/octo-repo", languages, List.of(entries));
    }

    private static Entry file(String path, long size) {
        return new Entry(path, size, false);
    }

    private static Entry open(String path) {
        return new Entry(path, 0, false);
    }

    private static Entry closed(String path) {
        return new Entry(path, 0, true);
    }

    @Test
    void takesAFolderWhereOneLanguagePrevailsAndLooksIntoTheOthers() {
        SourceTree tree = tree(
                List.of(new Language("Rust", 900), new Language("TypeScript", 500)),
                open("crates/"),
                open("crates/a/"),
                file("crates/a/lib.rs", 900),
                open("web/"),
                open("web/app/"),
                file("web/app/main.ts", 300),
                file("web/build.rs", 200),
                file("web/README", 9000));

        assertThat(LanguagePaths.of(tree, INTEREST, 8))
                .containsExactly(
                        Map.entry("crates/", Map.of("Rust", 900L)),
                        Map.entry("web/app/", Map.of("TypeScript", 300L)),
                        Map.entry("web/build.rs", Map.of("Rust", 200L)));
    }

    @Test
    void givesFoldersThatWereNotLookedIntoWhatWasNotSeenElsewhere() {
        SourceTree tree = tree(
                List.of(new Language("Rust", 1000), new Language("Shell", 8000), new Language("Batchfile", 3000)),
                file("gradlew", 8000),
                file("gradlew.bat", 3000),
                file("build.rs", 200),
                closed("deep/"),
                closed("deeper/"));

        assertThat(LanguagePaths.of(tree, INTEREST, 8))
                .containsOnly(
                        Map.entry("build.rs", Map.of("Rust", 200L)),
                        Map.entry("deep/", Map.of("Rust", 400L)),
                        Map.entry("deeper/", Map.of("Rust", 400L)));
    }

    @Test
    void leavesRoomForEveryLanguageBeforeTheLargest() {
        Entry[] many = Stream.concat(
                        Stream.iterate(0, i -> i < 9, i -> i + 1).map(i -> file("f" + i + ".rs", 1000 - i)),
                        Stream.of(file("run.sh", 10)))
                .toArray(Entry[]::new);

        assertThat(LanguagePaths.of(
                        tree(List.of(new Language("Rust", 9000), new Language("Shell", 10)), many), INTEREST, 3))
                .containsOnlyKeys("f0.rs", "f1.rs", "run.sh");
    }

    @Test
    void findsNothingWhereThereIsNoCode() {
        assertThat(LanguagePaths.of(tree(List.of(), file("README", 10), closed("docs/")), INTEREST, 8))
                .isEmpty();
    }
}
