package dev.assay.adapter.manifest;

import dev.assay.domain.profile.DeclaredPackage.Ecosystem;
import dev.assay.domain.profile.DeclaredPackage.Scope;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The project files of .NET, its central list of versions, and the older list of packages. A package whose assets are
 * all private, and one that every project gets, helps to build and is not shipped. A central version says only what may
 * be used: what for is known by the projects that refer to it, else by its name.
 */
final class CsprojFormat implements ManifestFormat {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]++");
    private static final Pattern PROJECT = Pattern.compile("(?:.*/)?([^/]+)\\.(?:cs|fs|vb)proj");

    @Override
    public Ecosystem ecosystem() {
        return Ecosystem.NUGET;
    }

    @Override
    public void read(String text, Declarations found) throws IOException {
        Matcher project = PROJECT.matcher(found.path());
        if (project.matches()) {
            found.own(key(project.group(1)));
        }
        XmlElements.visit(text, CsprojFormat::declares, element -> add(element, found));
    }

    private static boolean declares(String path) {
        return path.endsWith("/PackageReference")
                || path.endsWith("/PackageVersion")
                || path.endsWith("/GlobalPackageReference")
                || path.endsWith("/PropertyGroup")
                || path.equals("packages/package");
    }

    private static void add(XmlElement element, Declarations found) {
        String kind = element.path().substring(element.path().lastIndexOf('/') + 1);
        if (kind.equals("PropertyGroup")) {
            Optional.of(element.value("PackageId"))
                    .filter(name -> NAME.matcher(name).matches())
                    .ifPresent(name -> found.own(key(name)));
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
                Scope scope = scopeOf(kind, element);
                found.add(name, scope, List.of(key(name)));
                found.use(key(name), scope);
            }
        }
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
