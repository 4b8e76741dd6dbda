package dev.assay.adapter.manifest;

import dev.assay.adapter.manifest.clojure.EdnFormat;
import dev.assay.adapter.manifest.container.ComposeFormat;
import dev.assay.adapter.manifest.container.DockerfileFormat;
import dev.assay.adapter.manifest.container.GitLabFormat;
import dev.assay.adapter.manifest.cpp.CMakeFormat;
import dev.assay.adapter.manifest.cpp.ConanFormat;
import dev.assay.adapter.manifest.cpp.VcpkgFormat;
import dev.assay.adapter.manifest.declaration.ManifestFormat;
import dev.assay.adapter.manifest.dotnet.CsprojFormat;
import dev.assay.adapter.manifest.dotnet.SolutionFormat;
import dev.assay.adapter.manifest.elixir.MixFormat;
import dev.assay.adapter.manifest.golang.GoModFormat;
import dev.assay.adapter.manifest.golang.GoWorkFormat;
import dev.assay.adapter.manifest.gradle.GradleFormat;
import dev.assay.adapter.manifest.gradle.GradlePropertiesFormat;
import dev.assay.adapter.manifest.gradle.GradleSettingsFormat;
import dev.assay.adapter.manifest.gradle.VersionCatalogFormat;
import dev.assay.adapter.manifest.haskell.CabalFormat;
import dev.assay.adapter.manifest.haskell.HpackFormat;
import dev.assay.adapter.manifest.maven.PomFormat;
import dev.assay.adapter.manifest.python.CondaFormat;
import dev.assay.adapter.manifest.python.PipfileFormat;
import dev.assay.adapter.manifest.python.PyprojectFormat;
import dev.assay.adapter.manifest.python.RequirementsFormat;
import dev.assay.adapter.manifest.python.SetupCfgFormat;
import dev.assay.adapter.manifest.python.SetupPyFormat;
import dev.assay.adapter.manifest.r.DescriptionFormat;
import dev.assay.adapter.manifest.ruby.GemfileFormat;
import dev.assay.adapter.manifest.ruby.GemspecFormat;
import dev.assay.adapter.manifest.ruby.PodfileFormat;
import dev.assay.adapter.manifest.scala.SbtFormat;
import dev.assay.adapter.manifest.swift.SwiftFormat;
import dev.assay.adapter.manifest.terraform.TerraformFormat;
import dev.assay.adapter.manifest.terraform.TerraformJsonFormat;
import dev.assay.adapter.manifest.text.TreeSyntax;
import dev.assay.adapter.manifest.tree.CargoFormat;
import dev.assay.adapter.manifest.tree.ComposerFormat;
import dev.assay.adapter.manifest.tree.DenoFormat;
import dev.assay.adapter.manifest.tree.JsrFormat;
import dev.assay.adapter.manifest.tree.NpmFormat;
import dev.assay.adapter.manifest.tree.PnpmWorkspaceFormat;
import dev.assay.adapter.manifest.tree.PreCommitFormat;
import dev.assay.adapter.manifest.tree.PubspecFormat;
import dev.assay.adapter.manifest.tree.WorkflowFormat;
import dev.assay.adapter.manifest.tree.WorkspaceFormat;
import dev.assay.domain.profile.DeclaredPackage.Ecosystem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells by its path what a manifest is. */
final class ManifestFormats {

