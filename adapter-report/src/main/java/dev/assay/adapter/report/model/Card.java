package dev.assay.adapter.report.model;

import dev.assay.adapter.report.text.Columns;
import java.util.List;

/**
 * What fits on a card: facts, and what they rest on. Immutable.
 *
 * @param name of the person, harmless
 * @param login in GitHub's spelling
 * @param lines facts, each short
 * @param languages by share, largest first; empty where they were not seen
 * @param basis what the shares are of
 * @param foot when it was made, and whether the person is invented
 */
public record Card(String name, String login, List<String> lines, List<Share> languages, String basis, String foot) {

    /** Makes the texts harmless and the lists unmodifiable. */
    public Card {
        name = Columns.shortened(name, Report.Head.LONGEST_NAME);
        login = Columns.shortened(login, Report.Head.LONGEST_NAME);
        lines = lines.stream()
                .map(line -> Columns.shortened(line, Span.Foreign.LONGEST))
                .toList();
        languages = List.copyOf(languages);
    }

    /**
     * A share of a language.
     *
     * @param language its name, harmless
     * @param percent 0 to 100
     */
    public record Share(String language, double percent) {

        /** Makes the name harmless. */
        public Share {
            language = Columns.shortened(language, Span.Foreign.LONGEST);
        }
    }
}
