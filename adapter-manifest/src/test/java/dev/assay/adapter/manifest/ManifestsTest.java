package dev.assay.adapter.manifest;

import static dev.assay.adapter.manifest.Reading.REPOSITORY;
import static dev.assay.adapter.manifest.Reading.names;
import static dev.assay.adapter.manifest.Reading.packages;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.profile.DeclaredPackage;
import dev.assay.domain.profile.DeclaredPackage.Ecosystem;
import dev.assay.domain.profile.DeclaredPackage.Scope;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestsTest {

    @ParameterizedTest
    @CsvSource({
        "package.json, '{\"dependencies\": {\"x\": \"1\"}}', NPM",
        "requirements.txt, x, PYPI",
        "pyproject.toml, 'project.dependencies = [\"x\"]', PYPI",
        "Pipfile, 'packages.x = \"*\"', PYPI",
        "build.gradle, 'dependencies { api \"g:x:1\" }', MAVEN",
        "pom.xml, <project><parent><groupId>g</groupId><artifactId>x</artifactId></parent></project>, MAVEN",
        "libs.versions.toml, 'libraries.x = \"g:x:1\"', MAVEN",
        "go.mod, require x v1, GO",
        "Cargo.toml, 'dependencies.x = \"1\"', CARGO",
        "composer.json, '{\"require\": {\"v/x\": \"1\"}}', COMPOSER",
        "Gemfile, gem 'x', RUBYGEMS",
        "A.csproj, <Project><PackageReference Include=\"x\"/></Project>, NUGET",
        "Package.swift, '.package(url: \"x\")', SWIFT",
        "pubspec.yaml, 'dependencies: {x: 1}', PUB",
        "mix.exs, 'def deps do [{:x, \"1\"}] end', HEX",
        "Dockerfile, FROM x, DOCKER",
        "compose.yml, 'services: {a: {image: x}}', DOCKER",
    })
    void tellsWhoseThePackagesAre(String fileName, String text, Ecosystem ecosystem) {
        assertThat(packages("a/" + fileName, text)).singleElement().satisfies(found -> {
            assertThat(found.ecosystem()).isEqualTo(ecosystem);
            assertThat(found.name()).endsWith("x");
            assertThat(found.path()).isEqualTo("a/" + fileName);
        });
        assertThat(new Manifests().reads(fileName)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "requirements.in",
                "dev-requirements.txt",
                "test_requirements.txt",
                "requirements-dev.in",
                "requirements.docs.txt",
                "requirements3.txt",
                "api-requirements.in",
                "requirements/base.txt",
                "requirements/prod.in",
                "deploy/requirements/web.txt",
                "Dockerfile.dev",
                "Dockerfile-alpine",
                "web.Dockerfile",
                "app.dockerfile",
                "Containerfile",
                "Containerfile.debug",
                "compose.override.yml",
                "compose.prod.yaml",
                "compose-dev.yaml",
                "docker-compose.test.yml",
                "docker-compose-ci.yaml",
                "local.docker-compose.yml",
                "podman-compose.yml",
                "gems.rb",
                "action.yml",
                ".github/actions/setup/action.yaml",
                "gradle/libs.versions.toml",
                "gradle/test.versions.toml",
                "demo.gemspec",
                "Package@swift-5.9.swift",
            })
    void knowsTheUsualNamesOfManifests(String path) {
        assertThat(new Manifests().reads(path)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "requirements.in, x",
        "dev-requirements.txt, x (dev)",
        "requirements/test.txt, x (dev)",
        "requirements/local.txt, x (dev)",
        "requirements/production.txt, x",
        "docs/requirements.txt, x (dev)",
        "requirements-lint.in, x (dev)",
        "typing-requirements.txt, x (dev)",
        "services/api/requirements.txt, x",
        "latest/requirements.txt, x",
        "docs-service/requirements.txt, x",
        "docs/requirements/base.txt, x (dev)",
    })
    void takesTheScopeOfRequirementsFromTheirPath(String path, String expected) {
        assertThat(names(path, "x")).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dockerfile.dockerignore",
                "Dockerfile.md",
                "requirements.md",
                "requirements/README.txt",
                "constraints.txt",
                "requirements/constraints.txt",
                "Gemfile.lock",
                "compose.json",
                "decompose.yml",
                "composer.yaml",
                "gems.locked",
                "mypackage@swift-5.swift"
            })
    void leavesNamesThatOnlyLookAlikeAlone(String path) {
        assertThat(new Manifests().reads(path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "package-lock.json", "Pom.xml", "requirements.md", "versions.toml", ""})
    void leavesOtherFilesAlone(String fileName) {
        assertThat(new Manifests().reads(fileName)).isFalse();
        assertThat(packages(fileName, "{\"dependencies\": {\"x\": \"1\"}}")).isEmpty();
    }

    @Test
    void saysWhereItFoundAPackage() {
        assertThat(packages("cmd/go.mod", "require example.com/x v1"))
                .containsExactly(
                        new DeclaredPackage(REPOSITORY, "cmd/go.mod", Ecosystem.GO, "example.com/x", Scope.RUNTIME));
    }

    @Test
    void reportsAPackageOfBothScopesOnceAsShipped() {
        assertThat(names("package.json", """
                {"devDependencies": {"a": "1", "b": "1"},
                 "peerDependencies": {"a": "1"}}""")).containsExactly("a", "b (dev)");
        assertThat(names("package.json", """
                {"dependencies": {"a": "1"}, "devDependencies": {"a": "1"}}""")).containsExactly("a");
    }

    @Test
    void stopsAtFiveHundredPackages() {
        String text = IntStream.range(0, 600).mapToObj(i -> "p" + i).collect(joining("\n"));

        assertThat(names("requirements.txt", text))
                .hasSize(500)
                .startsWith("p0")
                .endsWith("p499");
    }

    @Test
    void readsTextsUpToTheLimitAndNoLonger() {
        String atLimit = "flask\n" + "#".repeat(512 * 1024 - 6);

        assertThat(names("requirements.txt", atLimit)).containsExactly("flask");
        assertThat(names("requirements.txt", atLimit + "#")).isEmpty();
    }

    @Test
    void leavesOutNamesThatAreUnsafeToShow() {
        String text = """
                {"dependencies": {"": "1", "two words": "1", "tab\\t": "1", "nul\\u0000": "1", "bidi\\u202e": "1",
                 "half\ud800": "1", "%s": "1", "%s": "1", "fine": "1"}}""".formatted("n".repeat(215), "m".repeat(214));

        assertThat(names("package.json", text)).containsExactly("m".repeat(214), "fine");
    }

    @Test
    void overlooksAByteOrderMark() {
        assertThat(names("package.json", "\uFEFF{\"dependencies\": {\"x\": \"1\"}}"))
                .containsExactly("x");
    }

    @Test
    void understandsLineEndsOfWindows() {
        assertThat(names("requirements.txt", "flask\r\ndjango\\\r\n>=5\r\n")).containsExactly("flask", "django");
        assertThat(names("Gemfile", "gem 'a'\r\ngem 'b'\r\n")).containsExactly("a", "b");
    }

    @ParameterizedTest
    @CsvSource({
        "package.json, '{\"dependencies\": {\"x\": \"1\"}'",
        "Cargo.toml, 'dependencies.x = \"1\"\n['",
        "compose.yml, 'services: {a: {image: x}}}'",
        "pom.xml, <project><parent><groupId>g</groupId><artifactId>x</artifactId></parent>",
    })
    void findsNothingInABrokenFile(String fileName, String text) {
        assertThat(packages(fileName, text)).isEmpty();
    }
}
