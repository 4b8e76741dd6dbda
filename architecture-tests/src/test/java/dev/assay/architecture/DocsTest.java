package dev.assay.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents name exists. */
class DocsTest {

    private static final int LINES_OF_THE_README = 120;

    /** Capitalised words in back-ticks that are no types: HTTP headers, the endings of our names, and manifests. */
    private static final Set<String> NO_TYPES = Set.of(
            "Location",
            "Allow",
            "Json",
            "Pipfile",
            "Gemfile",
            "Dockerfile",
            "Podfile",
            "Cargo.toml",
            "CMakeLists.txt",
            "Directory.Build.props",
            "Directory.Build.targets",
            "Directory.Packages.props");

    /** Where types that are not ours may come from. */
    private static final List<String> KNOWN_PACKAGES = List.of(
            "java.lang",
            "java.util",
            "java.util.concurrent",
            "java.util.concurrent.locks",
            "java.time",
            "java.net",
            "org.junit.jupiter.api",
            "org.junit.jupiter.params",
            "org.jspecify.annotations");

    /** What the library for the command line adds by itself. */
    private static final Set<String> GIVEN_FLAGS = Set.of("--help", "--version");

    private static final Pattern DECLARATION = Pattern.compile("\\b(?:class|record|interface|enum) ([A-Z]\\w*)");
    private static final Pattern SERVED = Pattern.compile("(?m)^ {4}\"(/[^\"]*)\": ");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

    private static final String MAIN_CODE = SourceTree.java()
            .filter(file -> !SourceTree.test(file))
            .map(SourceTree::read)
            .collect(Collectors.joining("\n"));

    private static final String LAUNCHER = SourceTree.FILES.stream()
            .filter(SourceTree.ROOT.resolve("assay")::equals)
            .map(SourceTree::read)
            .collect(Collectors.joining());

    private static final Set<String> TYPES = SourceTree.java()
            .map(SourceTree::read)
            .flatMap(code -> DECLARATION.matcher(code).results().map(match -> match.group(1)))
            .collect(Collectors.toCollection(HashSet::new));

    @Test
    void readmeFitsOnAFewScreens() {
        assertThat(SourceTree.read(SourceTree.ROOT.resolve("README.md")).lines())
                .hasSizeBetween(1, LINES_OF_THE_README);
    }

    @Test
    void everyLinkLeadsSomewhere() {
        assertThat(broken(Mentions::links, DocsTest::leadsSomewhere)).isEmpty();
    }

    @Test
    void everyPathExists() {
        assertThat(broken(Mentions::paths, DocsTest::pathExists)).isEmpty();
    }

    @Test
    void everyTypeExists() {
        assertThat(broken(Mentions::types, (document, type) -> typeExists(type)))
                .isEmpty();
    }

    @Test
    void everyPackageExists() {
        assertThat(broken(Mentions::packages, (document, name) -> MAIN_CODE.contains("package " + name)))
                .isEmpty();
    }

    @Test
    void everyModuleExists() {
        String poms = SourceTree.FILES.stream()
                .filter(file -> file.endsWith("pom.xml"))
                .map(SourceTree::read)
                .collect(Collectors.joining());
        assertThat(broken(
                        Mentions::modules,
                        (document, name) -> poms.contains("  <artifactId>" + name + "</artifactId>\n  <name>")))
                .isEmpty();
    }

    @Test
    void everyFlagExists() {
        assertThat(broken(
                        Mentions::flags,
                        (document, flag) -> GIVEN_FLAGS.contains(flag) || MAIN_CODE.contains("\"" + flag + "\"")))
                .isEmpty();
    }

    @Test
    void everyCommandExists() {
        assertThat(broken(Mentions::commands, (document, name) -> MAIN_CODE.contains("name = \"" + name + "\"")))
                .isEmpty();
    }

    @Test
    void everyVariableIsRead() {
        assertThat(broken(
                        Mentions::variables,
                        (document, name) -> MAIN_CODE.contains("\"" + name + "\"") || LAUNCHER.contains(name)))
                .isEmpty();
    }

