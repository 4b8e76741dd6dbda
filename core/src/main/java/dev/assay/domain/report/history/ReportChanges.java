package dev.assay.domain.report.history;

import java.util.List;
import java.util.Optional;

/**
 * What changed between two reports of a person. What is unknown in either of them is left out, and so is what is the
 * same in both.
 *
 * @param sections those in which something changed, in the order of a report
 */
public record ReportChanges(List<SectionChange> sections) {

    /** Makes the list unmodifiable. */
    public ReportChanges {
        sections = List.copyOf(sections);
    }

    /**
     * What changed in a section.
     *
     * @param section its name: {@code person}, {@code repositories}, {@code languages}, {@code skills},
     *     {@code projects}, {@code commits}, {@code pull_requests} or {@code contributions}
     * @param figures that differ
     * @param added what is there now: repositories, skills or projects, by name
     * @param removed what was there before
     * @param facts the same in sentences, without praise
     */
    public record SectionChange(
            String section, List<Figure> figures, List<String> added, List<String> removed, List<String> facts) {

        /** Makes the lists unmodifiable. */
        public SectionChange {
            figures = List.copyOf(figures);
            added = List.copyOf(added);
            removed = List.copyOf(removed);
            facts = List.copyOf(facts);
        }
    }

    /**
     * A figure that differs.
     *
     * @param name of what, in snake case; of a language, its name
     * @param from before; empty where it was not there
     * @param to after; empty where it is not there any more
     * @param unit {@code count} or {@code percent}
     */
    public record Figure(String name, Optional<Double> from, Optional<Double> to, String unit) {}
}
