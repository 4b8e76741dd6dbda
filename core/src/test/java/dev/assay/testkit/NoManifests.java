package dev.assay.testkit;

import dev.assay.domain.profile.DeclaredPackage;
import dev.assay.domain.profile.ManifestFile;
import dev.assay.port.out.ManifestReader;
import java.util.List;

/** Knows no manifest. */
public final class NoManifests implements ManifestReader {

    /** Makes one. */
    public NoManifests() {}

    @Override
    public boolean reads(String fileName) {
        return false;
    }

    @Override
    public List<DeclaredPackage> read(List<ManifestFile> manifests) {
        return List.of();
    }
}
