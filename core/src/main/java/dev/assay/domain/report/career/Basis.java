package dev.assay.domain.report.career;

import dev.assay.domain.profile.Coverage;
import java.util.Optional;

/**
 * What a figure rests on that was computed from a sample.
 *
 * @param read entries that were read
 * @param available entries there are; empty where unknown
 * @param window days the sample speaks of; empty where it is not bound to days
 */
public record Basis(int read, Optional<Integer> available, Optional<Coverage.Window> window) {

    /** Returns the basis of a sample that is not bound to days. */
    public static Basis of(int read, Optional<Integer> available) {
        return new Basis(read, available, Optional.empty());
    }
}
