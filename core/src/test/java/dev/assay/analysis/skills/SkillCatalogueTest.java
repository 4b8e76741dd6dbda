package dev.assay.analysis.skills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.analysis.skills.SkillCatalogue.Kind;
import dev.assay.analysis.text.Resource;
import dev.assay.domain.profile.DeclaredPackage.Ecosystem;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The catalogue is data that people edit: what can be wrong with it is checked here. */
class SkillCatalogueTest {

    private static final List<List<String>> ROWS = Resource.rows("skills.txt");
    private static final int ENTRIES = 400;

    /** Ordinary words, and names that are also ordinary words: alone they show nothing. */
    private static final Set<String> ORDINARY = Set.of(
            "go",
            "c",
            "r",
            "d",
            "ai",
            "ml",
            "rest",
            "express",
            "gin",
            "echo",
            "rocket",
            "spring",
            "rails",
            "react",
            "flask",
            "vue",
            "angular",
            "svelte",
            "next",
            "phoenix",
            "fiber",
            "chi",
            "play",
            "click",
            "rich",
            "bottle",
            "requests",
            "black",
            "ruff",
            "make",
            "git",
            "helm",
            "consul",
            "vault",
            "packer",
            "phaser",
            "bloc",
            "get",
            "slim",
            "grape",
            "ray",
            "dagger",
            "spark",
            "beam",
            "kafka",
            "storm",
            "hive",
            "pig",
            "unity",
            "godot",
            "flutter",
            "electron",
            "expo",
            "ionic",
            "remix",
            "astro",
            "lit",
            "bun",
            "deno",
            "hugo",
            "sphinx",
            "hypothesis",
            "cypress",
            "mocha",
            "jest",
            "chai",
            "pest",
            "moq",
            "husky",
            "yarn",
            "parcel",
            "gulp",
            "grunt");

