package dev.assay.adapter.manifest;

import static dev.assay.adapter.manifest.Reading.packages;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.profile.DeclaredPackage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Strangers write manifests: whatever they hold, reading ends soon, gives a bounded answer, and does not throw. */
@Timeout(60)
class HostileManifestsTest {

    private static final int LONG = 250_000;

    /** Long enough to show a reader whose time grows with the square; every piece is tried in every format. */
    private static final int LONG_ENOUGH = 60_000;

    static final List<String> FILE_NAMES = List.of(
            "package.json",
            "composer.json",
            "requirements.txt",
            "pyproject.toml",
            "Pipfile",
            "Cargo.toml",
            "libs.versions.toml",
            "pom.xml",
            "A.csproj",
            "build.gradle",
            "go.mod",
            "Gemfile",
            "Package.swift",
            "mix.exs",
            "pubspec.yaml",
            "compose.yml",
            "Dockerfile",
            "setup.cfg",
            "x.gemspec",
            "main.tf",
            ".github/workflows/ci.yml",
            "packages.config",
            "Directory.Packages.props",
            "setup.py",
            "environment.yml",
            "DESCRIPTION",
            "deps.edn",
            "build.sbt",
            "x.cabal",
            "package.yaml",
            "deno.jsonc",
            "pnpm-workspace.yaml",
            "CMakeLists.txt",
            "conanfile.txt",
            "conanfile.py",
            "vcpkg.json",
            ".pre-commit-config.yaml",
            ".gitlab-ci.yml",
            "Podfile");

