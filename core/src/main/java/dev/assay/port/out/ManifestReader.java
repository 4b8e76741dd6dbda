package dev.assay.port.out;

import dev.assay.domain.profile.DeclaredPackage;
import dev.assay.domain.profile.ManifestFile;
import java.util.List;

/** Reads dependency manifests. Safe for many threads; does no I/O. */
public interface ManifestReader {

    /** Tells whether a file of this path, from the root of its repository, is a manifest that can be read. */
    boolean reads(String path);

    /**
     * Returns what manifests declare, repository by repository, without what their own repositories make; nothing of
     * one that cannot be understood. The manifests of a repository belong into one call, as they know of each other.
     * Never throws.
     */
    List<DeclaredPackage> read(List<ManifestFile> manifests);
}
