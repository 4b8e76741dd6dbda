package dev.assay.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The habits of the house, seen in the text. Patterns are put together from pieces, so that none finds itself. */
class SourceRulesTest {

    private static final int LINES_OF_MAIN_CODE = 250;
    private static final int LINES_OF_A_TEST = 400;

    private static final Pattern SLEEP = Pattern.compile("\\bThread\\s*\\.\\s*" + "sleep");
    private static final Pattern PAUSE = Pattern.compile("(SECONDS|MINUTES)\\." + "sleep");
    private static final Pattern OLD_DATES = Pattern.compile("java\\.util\\." + "(Date|Calendar)\\b");
    private static final Pattern LEFTOVERS = Pattern.compile("@" + "author|\\bTO" + "DO\\b|\\bFIX" + "ME\\b");

    private static final Pattern REGISTRIES = Pattern.compile(String.join(
            "|",
            List.of(
                    "repo1?\\." + "maven\\.",
                    "maven\\." + "org\\b",
                    "sona" + "type\\.",
                    "registry\\." + "npmjs",
                    "registry\\." + "yarnpkg",
                    "pypi\\." + "org",
                    "pythonhosted\\." + "org",
                    "rubygems\\." + "org",
                    "static\\.crates\\." + "io",
                    "proxy\\.golang\\." + "org",
                    "plugins\\.gradle\\." + "org",
                    "artifact" + "ory\\.",
                    "jit" + "pack\\.io")));

    private static final Pattern MACHINE_PATHS = Pattern.compile(
            "(?<![\\w.}~/-])(/" + "work|/" + "tmp|/" + "home|/" + "root|/" + "Users|[A-Z]:\\\\Users)[/\\\\]");

    /** A number written for a program needs a locale; {@code %s} writes the same digits everywhere. */
    private static final Pattern LOCAL_DIGITS = Pattern.compile("^(?!.*Locale\\.ROOT).*%[0-9,.]*[dx" + "f]\\b");

    @Test
    void numbersAreWrittenInTheSameDigitsEverywhere() {
        assertThat(SourceTree.java()
                        .filter(file -> SourceTree.relative(file).contains("/src/main/"))
                        .flatMap(file -> found(file, LOCAL_DIGITS)))
                .isEmpty();
    }

    @Test
    void mainFilesAreShort() {
        assertThat(SourceTree.java().filter(file -> !SourceTree.test(file)))
                .isNotEmpty()
                .allMatch(file -> lines(file) <= LINES_OF_MAIN_CODE, "has at most 250 lines");
    }

    @Test
    void testFilesAreShort() {
        assertThat(SourceTree.java().filter(SourceTree::test))
                .isNotEmpty()
                .allMatch(file -> lines(file) <= LINES_OF_A_TEST, "has at most 400 lines");
    }

    @Test
    void nobodySleeps() {
        assertThat(SourceTree.java().flatMap(file -> found(file, SLEEP))).isEmpty();
    }

    @Test
    void noTestPauses() {
        assertThat(SourceTree.java().filter(SourceTree::test).flatMap(file -> found(file, PAUSE)))
                .isEmpty();
    }

    @Test
    void nobodyNamesTheOldDates() {
        assertThat(SourceTree.java()
                        .filter(file -> !file.endsWith("HouseRulesTest.java"))
                        .flatMap(file -> found(file, OLD_DATES)))
                .isEmpty();
    }

    @Test
    void nothingIsLeftOver() {
        assertThat(SourceTree.java().flatMap(file -> found(file, LEFTOVERS))).isEmpty();
    }

    @Test
    void noFileNamesARegistry() {
        assertThat(SourceTree.texts().flatMap(file -> found(file, REGISTRIES))).isEmpty();
    }

    @Test
    void noFileNamesAPlaceOnOneMachine() {
        assertThat(SourceTree.texts().flatMap(file -> found(file, MACHINE_PATHS)))
                .isEmpty();
    }

    private static long lines(Path file) {
        return SourceTree.read(file).lines().count();
    }

    private static Stream<String> found(Path file, Pattern pattern) {
        return SourceTree.read(file)
                .lines()
                .filter(line -> pattern.matcher(line).find())
                .map(line -> SourceTree.relative(file) + ": " + line.strip());
    }
}
