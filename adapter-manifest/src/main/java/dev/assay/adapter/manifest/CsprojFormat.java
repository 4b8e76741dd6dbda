package dev.assay.adapter.manifest;

import dev.assay.domain.profile.DeclaredPackage.Ecosystem;
import dev.assay.domain.profile.DeclaredPackage.Scope;
import java.io.IOException;
import java.util.regex.Pattern;

/** The project file of .NET. A package whose assets are all private helps to build and is not shipped. */
final class CsprojFormat implements ManifestFormat {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]++");

    @Override
    public Ecosystem ecosystem() {
        return Ecosystem.NUGET;
    }

    @Override
    public void read(String text, Declarations found) throws IOException {
        XmlElements.visit(text, path -> path.endsWith("/PackageReference"), element -> add(element, found));
    }

    private static void add(XmlElement reference, Declarations found) {
        Scope scope = reference.value("PrivateAssets").equalsIgnoreCase("all") ? Scope.DEVELOPMENT : Scope.RUNTIME;
        for (String name : reference.value("Include").split(";", -1)) {
            if (NAME.matcher(name.strip()).matches()) {
                found.add(name.strip(), scope);
            }
        }
    }
}
