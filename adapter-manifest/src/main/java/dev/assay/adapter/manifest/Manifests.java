package dev.assay.adapter.manifest;

import dev.assay.domain.profile.DeclaredPackage;
import dev.assay.domain.profile.DeclaredPackage.Ecosystem;
import dev.assay.domain.profile.ManifestFile;
import dev.assay.domain.profile.RepositoryName;
import dev.assay.port.out.ManifestReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the manifests of the common ecosystems, told apart by their paths.
 *
 * <p>Manifests are strangers' texts: one of more than 512 Ki characters is not read, a manifest gives at most 500
 * packages (the first ones), and names that are too long or hold spaces or invisible characters are left out.
 *
 * <p>Stateless; safe for many threads.
 */
public final class Manifests implements ManifestReader {

    private static final int MAX_TEXT_LENGTH = 512 * 1024;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final ManifestFormat COMPOSE = new ComposeFormat();
    private static final ManifestFormat PROJECT_FILE = new CsprojFormat();
    private static final ManifestFormat WORKFLOW = new WorkflowFormat();
    private static final Map<String, ManifestFormat> BY_ENDING = Map.of(
            ".csproj", PROJECT_FILE,
            ".fsproj", PROJECT_FILE,
            ".vbproj", PROJECT_FILE,
            ".gemspec", new GemspecFormat(),
            ".tf", new TerraformFormat());
    private static final Map<String, ManifestFormat> BY_NAME = Map.ofEntries(
            Map.entry("package.json", SectionedFormat.packageJson()),
            Map.entry("composer.json", SectionedFormat.composerJson()),
            Map.entry("Pipfile", SectionedFormat.pipfile()),
            Map.entry("pubspec.yaml", SectionedFormat.pubspec()),
            Map.entry("pyproject.toml", new PyprojectFormat()),
            Map.entry("Cargo.toml", new CargoFormat()),
            Map.entry("libs.versions.toml", new VersionCatalogFormat()),
            Map.entry("pom.xml", new PomFormat()),
            Map.entry("build.gradle", GradleFormat.groovy()),
            Map.entry("build.gradle.kts", GradleFormat.kotlin()),
            Map.entry("setup.cfg", new SetupCfgFormat()),
            Map.entry("Directory.Packages.props", PROJECT_FILE),
            Map.entry("Directory.Build.props", PROJECT_FILE),
            Map.entry("packages.config", PROJECT_FILE),
            Map.entry("go.mod", new GoModFormat()),
            Map.entry("Gemfile", new GemfileFormat()),
            Map.entry("Package.swift", new SwiftFormat()),
            Map.entry("mix.exs", new MixFormat()),
            Map.entry("Dockerfile", new DockerfileFormat()),
            Map.entry("action.yml", WORKFLOW),
            Map.entry("action.yaml", WORKFLOW),
            Map.entry("docker-compose.yml", COMPOSE),
            Map.entry("docker-compose.yaml", COMPOSE),
            Map.entry("compose.yml", COMPOSE),
            Map.entry("compose.yaml", COMPOSE));

    /** Returns a reader of every format there is. */
    public Manifests() {}

    @Override
    public boolean reads(String path) {
        return formatOf(path).isPresent();
    }

    @Override
    public List<DeclaredPackage> read(List<ManifestFile> manifests) {
        Map<RepositoryName, List<Reading>> repositories = new LinkedHashMap<>();
        for (ManifestFile manifest : manifests) {
            formatOf(manifest.path())
                    .filter(unused -> manifest.text().length() <= MAX_TEXT_LENGTH)
                    .map(format -> new Reading(manifest, format.ecosystem(), declarations(format, manifest)))
                    .ifPresent(reading -> repositories
                            .computeIfAbsent(manifest.repository(), unused -> new ArrayList<>())
                            .add(reading));
        }
        return repositories.values().stream().flatMap(Manifests::packages).toList();
    }

    private static Stream<DeclaredPackage> packages(List<Reading> together) {
        RepositoryDeclarations repository = new RepositoryDeclarations();
        together.forEach(reading -> repository.note(reading.ecosystem(), reading.found()));
        return together.stream().flatMap(reading -> reading.packages(repository).stream());
    }

    private static Optional<ManifestFormat> formatOf(String path) {
        String fileName = path.substring(path.lastIndexOf('/') + 1);
        if (path.startsWith(WorkflowFormat.FOLDER)) {
            boolean yaml = fileName.endsWith(".yml") || fileName.endsWith(".yaml");
            return yaml ? Optional.of(WORKFLOW) : Optional.empty();
        }
        if (fileName.startsWith("requirements") && fileName.endsWith(".txt")) {
            return Optional.of(new RequirementsFormat(DevelopmentWords.scopeOf(fileName)));
        }
        String ending = fileName.substring(Math.max(0, fileName.lastIndexOf('.')));
        return Optional.ofNullable(BY_NAME.get(fileName)).or(() -> Optional.ofNullable(BY_ENDING.get(ending)));
    }

    private static Declarations declarations(ManifestFormat format, ManifestFile manifest) {
        Declarations found = new Declarations(manifest);
        try {
            format.read(withoutMark(manifest.text()), found);
        } catch (IOException malformed) {
            // Half a manifest would look like a whole one: the caller promises nothing about broken files.
            return new Declarations(manifest);
        }
        return found;
    }

    private static String withoutMark(String text) {
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
    }

    /** A manifest that was read by itself. */
    private record Reading(ManifestFile manifest, Ecosystem ecosystem, Declarations found) {

        List<DeclaredPackage> packages(RepositoryDeclarations repository) {
            return repository.scopes(ecosystem, found).entrySet().stream()
                    .map(entry -> new DeclaredPackage(
                            manifest.repository(), manifest.path(), ecosystem, entry.getKey(), entry.getValue()))
                    .toList();
        }
    }
}
