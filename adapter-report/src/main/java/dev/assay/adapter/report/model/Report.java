package dev.assay.adapter.report.model;

import dev.assay.adapter.report.text.Columns;
import java.util.List;

/**
 * A report as a tree of blocks, made once and written in every form. Immutable.
 *
 * @param head whom it is about
 * @param sections in their order
 */
public record Report(Head head, List<Section> sections) {

    /** Makes the list unmodifiable. */
    public Report {
        sections = List.copyOf(sections);
    }

    /**
     * Whom a report is about.
     *
     * @param kicker what sort of report it is
     * @param name of the person, or of those who are compared; harmless
     * @param subtitle how to find them; may be empty
     * @param notices what a reader must know first: invented people, missing parts
     * @param colophon when and by what it was made
     */
    public record Head(String kicker, String name, Phrase subtitle, List<Block.CoverageNote> notices, Phrase colophon) {

        /** The most characters of a name that are shown. */
        public static final int LONGEST_NAME = 120;

        /** Makes the name one harmless line of bounded length, and the list unmodifiable. */
        public Head {
            name = Columns.shortened(name, LONGEST_NAME);
            notices = List.copyOf(notices);
        }
    }
}
