package dev.assay.adapter.manifest.dotnet;

import dev.assay.adapter.manifest.declaration.Declarations;
import dev.assay.adapter.manifest.declaration.ManifestFormat;
import dev.assay.domain.profile.DeclaredPackage.Ecosystem;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The solutions of .NET, in the old form and in XML: which projects are built together. */
public final class SolutionFormat implements ManifestFormat {

    private static final Pattern PROJECT = Pattern.compile("\"([^\"\\n]{1,300}\\.(?:cs|fs|vb)proj)\"");

    @Override
    public Ecosystem ecosystem() {
        return Ecosystem.NUGET;
    }

    @Override
    public void read(String text, Declarations found) {
        Matcher project = PROJECT.matcher(text);
        while (project.find()) {
            found.member(CsprojFormat.folderOf(project.group(1)));
        }
    }
}
