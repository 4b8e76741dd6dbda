package dev.assay.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tests of this module see a module only if they depend on it: one that was forgotten would pass them all. */
class ModulesTest {

    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
    private static final Pattern VERSION = Pattern.compile("<version>([^<]+)</version>");
    private static final Pattern ARTIFACT = Pattern.compile("<artifactId>([^<]+)</artifactId>");

    /**
     * The modules without rules: these tests, measurements that no other module uses, what has no code of its own, and
     * the starter, which is built on demand.
     */
    private static final Set<String> UNSEEN = Set.of(
            "architecture-tests",
            "benchmarks",
            "benchmarks/peers",
            "distribution",
            "bom",
            "testkit",
            "spring-boot-starter");

    /** What no program depends on. */
    private static final Set<String> UNPUBLISHED =
            Set.of("app", "architecture-tests", "benchmarks", "benchmarks/peers", "distribution");

    @Test
    void seesEveryModule() {
        String own = SourceTree.read(SourceTree.ROOT.resolve("architecture-tests/pom.xml"));
        List<String> seen = matches(ARTIFACT, own).toList();
        assertThat(modules().filter(module -> !UNSEEN.contains(module)).map(ModulesTest::artifact))
                .as("modules that are to be added to architecture-tests/pom.xml")
                .isNotEmpty()
                .allMatch(seen::contains);
    }

    /** A folder with sources that the build does not know would be checked by nothing at all. */
    @Test
    void everyFolderWithSourcesIsAModule() {
        Set<String> known = Set.copyOf(modules().toList());
        assertThat(SourceTree.java()
                        .map(SourceTree::relative)
                        .filter(file -> file.contains("/src/"))
                        .map(file -> file.substring(0, file.indexOf("/src/")))
                        .distinct())
                .isNotEmpty()
                .allMatch(known::contains);
    }

    @Test
    void theBomNamesEveryModuleThatIsPublishedAndTheirVersion() {
        String bom = SourceTree.read(SourceTree.ROOT.resolve("bom/pom.xml"));
        assertThat(matches(ARTIFACT, bom))
                .as("artifacts in bom/pom.xml, against the modules in pom.xml that are published")
                .containsExactlyInAnyOrderElementsOf(modules()
                        .filter(module -> !UNPUBLISHED.contains(module))
                        .map(module -> module.equals("bom") ? "assay-bom" : artifact(module))
                        .toList());
        String root = SourceTree.read(SourceTree.ROOT.resolve("pom.xml"));
        assertThat(matches(VERSION, bom).findFirst())
                .isEqualTo(matches(VERSION, root).findFirst());
    }

    private static Stream<String> modules() {
        return matches(MODULE, SourceTree.read(SourceTree.ROOT.resolve("pom.xml")));
    }

    /** Returns the name of a module's artifact: the first after that of its parent. */
    private static String artifact(String module) {
        Path pom = SourceTree.ROOT.resolve(module).resolve("pom.xml");
        return matches(ARTIFACT, SourceTree.read(pom)).skip(1).findFirst().orElseThrow();
    }

    private static Stream<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult found) -> found.group(1));
    }
}