    /** What a package may be called, by the rules of its registry, in the catalogue's lower case. */
    private static final Map<Ecosystem, Pattern> NAMES = Map.ofEntries(
            Map.entry(Ecosystem.NPM, Pattern.compile("(@[a-z0-9._-]+/)?[a-z0-9*][a-z0-9._-]*\\*?")),
            Map.entry(Ecosystem.PYPI, Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?(-\\*|\\*)?")),
            Map.entry(Ecosystem.MAVEN, Pattern.compile("[a-z0-9._-]+(\\*|:([a-z0-9._-]+\\*?|\\*))")),
            Map.entry(Ecosystem.GO, Pattern.compile("[a-z0-9.-]+\\.[a-z]+/[a-z0-9._/-]*\\*?")),
            Map.entry(Ecosystem.CARGO, Pattern.compile("[a-z0-9_-]+\\*?")),
            Map.entry(Ecosystem.COMPOSER, Pattern.compile("[a-z0-9_.-]+/([a-z0-9_.-]+\\*?|\\*)")),
            Map.entry(Ecosystem.RUBYGEMS, Pattern.compile("[a-z0-9_.-]+\\*?")),
            Map.entry(Ecosystem.NUGET, Pattern.compile("[a-z0-9_.-]+\\*?")),
            Map.entry(Ecosystem.SWIFT, Pattern.compile("[a-z0-9_.-]+")),
            Map.entry(Ecosystem.PUB, Pattern.compile("[a-z0-9_]+\\*?")),
            Map.entry(Ecosystem.HEX, Pattern.compile("[a-z0-9_]+\\*?")),
            Map.entry(Ecosystem.DOCKER, Pattern.compile("\\*|[a-z0-9._/-]+\\*?")),
            Map.entry(Ecosystem.ACTIONS, Pattern.compile("\\*|[a-z0-9._-]+/([a-z0-9._/-]+\\*?|\\*)")),
            Map.entry(Ecosystem.TERRAFORM, Pattern.compile("\\*|[a-z0-9._-]+/([a-z0-9._/-]+\\*?|\\*)")),
            Map.entry(Ecosystem.CRAN, Pattern.compile("[a-z][a-z0-9.]+\\*?")),
            Map.entry(Ecosystem.HACKAGE, Pattern.compile("[a-z0-9-]+\\*?")),
            Map.entry(Ecosystem.CONDA, Pattern.compile("[a-z0-9._-]+\\*?")),
            Map.entry(Ecosystem.CONAN, Pattern.compile("\\*|[a-z0-9_+.-]+\\*?")),
            Map.entry(Ecosystem.VCPKG, Pattern.compile("\\*|[a-z0-9-]+\\*?")),
            Map.entry(Ecosystem.CMAKE, Pattern.compile("[a-z0-9_+.-]+\\*?")),
            Map.entry(Ecosystem.COCOAPODS, Pattern.compile("\\*|[a-z0-9_+-]+\\*?")),
            Map.entry(Ecosystem.JSR, Pattern.compile("@[a-z0-9-]+/([a-z0-9-]+\\*?|\\*)")),
            Map.entry(Ecosystem.PRE_COMMIT, Pattern.compile("\\*|[a-z0-9._-]+/[a-z0-9._-]+")));

    private static Stream<String> sources(String kind) {
        return ROWS.stream()
                .flatMap(row -> Arrays.stream(row.getLast().split(",", -1)))
                .map(String::strip)
                .filter(source -> source.startsWith(kind + ":"))
                .map(source -> source.substring(kind.length() + 1));
    }

    @Test
    void knowsManySkillsOfEveryKind() {
        Map<String, Kind> kinds = SkillCatalogue.load().kinds();

        assertThat(kinds).hasSizeGreaterThanOrEqualTo(ENTRIES).hasSameSizeAs(ROWS);
        assertThat(kinds.values()).contains(Kind.values());
        assertThat(kinds.keySet().stream().map(name -> name.toLowerCase(Locale.ROOT)))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Ecosystem.class)
    void namesPackagesAsTheirRegistryDoes(Ecosystem ecosystem) {
        Pattern name = NAMES.getOrDefault(ecosystem, Pattern.compile("(?!)"));

        assertThat(sources(ecosystem.label()))
                .isNotEmpty()
                .allMatch(source -> name.matcher(source).matches());
    }

    @Test
    void takesNoOrdinaryWordForASkill() {
        assertThat(sources("word").map(word -> word.toLowerCase(Locale.ROOT)).filter(ORDINARY::contains))
                .isEmpty();
    }

    @Test
    void namesTopicsAsGitHubDoes() {
        assertThat(sources("topic"))
                .isNotEmpty()
                .allMatch(topic -> topic.matches("[a-z0-9][a-z0-9-]{0,49}"))
                .doesNotContain("go", "c", "r", "d", "rest", "actions");
    }

    @Test
    void knowsFilesInAnyFolderByNameEndingAndFolder() {
        SkillCatalogue catalogue = new SkillCatalogue(List.of(
                List.of("tool", "A", "file:a.txt"),
                List.of("tool", "B", "file:*.b"),
                List.of("tool", "C", "file:meta/main.yml"),
                List.of("tool", "D", "file:.github/workflows/*"),
                List.of("tool", "E", "file:/e.json")));

        assertThat(catalogue.ofFile("a.txt")).containsExactly("A");
        assertThat(catalogue.ofFile("x/y/a.txt")).containsExactly("A");
        assertThat(catalogue.ofFile("ba.txt")).isEmpty();
        assertThat(catalogue.ofFile("x/Some.Project.b")).containsExactly("B");
        assertThat(catalogue.ofFile("x.b/y")).isEmpty();
        assertThat(catalogue.ofFile("roles/web/meta/main.yml")).containsExactly("C");
        assertThat(catalogue.ofFile("main.yml")).isEmpty();
        assertThat(catalogue.ofFile(".github/workflows/ci.yml")).containsExactly("D");
        assertThat(catalogue.ofFile("e.json")).containsExactly("E");
        assertThat(catalogue.ofFile("book/e.json")).isEmpty();
    }

    @Test
    void takesNoLockFileForAnybodysWork() {
        assertThat(sources("file").collect(Collectors.toSet()))
                .contains("pom.xml", "Makefile")
                .noneMatch(file -> file.matches(".*[.-]lock(?:\\..*|b)?"));
    }

    @Test
    void knowsOfNoPackageBothThatItShowsASkillAndThatItShowsNone() {
        SkillCatalogue catalogue = SkillCatalogue.load();

        assertThat(CatalogueNames.withoutSkill("npm"))
                .hasSizeGreaterThan(1_000)
                .allMatch(name -> catalogue.ofPackage(Ecosystem.NPM, name).isEmpty());
        assertThat(CatalogueNames.withoutSkill("pypi"))
                .hasSizeGreaterThan(500)
                .allMatch(name -> catalogue.ofPackage(Ecosystem.PYPI, name).isEmpty());
    }

    @Test
    void takesCondasPackagesForPythonsOfTheSameName() {
        assertThat(SkillCatalogue.load().ofPackage(Ecosystem.CONDA, "pandas"))
                .containsAll(SkillCatalogue.load().ofPackage(Ecosystem.PYPI, "pandas"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"language|A|npm:a", "tool|A|npm:a,npm:a", "tool|A|nowhere:a", "tool|A|npm:", "tool|A|a"})
    void refusesRowsThatMakeNoSense(String line) {
        List<List<String>> rows = List.of(List.of(line.split("\\|")));

        assertThatThrownBy(() -> new SkillCatalogue(rows)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void findsTheLongestAndTheShorterPrefixes() {
        SkillCatalogue catalogue = new SkillCatalogue(List.of(
                List.of("tool", "A", "npm:@a/*"),
                List.of("tool", "B", "npm:@a/b*"),
                List.of("tool", "C", "npm:@a/bc")));

        assertThat(catalogue.ofPackage(Ecosystem.NPM, "@a/bc")).containsExactlyInAnyOrder("A", "B", "C");
        assertThat(catalogue.ofPackage(Ecosystem.NPM, "@a/x")).containsExactly("A");
        assertThat(catalogue.ofPackage(Ecosystem.NPM, "@a")).isEmpty();
    }

    @Test
    void countsAnActionInAFolderForItsRepository() {
        SkillCatalogue catalogue = SkillCatalogue.load();

        assertThat(catalogue.ofPackage(Ecosystem.ACTIONS, "hashicorp/setup-terraform/inner"))
                .containsExactlyInAnyOrder("Terraform", "GitHub Actions");
        assertThat(catalogue.ofPackage(Ecosystem.ACTIONS, "github/codeql-action/init"))
                .isEqualTo(catalogue.ofPackage(Ecosystem.ACTIONS, "github/codeql-action"));
    }

    @Test
    void takesWhatAnotherProjectKeepsForItselfForNoKnownAction() {
        assertThat(SkillCatalogue.load().ofPackage(Ecosystem.ACTIONS, "docker/shared/.github/actions/setup"))
                .containsExactly("GitHub Actions");
    }
}
