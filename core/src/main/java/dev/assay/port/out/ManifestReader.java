package dev.assay.port.out;

import dev.assay.domain.profile.DeclaredPackage;
import dev.assay.domain.profile.ManifestFile;
import java.util.List;

/** Reads dependency manifests. Safe for many threads; does no I/O. */
public interface ManifestReader {

    /** Tells whether a file of this path, from the root of its repository, is a manifest that can be read. */
    boolean reads(String path);

    /** Returns what the manifest declares; empty if it declares nothing or cannot be understood. Never throws. */
    List<DeclaredPackage> read(ManifestFile manifest);
}
