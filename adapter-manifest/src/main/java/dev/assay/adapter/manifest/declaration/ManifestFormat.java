package dev.assay.adapter.manifest.declaration;

import dev.assay.domain.profile.DeclaredPackage.Ecosystem;
import java.io.IOException;

/** One way of writing a manifest. Implementations keep no state between texts. */
public interface ManifestFormat {

    /** Returns whose packages such a manifest declares. */
    Ecosystem ecosystem();

    /**
     * Adds what the text declares, in the order of the text.
     *
     * @throws IOException if the text is not of this format
     */
    void read(String text, Declarations found) throws IOException;
}
