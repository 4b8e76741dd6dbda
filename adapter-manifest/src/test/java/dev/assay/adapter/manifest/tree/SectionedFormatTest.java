package dev.assay.adapter.manifest.tree;

import static dev.assay.adapter.manifest.Reading.names;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SectionedFormatTest {

    @Test
    void readsTheDependenciesOfAnNpmPackageInTheirOrder() {
        String text = """
                {
                  "name": "shop",
                  "scripts": {"build": "vite build"},
                  "devDependencies": {"vitest": "^3.0.0", "@types/node": "24"},
                  "dependencies": {"react": "^19.1.0", "@tanstack/react-query": "^5"},
                  "peerDependencies": {"react-dom": ">=18"},
                  "optionalDependencies": {"fsevents": "*"},
                  "overrides": {"left-pad": "1.3.0"}
                }""";

        assertThat(names("web/package.json", text))
                .containsExactly(
                        "vitest (dev)", "@types/node (dev)", "react", "@tanstack/react-query", "react-dom", "fsevents");
    }

    @Test
    void seesThroughAliasesOfNpmPackages() {
        String text = """
                {"dependencies": {"old-react": "npm:react@17", "types": "npm:@types/node@20", "bare": "npm:lodash"}}""";

        assertThat(names("package.json", text)).containsExactly("react", "@types/node", "lodash");
    }

    @Test
    void ignoresSectionsOfAnotherShape() {
        assertThat(names("package.json", """
                {"dependencies": ["react"], "devDependencies": "vitest", "peerDependencies": null}""")).isEmpty();
        assertThat(names("package.json", "[1, 2]")).isEmpty();
        assertThat(names("package.json", "\"dependencies\"")).isEmpty();
    }

    @Test
    void leavesThePlatformOutOfComposerPackages() {
        String text = """
                {
                  "require": {"php": "^8.3", "ext-json": "*", "lib-icu": "*", "composer-runtime-api": "^2",
                    "symfony/console": "^7.0"},
                  "require-dev": {"phpunit/phpunit": "^12"}
                }""";

        assertThat(names("composer.json", text)).containsExactly("symfony/console", "phpunit/phpunit (dev)");
    }

    @Test
    void readsPipfiles() {
        String text = """
                [[source]]
                url = "https://example.org/simple"
                verify_ssl = true

                [packages]
                Flask_Login = "*"
                requests = {extras = ["socks"], version = "~=2.32"}

                [dev-packages]
                pytest = ">=8"

                [requires]
                python_version = "3.13"
                """;

        assertThat(names("Pipfile", text)).containsExactly("flask-login", "requests", "pytest (dev)");
    }

    @Test
    void leavesOutWhatADartSdkBringsExceptFlutter() {
        String text = """
                name: app
                environment:
                  sdk: ^3.8.0
                dependencies:
                  flutter:
                    sdk: flutter
                  flutter_localizations:
                    sdk: flutter
                  http: ^1.4.0
                  kittens:
                    git: https://example.org/kittens.git
                dev_dependencies:
                  flutter_test:
                    sdk: flutter
                  lints: ^6.0.0
                """;

        assertThat(names("pubspec.yaml", text)).containsExactly("flutter", "http", "kittens", "lints (dev)");
    }
}
