package dev.assay.adapter.report.model;

import java.util.List;
import java.util.Optional;

/**
 * A section of a report.
 *
 * @param id names it in links: lower case letters and hyphens
 * @param title what it is about
 * @param remark what its figures rest on; may be empty
 * @param blocks in their order
 */
public record Section(String id, String title, Optional<String> remark, List<Block> blocks) {

    /** Makes the list unmodifiable. */
    public Section {
        blocks = List.copyOf(blocks);
    }
}
