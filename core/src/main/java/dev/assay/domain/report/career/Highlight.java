package dev.assay.domain.report.career;

import java.util.List;

/**
 * A sentence of facts.
 *
 * @param text the sentence
 * @param kind what it speaks of: {@code project}, {@code career}, {@code language}, {@code reviews}, {@code merges} or
 *     {@code recent}
 * @param evidence where it can be looked up
 */
public record Highlight(String text, String kind, List<Evidence> evidence) {

    /** Makes the list unmodifiable. */
    public Highlight {
        evidence = List.copyOf(evidence);
    }

    /**
     * Where something can be looked up.
     *
     * @param url a page
     * @param what it shows
     */
    public record Evidence(String url, String what) {}
}
