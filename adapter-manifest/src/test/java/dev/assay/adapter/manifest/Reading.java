package dev.assay.adapter.manifest;

import dev.assay.domain.profile.DeclaredPackage;
import dev.assay.domain.profile.DeclaredPackage.Scope;
import dev.assay.domain.profile.ManifestFile;
import dev.assay.domain.profile.RepositoryName;
import java.util.List;

/** Reads a text as a manifest of some name; development packages are shown with {@code (dev)}. */
public final class Reading {

    static final RepositoryName REPOSITORY = new RepositoryName("octocat", "hello-world");

    private Reading() {}

    static List<DeclaredPackage> packages(String path, String text) {
        return new Manifests().read(List.of(new ManifestFile(REPOSITORY, path, text)));
    }

    public static List<String> names(String path, String text) {
        return packages(path, text).stream()
                .map(found -> found.scope() == Scope.DEVELOPMENT ? found.name() + " (dev)" : found.name())
                .toList();
    }
}