    @Test
    void everyPathOfTheServerIsInItsReference() {
        String reference = SourceTree.read(SourceTree.ROOT.resolve("docs/reference/http-api.md"));
        String description = SourceTree.read(
                SourceTree.ROOT.resolve("adapter-http/src/main/resources/dev/assay/adapter/http/openapi.json"));
        assertThat(SERVED.matcher(description)
                        .results()
                        .map(path -> path.group(1).replace("{card}", "{username}.svg")))
                .hasSizeGreaterThan(20)
                .allMatch(path -> Pattern.compile(Pattern.quote(path) + "[`?]")
                        .matcher(reference)
                        .find());
    }

    /** Keeps the checks from passing because nothing is found to check. */
    @Test
    void findsWhatADocumentNames() {
        Mentions found = Mentions.in("""
                See [there](docs/a.md#b), `core/`, `core/src/A.java`, `Task`, `TaskState.Failed` and `@NullMarked`.
                `dev.assay.port.in` is in `dev.assay:assay-core`; `ASSAY_PORT` or `--port 80`; `x/y`, `a b`, `GET /a.b`.
                ```sh
                export GITHUB_TOKEN=...
                ./assay serve --host=h -o f  # --no such flag
                curl --data x
                ```
                ```java
                Login login = Login.of("Not Me"); // Nor Me
                ```
                """);
        assertThat(found)
                .isEqualTo(new Mentions(
                        List.of("docs/a.md#b"),
                        List.of("core/", "core/src/A.java"),
                        List.of("Task", "TaskState.Failed", "NullMarked", "Login", "Login.of"),
                        List.of("dev.assay.port.in"),
                        List.of("assay-core"),
                        List.of("--port", "--host", "-o"),
                        List.of("serve"),
                        List.of("ASSAY_PORT", "GITHUB_TOKEN")));
    }

    private static Stream<String> broken(Function<Mentions, List<String>> kind, BiPredicate<Path, String> exists) {
        return SourceTree.documents()
                .flatMap(document -> kind.apply(Mentions.in(SourceTree.read(document))).stream()
                        .filter(mention -> !exists.test(document, mention))
                        .map(mention -> SourceTree.relative(document) + " names " + mention));
    }

    private static boolean leadsSomewhere(Path document, String link) {
        if (link.matches("(https?|mailto):.*")) {
            return true;
        }
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty()
                ? document
                : document.resolveSibling(parts[0]).normalize();
        if (!target.startsWith(SourceTree.ROOT) || !Files.exists(target)) {
            return false;
        }
        return parts.length == 1 || headings(target).anyMatch(parts[1]::equals);
    }

    private static Stream<String> headings(Path document) {
        return HEADING.matcher(SourceTree.read(document))
                .results()
                .map(match -> match.group(1).toLowerCase(Locale.ROOT))
                .map(title -> title.replaceAll("[^\\w\\s-]", "").replaceAll("\\s", "-"));
    }

    private static boolean pathExists(Path document, String path) {
        boolean justAName = !path.contains("/");
        return Files.exists(SourceTree.ROOT.resolve(path))
                || Files.exists(document.resolveSibling(path))
                || (justAName && SourceTree.FILES.stream().anyMatch(file -> file.endsWith(path)));
    }

    /** Members are looked for anywhere in the code: enough to notice that one was renamed. */
    private static boolean typeExists(String mention) {
        String[] parts = mention.split("\\.");
        boolean ours = TYPES.contains(parts[0]);
        return NO_TYPES.contains(mention)
                || (ours && Arrays.stream(parts).skip(1).allMatch(DocsTest::isInTheCode))
                || KNOWN_PACKAGES.stream().anyMatch(room -> isOnTheClassPath(room + "." + parts[0]));
    }

    private static boolean isInTheCode(String member) {
        return Pattern.compile("\\b" + member + "\\b").matcher(MAIN_CODE).find();
    }

    private static boolean isOnTheClassPath(String name) {
        return ClassLoader.getSystemResource(name.replace('.', '/') + ".class") != null;
    }
}
