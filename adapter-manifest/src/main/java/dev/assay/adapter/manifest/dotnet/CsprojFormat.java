package dev.assay.adapter.manifest.dotnet;

import dev.assay.adapter.manifest.declaration.Declarations;
import dev.assay.adapter.manifest.declaration.ManifestFormat;
import dev.assay.adapter.manifest.declaration.TestLibraries;
import dev.assay.adapter.manifest.text.XmlElement;
import dev.assay.adapter.manifest.text.XmlElements;
import dev.assay.domain.profile.DeclaredPackage.Ecosystem;
import dev.assay.domain.profile.DeclaredPackage.Scope;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The project files of .NET, its central list of versions, and the older list of packages. A package whose assets are
 * all private, and one that every project gets, helps to build and is not shipped. A central version says only what may
 * be used: what for is known by the projects that refer to it, else by its name.
 */
public final class CsprojFormat implements ManifestFormat {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]++");
    private static final Pattern SHARED = Pattern.compile("(?:.*/)?Directory\\.Build\\.(?:props|targets)");
    private static final Pattern PROJECT = Pattern.compile("(?:.*/)?([^/]+)\\.(?:cs|fs|vb)proj");

    @Override
    public Ecosystem ecosystem() {
        return Ecosystem.NUGET;
    }

    @Override
    public void read(String text, Declarations found) throws IOException {
        Matcher project = PROJECT.matcher(found.path());
        String name = project.matches() ? project.group(1) : "";
        if (name.isEmpty()) {
            found.member("**");
        } else {
            found.own(key(name));
            if (!found.texts().has(CsprojFormat::isSolution)) {
                found.partOfRepository();
            }
            CsprojNames.of(text, name).forEach(own -> found.own(key(own)));
        }
        boolean tests = !name.isEmpty() && CsprojTests.isOne(name, text, found);
        XmlElements.visit(text, CsprojFormat::declares, element -> add(element, tests, found));
    }

    private static boolean isSolution(String path) {
        return path.endsWith(".sln") || path.endsWith(".slnx");
    }

    private static boolean declares(String path) {
        return path.endsWith("/PackageReference")
                || path.endsWith("/PackageVersion")
                || path.endsWith("/GlobalPackageReference")
                || path.endsWith("/ProjectReference")
                || path.equals("packages/package");
    }

    private static void add(XmlElement element, boolean tests, Declarations found) {
        String kind = element.path().substring(element.path().lastIndexOf('/') + 1);
        if (kind.equals("ProjectReference")) {
            found.takesFrom(folderOf(element.value("Include")));
            return;
        }
        String names = element.value("Include").isEmpty() ? element.value("id") : element.value("Include");
        for (String written : names.split(";", -1)) {
            String name = written.strip();
            if (!NAME.matcher(name).matches()) {
                continue;
            }
            if (kind.equals("PackageVersion")) {
                found.offer(name, List.of(key(name)));
            } else {
                Scope scope = tests ? Scope.DEVELOPMENT : scopeOf(kind, element, found);
                found.add(name, scope, List.of(key(name)));
                found.use(key(name), scope);
            }
        }
    }

    /** Returns the folder of a project file. */
    static String folderOf(String project) {
        String path = project.replace('\\', '/');
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    /** What a file shares with all projects has a scope by its name, as the tests take it from there too. */
    private static Scope scopeOf(String kind, XmlElement reference, Declarations found) {
        boolean building = kind.equals("GlobalPackageReference")
                || reference.value("PrivateAssets").equalsIgnoreCase("all")
                || reference.value("developmentDependency").equalsIgnoreCase("true");
        boolean shared = SHARED.matcher(found.path()).matches();
        return building
                ? Scope.DEVELOPMENT
                : shared ? TestLibraries.scopeOf(reference.value("Include"), List.of()) : Scope.RUNTIME;
    }

    /** The names of packages are the same in any case. */
    private static String key(String name) {
        return "package " + name.toLowerCase(Locale.ROOT);
    }
}
