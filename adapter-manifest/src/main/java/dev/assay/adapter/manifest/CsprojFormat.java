package dev.assay.adapter.manifest;

import dev.assay.domain.profile.DeclaredPackage.Ecosystem;
import dev.assay.domain.profile.DeclaredPackage.Scope;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * The project files of .NET, its central list of versions, and the older list of packages. A package whose assets are
 * all private helps to build and is not shipped.
 */
final class CsprojFormat implements ManifestFormat {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]++");

    @Override
    public Ecosystem ecosystem() {
        return Ecosystem.NUGET;
    }

    @Override
    public void read(String text, Declarations found) throws IOException {
        XmlElements.visit(text, CsprojFormat::declares, element -> add(element, found));
    }

    private static boolean declares(String path) {
        return path.endsWith("/PackageReference")
                || path.endsWith("/PackageVersion")
                || path.endsWith("/GlobalPackageReference")
                || path.equals("packages/package");
    }

    private static void add(XmlElement reference, Declarations found) {
        boolean building = reference.value("PrivateAssets").equalsIgnoreCase("all")
                || reference.value("developmentDependency").equalsIgnoreCase("true");
        Scope scope = building ? Scope.DEVELOPMENT : Scope.RUNTIME;
        String names = reference.value("Include").isEmpty() ? reference.value("id") : reference.value("Include");
        for (String name : names.split(";", -1)) {
            if (NAME.matcher(name.strip()).matches()) {
                found.add(name.strip(), scope);
            }
        }
    }
}
