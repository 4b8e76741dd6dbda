package dev.assay.domain.profile;

import java.util.List;

/**
 * What lies in the repositories of a person, and what of it they touched.
 *
 * @param manifests texts
 * @param authorships by repository
 */
public record Contents(List<ManifestFile> manifests, Section<List<Authorship>> authorships) {

    /** Makes the list unmodifiable. */
    public Contents {
        manifests = List.copyOf(manifests);
    }
}
