package dev.assay.adapter.manifest;

import dev.assay.adapter.manifest.container.ComposeFormat;
import dev.assay.adapter.manifest.container.DockerfileFormat;
import dev.assay.adapter.manifest.declaration.Declarations;
import dev.assay.adapter.manifest.declaration.ManifestFormat;
import dev.assay.adapter.manifest.declaration.RepositoryDeclarations;
import dev.assay.adapter.manifest.declaration.RepositoryTexts;
import dev.assay.adapter.manifest.dotnet.CsprojFormat;
import dev.assay.adapter.manifest.dotnet.SolutionFormat;
import dev.assay.adapter.manifest.elixir.MixFormat;
import dev.assay.adapter.manifest.golang.GoModFormat;
import dev.assay.adapter.manifest.golang.GoWorkFormat;
import dev.assay.adapter.manifest.gradle.GradleFormat;
import dev.assay.adapter.manifest.gradle.GradlePropertiesFormat;
import dev.assay.adapter.manifest.gradle.GradleSettingsFormat;
import dev.assay.adapter.manifest.gradle.VersionCatalogFormat;
import dev.assay.adapter.manifest.maven.PomFormat;
import dev.assay.adapter.manifest.python.PipfileFormat;
import dev.assay.adapter.manifest.python.PyprojectFormat;
import dev.assay.adapter.manifest.python.RequirementsFormat;
import dev.assay.adapter.manifest.python.SetupCfgFormat;
import dev.assay.adapter.manifest.ruby.GemfileFormat;
import dev.assay.adapter.manifest.ruby.GemspecFormat;
import dev.assay.adapter.manifest.swift.SwiftFormat;
import dev.assay.adapter.manifest.terraform.TerraformFormat;
import dev.assay.adapter.manifest.text.TreeSyntax;
import dev.assay.adapter.manifest.tree.CargoFormat;
import dev.assay.adapter.manifest.tree.ComposerFormat;
import dev.assay.adapter.manifest.tree.NpmFormat;
import dev.assay.adapter.manifest.tree.PubspecFormat;
import dev.assay.adapter.manifest.tree.WorkflowFormat;
import dev.assay.adapter.manifest.tree.WorkspaceFormat;
import dev.assay.domain.profile.DeclaredPackage;
import dev.assay.domain.profile.DeclaredPackage.Ecosystem;
import dev.assay.domain.profile.ManifestFile;
import dev.assay.domain.profile.RepositoryName;
import dev.assay.port.out.ManifestReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
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

    private static final ManifestFormat COMPOSE = new ComposeFormat();
    private static final ManifestFormat DOCKERFILE = new DockerfileFormat();
    private static final ManifestFormat SWIFT = new SwiftFormat();
    private static final ManifestFormat PROJECT_FILE = new CsprojFormat();
    private static final ManifestFormat WORKFLOW = new WorkflowFormat();
    private static final Map<String, ManifestFormat> BY_ENDING = Map.of(
            ".csproj", PROJECT_FILE,
            ".fsproj", PROJECT_FILE,
            ".vbproj", PROJECT_FILE,
            ".sln", new SolutionFormat(),
            ".slnx", new SolutionFormat(),
            ".gemspec", new GemspecFormat(),
            ".tf", new TerraformFormat());
    private static final Map<String, ManifestFormat> BY_NAME = Map.ofEntries(
            Map.entry("package.json", new NpmFormat()),
            Map.entry("pnpm-workspace.yaml", new WorkspaceFormat(Ecosystem.NPM, TreeSyntax.YAML)),
            Map.entry("lerna.json", new WorkspaceFormat(Ecosystem.NPM, TreeSyntax.JSON)),
            Map.entry("melos.yaml", new WorkspaceFormat(Ecosystem.PUB, TreeSyntax.YAML)),
            Map.entry("go.work", new GoWorkFormat()),
            Map.entry("settings.gradle", GradleSettingsFormat.groovy()),
            Map.entry("settings.gradle.kts", GradleSettingsFormat.kotlin()),
            Map.entry("gradle.properties", new GradlePropertiesFormat()),
            Map.entry("composer.json", new ComposerFormat()),
            Map.entry("Pipfile", new PipfileFormat()),
            Map.entry("pubspec.yaml", new PubspecFormat()),
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
            Map.entry("action.yml", WORKFLOW),
            Map.entry("action.yaml", WORKFLOW),
            Map.entry("gems.rb", new GemfileFormat()),
            Map.entry("Package.swift", SWIFT),
            Map.entry("mix.exs", new MixFormat()));

    /** Names with a part that the project chooses; no name has two of these shapes. */
    private static final Map<Pattern, ManifestFormat> BY_SHAPE = Map.of(
            Pattern.compile("(?i)(?:Dockerfile|Containerfile)(?:[.-](?!dockerignore$|md$).+)?"
                    + "|.+\\.(?:Dockerfile|Containerfile)"),
            DOCKERFILE,
            Pattern.compile("(?:(?:.+[-_.])?docker[-_]?|podman-)?compose(?:[-_.].+)?\\.ya?ml"),
            COMPOSE,
            Pattern.compile("Package@swift-[\\d.]+\\.swift"),
            SWIFT,
            Pattern.compile(".+\\.versions\\.toml"),
            new VersionCatalogFormat());

    /** Returns a reader of every format there is. */
    public Manifests() {}

    @Override
    public boolean reads(String path) {
        return formatOf(path).isPresent();
    }

    @Override
    public List<DeclaredPackage> read(List<ManifestFile> manifests) {
        Map<RepositoryName, List<ManifestFile>> repositories = new LinkedHashMap<>();
        for (ManifestFile manifest : manifests) {
            if (manifest.text().length() <= MAX_TEXT_LENGTH && reads(manifest.path())) {
                repositories
                        .computeIfAbsent(manifest.repository(), unused -> new ArrayList<>())
                        .add(manifest);
            }
        }
        return repositories.values().stream().flatMap(Manifests::packages).toList();
    }

    private static Stream<DeclaredPackage> packages(List<ManifestFile> repository) {
        RepositoryTexts texts = new RepositoryTexts();
        repository.forEach(texts::add);
        List<Reading> readings = repository.stream()
                .flatMap(manifest -> formatOf(manifest.path()).map(format -> reading(format, manifest, texts)).stream())
                .toList();
        Map<Ecosystem, RepositoryDeclarations> together = new EnumMap<>(Ecosystem.class);
        for (Ecosystem ecosystem : Ecosystem.values()) {
            together.put(
                    ecosystem,
                    new RepositoryDeclarations(readings.stream()
                            .filter(reading -> reading.ecosystem() == ecosystem)
                            .map(Reading::found)
                            .toList()));
        }
        return readings.stream().flatMap(reading -> reading.packages(together).stream());
    }

    private static Optional<ManifestFormat> formatOf(String path) {
        String fileName = path.substring(path.lastIndexOf('/') + 1);
        if (path.startsWith(WorkflowFormat.FOLDER)) {
            boolean yaml = fileName.endsWith(".yml") || fileName.endsWith(".yaml");
            return yaml ? Optional.of(WORKFLOW) : Optional.empty();
        }
        String ending = fileName.substring(Math.max(0, fileName.lastIndexOf('.')));
        return Optional.ofNullable(BY_NAME.get(fileName))
                .or(() -> Optional.ofNullable(BY_ENDING.get(ending)))
                .or(() -> RequirementsFormat.of(path))
                .or(() -> ofShape(fileName));
    }

    private static Optional<ManifestFormat> ofShape(String fileName) {
        return BY_SHAPE.entrySet().stream()
                .filter(shape -> shape.getKey().matcher(fileName).matches())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Reading reading(ManifestFormat format, ManifestFile manifest, RepositoryTexts texts) {
        Declarations found = new Declarations(manifest, texts);
        try {
            format.read(RepositoryTexts.withoutMark(manifest.text()), found);
        } catch (IOException malformed) {
            // Half a manifest would look like a whole one: the caller promises nothing about broken files.
            return new Reading(manifest, format.ecosystem(), new Declarations(manifest, texts));
        }
        return new Reading(manifest, format.ecosystem(), found);
    }

    /** A manifest that was read by itself. */
    private record Reading(ManifestFile manifest, Ecosystem ecosystem, Declarations found) {

        List<DeclaredPackage> packages(Map<Ecosystem, RepositoryDeclarations> repository) {
            return Optional.ofNullable(repository.get(ecosystem))
                    .map(declarations -> declarations.scopes(found))
                    .orElseGet(Map::of)
                    .entrySet()
                    .stream()
                    .map(entry -> new DeclaredPackage(
                            manifest.repository(), manifest.path(), ecosystem, entry.getKey(), entry.getValue()))
                    .toList();
        }
    }
}
