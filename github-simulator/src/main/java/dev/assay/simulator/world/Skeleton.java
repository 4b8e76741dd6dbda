package dev.assay.simulator.world;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the files of a repository: a manifest that declares what its ecosystem uses, and what usually lies around. */
final class Skeleton {

    private Skeleton() {}

    static Map<String, String> filesOf(Blueprint blueprint, Chance chance) {
        Ecosystem ecosystem = blueprint.ecosystem();
        List<String> packages = chance.some(ecosystem.packages(), chance.between(2, 5));
        List<String> development = chance.some(ecosystem.developmentPackages(), chance.between(1, 3));
        Map<String, String> files = new LinkedHashMap<>();
        files.put("README.md", "# %s\n\n%s\n".formatted(blueprint.name(), described(blueprint)));
        files.put(".gitignore", "build/\n.env\n");
        if (chance.percent(70)) {
            files.put("LICENSE", "Permission is granted to use this invented software for any purpose.\n");
        }
        if (chance.percent(55)) {
            files.put(
                    ".github/workflows/ci.yml",
                    "name: ci\non: [push]\njobs:\n  build:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v5\n");
        }
        if (chance.percent(35)) {
            files.put("Dockerfile", "FROM scratch\nCOPY . /app\n");
        }
        if (chance.percent(40)) {
            files.put("tests/README.md", "Tests live here.\n");
        }
        switch (ecosystem) {
            case TYPESCRIPT -> addNpm(files, blueprint, packages, development);
            case PYTHON -> addPyproject(files, blueprint, packages, development);
            case JAVA -> addMaven(files, blueprint, packages, development);
            case GO -> addGo(files, blueprint, packages, development);
            case RUST -> addCargo(files, blueprint, packages, development);
            case JUPYTER -> addRequirements(files, packages, development);
            case R -> addDescription(files, blueprint, packages, development);
        }
        return files;
    }

    private static String described(Blueprint blueprint) {
        String description = blueprint.description();
        return description == null ? "Nothing to see here yet." : description + ".";
    }

    private static void addNpm(
            Map<String, String> files, Blueprint blueprint, List<String> packages, List<String> dev) {
        files.put("package.json", """
                {
                  "name": "%s",
                  "version": "1.%s.0",
                  "type": "module",
                  "scripts": { "build": "tsc -p .", "test": "vitest run" },
                  "dependencies": {
                %s
                  },
                  "devDependencies": {
                %s
                  }
                }
                """.formatted(blueprint.name(), packages.size(), npmLines(packages), npmLines(dev)));
        files.put("tsconfig.json", "{ \"compilerOptions\": { \"strict\": true } }\n");
        files.put("src/index.ts", "export const name = \"%s\";\n".formatted(blueprint.name()));
    }

    private static String npmLines(List<String> packages) {
        return packages.stream()
                .map(name -> "    \"%s\": \"^%s\"".formatted(name, version(name)))
                .collect(Collectors.joining(",\n"));
    }

    private static void addPyproject(
            Map<String, String> files, Blueprint blueprint, List<String> packages, List<String> dev) {
        files.put("pyproject.toml", """
                [project]
                name = "%s"
                version = "0.4.0"
                requires-python = ">=3.11"
                dependencies = [
                %s
                ]

                [project.optional-dependencies]
                dev = [
                %s
                ]
                """.formatted(blueprint.name(), tomlLines(packages), tomlLines(dev)));
        files.put("src/%s/__init__.py".formatted(blueprint.name().replace('-', '_')), "__version__ = \"0.4.0\"\n");
    }

    private static String tomlLines(List<String> packages) {
        return packages.stream()
                .map(name -> "    \"%s>=%s\",".formatted(name, version(name)))
                .collect(Collectors.joining("\n"));
    }

    private static void addMaven(
            Map<String, String> files, Blueprint blueprint, List<String> packages, List<String> dev) {
        files.put("pom.xml", """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>org.example</groupId>
                  <artifactId>%s</artifactId>
                  <version>1.0.0</version>
                  <dependencies>
                %s%s  </dependencies>
                </project>
                """.formatted(
                        blueprint.name(), mavenLines(packages, ""), mavenLines(dev, "<scope>test</scope>")));
        files.put("src/main/java/org/example/Main.java", "package org.example;\n\nfinal class Main {}\n");
    }

    private static String mavenLines(List<String> packages, String scope) {
        return packages.stream()
                .map(name ->
                        "    <dependency><groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version>%s</dependency>\n"
                                .formatted(
                                        name.substring(0, name.indexOf(':')),
                                        name.substring(name.indexOf(':') + 1),
                                        version(name),
                                        scope))
                .collect(Collectors.joining());
    }

    private static void addGo(Map<String, String> files, Blueprint blueprint, List<String> packages, List<String> dev) {
        files.put("go.mod", """
                module example.org/%s

                go 1.24

                require (
                %s
                %s
                )
                """.formatted(blueprint.name(), goLines(packages), goLines(dev)));
        files.put("main.go", "package main\n\nfunc main() {}\n");
        files.put("internal/doc.go", "package internal\n");
    }

    private static String goLines(List<String> packages) {
        return packages.stream()
                .map(name -> "\t%s v%s".formatted(name, version(name)))
                .collect(Collectors.joining("\n"));
    }

    private static void addCargo(
            Map<String, String> files, Blueprint blueprint, List<String> packages, List<String> dev) {
        files.put("Cargo.toml", """
                [package]
                name = "%s"
                version = "0.2.0"
                edition = "2024"

                [dependencies]
                %s

                [dev-dependencies]
                %s
                """.formatted(blueprint.name(), cargoLines(packages), cargoLines(dev)));
        files.put("src/main.rs", "fn main() {}\n");
    }

    private static String cargoLines(List<String> packages) {
        return packages.stream()
                .map(name -> "%s = \"%s\"".formatted(name, version(name)))
                .collect(Collectors.joining("\n"));
    }

    private static void addRequirements(Map<String, String> files, List<String> packages, List<String> dev) {
        files.put("requirements.txt", pinned(packages) + "# for the notebooks\n" + pinned(dev));
        files.put("notebooks/exploration.ipynb", "{\"cells\": [], \"nbformat\": 4, \"nbformat_minor\": 5}\n");
    }

    private static String pinned(List<String> packages) {
        return packages.stream()
                .map(name -> "%s==%s\n".formatted(name, version(name)))
                .collect(Collectors.joining());
    }

    private static void addDescription(
            Map<String, String> files, Blueprint blueprint, List<String> packages, List<String> dev) {
        files.put("DESCRIPTION", """
                Package: %s
                Version: 0.1.0
                Imports: %s
                Suggests: %s
                """.formatted(
                        blueprint.name().replace("-", "").toLowerCase(Locale.ROOT),
                        String.join(", ", packages),
                        String.join(", ", dev)));
        files.put("R/main.R", "main <- function() {}\n");
    }

    /** A version that always belongs to the same package. */
    private static String version(String name) {
        int hash = Math.floorMod(name.hashCode(), 10_000);
        return (1 + hash % 6) + "." + hash / 6 % 20 + "." + hash % 10;
    }
}