    private static final ManifestFormat COMPOSE = new ComposeFormat();
    private static final ManifestFormat DOCKERFILE = new DockerfileFormat();
    private static final ManifestFormat SWIFT = new SwiftFormat();
    private static final ManifestFormat PROJECT_FILE = new CsprojFormat();
    private static final ManifestFormat CLOJURE = new EdnFormat();
    private static final ManifestFormat CONAN = new ConanFormat();
    private static final ManifestFormat TERRAFORM = new TerraformFormat();
    private static final ManifestFormat WORKFLOW = new WorkflowFormat();
    private static final Map<String, ManifestFormat> BY_ENDING = Map.ofEntries(
            Map.entry(".csproj", PROJECT_FILE),
            Map.entry(".fsproj", PROJECT_FILE),
            Map.entry(".vbproj", PROJECT_FILE),
            Map.entry(".sln", new SolutionFormat()),
            Map.entry(".slnx", new SolutionFormat()),
            Map.entry(".gemspec", new GemspecFormat()),
            Map.entry(".podspec", new PodfileFormat()),
            Map.entry(".tf", TERRAFORM),
            Map.entry(".tofu", TERRAFORM),
            Map.entry(".cabal", new CabalFormat()),
            Map.entry(".sbt", new SbtFormat()));
    private static final Map<String, ManifestFormat> BY_NAME = Map.ofEntries(
            Map.entry("pnpm-workspace.yaml", new PnpmWorkspaceFormat()),
            Map.entry("setup.py", new SetupPyFormat()),
            Map.entry("DESCRIPTION", new DescriptionFormat()),
            Map.entry("deps.edn", CLOJURE),
            Map.entry("bb.edn", CLOJURE),
            Map.entry("shadow-cljs.edn", CLOJURE),
            Map.entry("project.clj", CLOJURE),
            Map.entry("package.yaml", new HpackFormat()),
            Map.entry("CMakeLists.txt", new CMakeFormat()),
            Map.entry("conanfile.txt", CONAN),
            Map.entry("conanfile.py", CONAN),
            Map.entry("vcpkg.json", new VcpkgFormat()),
            Map.entry(".pre-commit-config.yaml", new PreCommitFormat()),
            Map.entry(".gitlab-ci.yml", new GitLabFormat()),
            Map.entry("Podfile", new PodfileFormat()),
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
            Map.entry("Directory.Build.targets", PROJECT_FILE),
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
            new VersionCatalogFormat(),
            Pattern.compile(".+\\.(?:tf|tofu)\\.json"),
            new TerraformJsonFormat());

    /** Files that hold lists of two registries. */
    private static final Map<Pattern, List<ManifestFormat>> OF_TWO_REGISTRIES = Map.of(
            CondaFormat.FILE,
            List.of(new CondaFormat(Ecosystem.CONDA), new CondaFormat(Ecosystem.PYPI)),
            Pattern.compile("package\\.json"),
            List.of(new NpmFormat(), new JsrFormat()),
            Pattern.compile("deno\\.jsonc?"),
            List.of(new DenoFormat(Ecosystem.JSR), new DenoFormat(Ecosystem.NPM)));

    private ManifestFormats() {}

    /** Returns how to read a file, a reader for each registry whose packages it names; none if it is no manifest. */
    static List<ManifestFormat> of(String path) {
        String fileName = path.substring(path.lastIndexOf('/') + 1);
        if (path.startsWith(WorkflowFormat.FOLDER)) {
            boolean yaml = fileName.endsWith(".yml") || fileName.endsWith(".yaml");
            return yaml ? List.of(WORKFLOW) : List.of();
        }
        String ending = fileName.substring(Math.max(0, fileName.lastIndexOf('.')));
        return Optional.ofNullable(BY_NAME.get(fileName))
                .or(() -> Optional.ofNullable(BY_ENDING.get(ending)))
                .or(() -> RequirementsFormat.of(path))
                .or(() -> ofShape(fileName))
                .map(List::of)
                .orElseGet(() -> ofTwo(fileName));
    }

    private static Optional<ManifestFormat> ofShape(String fileName) {
        return BY_SHAPE.entrySet().stream()
                .filter(shape -> shape.getKey().matcher(fileName).matches())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static List<ManifestFormat> ofTwo(String fileName) {
        return OF_TWO_REGISTRIES.entrySet().stream()
                .filter(shape -> shape.getKey().matcher(fileName).matches())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(List::of);
    }
}
