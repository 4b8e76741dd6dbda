package dev.assay.adapter.report.model;

import java.util.List;
import java.util.Optional;

/**
 * What a server puts around a page: its own style sheet and script, the way back, and other forms of the same report.
 *
 * @param stylesheet path of the style sheet
 * @param script path of a script module; empty for a page without any
 * @param links to other forms, in their order
 * @param compareWith the login that another can be compared with; empty where that makes no sense
 */
public record PageFrame(String stylesheet, Optional<String> script, List<Anchor> links, Optional<String> compareWith) {

    /** Makes the list unmodifiable. */
    public PageFrame {
        links = List.copyOf(links);
    }

    /**
     * A link.
     *
     * @param words name of its words in the bundle
     * @param path where it leads, on this server
     */
    public record Anchor(String words, String path) {}
}
