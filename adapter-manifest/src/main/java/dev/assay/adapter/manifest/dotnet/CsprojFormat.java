package dev.assay.adapter.manifest.dotnet;

import dev.assay.adapter.manifest.declaration.Declarations;
import dev.assay.adapter.manifest.declaration.ManifestFormat;
import dev.assay.adapter.manifest.text.XmlElement;
import dev.assay.adapter.manifest.text.XmlElements;
import dev.assay.domain.profile.DeclaredPackage.Ecosystem;
import dev.assay.domain.profile.DeclaredPackage.Scope;
import java.io.IOException;
import java.util.ArrayList;
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

    private static final String TEST_HOST = "Microsoft.NET.Test.Sdk";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]++");
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
        boolean tests = isForTests(text);
        XmlElements.visit(text, CsprojFormat::declares, element -> add(element, tests, found));
    }

    /** A project with the entry point of the test host is never shipped, nor is what it takes. */
    private static boolean isForTests(String text) throws IOException {
        List<XmlElement> signs = new ArrayList<>();
        XmlElements.visit(
                text, path -> path.endsWith("/PropertyGroup") || path.endsWith("/PackageReference"), element -> {
                    if (element.value("IsTestProject").equalsIgnoreCase("true")
                            || element.value("Include").equalsIgnoreCase(TEST_HOST)) {
                        signs.add(element);
                    }
                });
        return !signs.isEmpty();
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
                Scope scope = tests ? Scope.DEVELOPMENT : scopeOf(kind, element);
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

    private static Scope scopeOf(String kind, XmlElement reference) {
        boolean building = kind.equals("GlobalPackageReference")
                || reference.value("PrivateAssets").equalsIgnoreCase("all")
                || reference.value("developmentDependency").equalsIgnoreCase("true");
        return building ? Scope.DEVELOPMENT : Scope.RUNTIME;
    }

    /** The names of packages are the same in any case. */
    private static String key(String name) {
        return "package " + name.toLowerCase(Locale.ROOT);
    }
}