    /** Pieces that mean something to one of the formats; mixed, they lead a parser astray. */
    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "[",
            "]",
            "(",
            ")",
            "<",
            ">",
            "</",
            "/>",
            "<!--",
            "<![CDATA[",
            "<!DOCTYPE a [",
            "&a;",
            "&#0;",
            "\"",
            "'",
            "\"\"\"",
            "'''",
            "\\",
            "\n",
            "\r\n",
            "\t",
            " ",
            ":",
            ",",
            "=",
            "#",
            "//",
            "/*",
            "*/",
            "@",
            "$",
            "${",
            "&a",
            "*a",
            "!!int",
            "|",
            ">-",
            "- ",
            "? ",
            "---\n",
            "...\n",
            "%",
            "\u0000",
            "\uFEFF",
            "\uD800",
            "\u2028",
            "dependencies",
            "services",
            "image",
            "project",
            "group",
            "gem",
            "name",
            "do",
            "end",
            "deps",
            "def",
            "only",
            "implementation",
            "require",
            "FROM ",
            "--platform=",
            ".package(",
            "url:",
            "a",
            "0",
            "1e999999999",
            "1979-13-40",
            "inf",
            "0x",
            "<<",
            "project.dependencies = [",
            "<project><dependencies><dependency>",
            "<groupId>",
            "{:a",
            "install_requires = a + ",
            "plugins { id ",
            ":deps {a/b ",
            " %% ",
            "build-depends: ",
            "Imports: ",
            "find_package(",
            "pod ",
            "-",
            ".",
            "_");

    private static final List<String> REPEATED = List.of(
            "[",
            "{",
            "(",
            "{\"a\":",
            "[[",
            "a.",
            "a:\n",
            "a: {",
            "- ",
            "? ",
            "<a>",
            "<a ",
            "<!--",
            "<!DOCTYPE",
            "&",
            "\"",
            "'",
            "\"\"\"",
            "\\",
            "\\\n",
            "a",
            " ",
            "\t",
            "\n",
            "#",
            "/",
            "/*",
            "*/",
            "{:a",
            "{:a, only: :dev, ",
            "gem 'a',\n",
            "<<~A\n",
            "%w[",
            "#{",
            "do |x|\n",
            "a { ",
            "x = if a then ",
            ".package(url: \"a\", ",
            "#if false\n",
            "#if 0",
            "@a [\n",
            "deps: [",
            "deps: deps ++ ",
            "~s(",
            ":\"a",
            "def a do\n",
            "egg=&",
            "x do\n",
            "end\n",
            "if\n",
            "group: 'a', ",
            "dependencies {",
            "api 'a:b:c'\n",
            "require (\n",
            "FROM a AS b\n",
            "--platform= ",
            "-",
            "[a.a]\n",
            "[[a]]\n",
            "a = [",
            "a={b=",
            "&a ",
            "*a ",
            "!",
            "| ",
            "0",
            "=",
            "@",
            "a.b = 1\n",
            "a = [a + a, ",
            "a = a\n",
            ":deps {a ",
            "#_",
            "\"a\" % ",
            "build-depends: a,\n",
            "Imports: a,\n",
            "find_package(  ",
            "plugins { id(",
            "target 'a' do ",
            "\uD83D\uDE00");

    @ParameterizedTest
    @FieldSource("FILE_NAMES")
    void survivesRandomBytes(String fileName) {
        Random random = new Random(20_261_123);
        for (int round = 0; round < 100; round++) {
            byte[] bytes = new byte[random.nextInt(2_000)];
            random.nextBytes(bytes);
            assertBounded(packages(fileName, new String(bytes, StandardCharsets.UTF_8)));
            assertBounded(packages(fileName, new String(bytes, StandardCharsets.ISO_8859_1)));
        }
    }

    @ParameterizedTest
    @FieldSource("FILE_NAMES")
    void survivesItsOwnGrammarInDisorder(String fileName) {
        Random random = new Random(42);
        for (int round = 0; round < 700; round++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(40), 0, PIECES.size()).forEach(i -> text.append(PIECES.get(i)));
            assertBounded(packages(fileName, text.toString()));
        }
    }

    @ParameterizedTest
    @FieldSource("FILE_NAMES")
    void survivesAnyPieceRepeatedVeryOften(String fileName) {
        for (String piece : REPEATED) {
            assertBounded(packages(fileName, piece.repeat(LONG_ENOUGH / piece.length())));
        }
    }

    @Test
    void doesNotExpandEntitiesOfXml() {
        String text = "<!DOCTYPE project [<!ENTITY a \"lol\"><!ENTITY b \"%s\"><!ENTITY c \"%s\">]>"
                        .formatted("&a;".repeat(100), "&b;".repeat(100))
                + "<project><parent><groupId>g</groupId><artifactId>&c;</artifactId></parent></project>";

        assertThat(packages("pom.xml", text)).isEmpty();
    }

    @Test
    void readsNoFileThatXmlPointsTo() {
        String text = "<!DOCTYPE project [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>"
                + "<project><parent><groupId>g</groupId><artifactId>a&a;</artifactId></parent></project>";

        assertThat(packages("pom.xml", text)).isEmpty();
    }

    @Test
    void doesNotExpandAliasesOfYaml() {
        StringBuilder text = new StringBuilder("a0: &a0 [lol]\n");
        for (int i = 1; i < 60; i++) {
            text.append(
                    "a%d: &a%d [%s]\n".formatted(i, i, "*a%d,".formatted(i - 1).repeat(10)));
        }
        text.append("services: {one: {image: *a59}, two: *a59, three: {image: x}}\n");

        assertThat(packages("compose.yml", text.toString()))
                .extracting(DeclaredPackage::name)
                .containsExactly("x");
    }

    @Test
    void refusesAnAliasOfItself() {
        assertThat(packages("compose.yml", "services: &s\n  a: *s\n  b: {image: x}\n"))
                .extracting(DeclaredPackage::name)
                .containsExactly("x");
    }

    private static void assertBounded(List<DeclaredPackage> found) {
        assertThat(found)
                .hasSizeLessThanOrEqualTo(500)
                .allSatisfy(declared -> assertThat(declared.name())
                        .isNotEmpty()
                        .hasSizeLessThanOrEqualTo(214)
                        .doesNotContainAnyWhitespaces());
    }

    @Test
    void boundsWhatMergeKeysMultiply() {
        StringBuilder text = new StringBuilder("x-many: &many\n");
        IntStream.range(0, 20_000).forEach(i -> text.append("  k").append(i).append(": v\n"));
        text.append("services:\n");
        IntStream.range(0, 10_000).forEach(i -> text.append("  s").append(i).append(": {<<: *many, image: a}\n"));

        assertThat(packages("compose.yml", text.toString())).isEmpty();
    }

    @Test
    void survivesServicesThatExtendEachOther() {
        String text = "services: {a: {extends: b, image: x}, b: {extends: {service: a}}, c: {extends: c}}";

        assertThat(packages("compose.yml", text))
                .extracting(DeclaredPackage::name)
                .containsExactly("x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RUN <<a ", "RUN <<a\n", "RUN \"<<a ", "ARG a=${a:-", "FROM ${a", "RUN '\\"})
    void survivesRecipesThatNeverEnd(String piece) {
        assertBounded(packages("Dockerfile", piece.repeat(LONG / piece.length())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dependencies {",
                "a = [a: ",
                "x \"${",
                "/* ",
                "a.each { dependencies { x it\n",
                "f(",
                "a(b[\"c\"]."
            })
    void survivesBuildsThatNeverEnd(String piece) {
        assertBounded(packages("build.gradle.kts", piece.repeat(LONG / piece.length())));
    }
}
