package dev.assay.adapter.report.sections;

import dev.assay.adapter.report.model.Block;
import dev.assay.adapter.report.model.Block.CoverageNote;
import dev.assay.adapter.report.model.Phrase;
import dev.assay.adapter.report.words.Words;
import dev.assay.domain.profile.Coverage;
import dev.assay.domain.report.ProfileAnalysis;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A profile that is being put into sections.
 *
 * @param analysis what was found
 * @param preview whether more is being read: what is not there yet is left out then, and not said to be missing
 * @param links where things lie at GitHub
 */
record Subject(ProfileAnalysis analysis, boolean preview, Links links) {

    static Subject of(ProfileAnalysis analysis, boolean preview) {
        return new Subject(analysis, preview, Links.of(analysis));
    }

    /** Returns the login in GitHub's spelling. */
    String login() {
        return analysis.person().identity().login();
    }

    /** Returns how much of a section was seen; empty where nothing tells. */
    Optional<Coverage> coverage(String section) {
        return Optional.ofNullable(analysis.provenance().coverage().get(section));
    }

    /** Returns the blocks of a part that was seen, or a note that says why it was not. */
    <T> List<Block> seen(String section, Optional<T> part, Function<T, List<Block>> blocks) {
        return part.map(blocks).orElseGet(() -> missing(section));
    }

    /** Returns a note on a section that was not seen; none while it may still be read. */
    List<Block> missing(String section) {
        if (preview) {
            return List.of();
        }
        String reason = coverage(section).flatMap(Coverage::reason).orElse(Words.of("missing.unknown"));
        return List.of(new CoverageNote(
                CoverageNote.Weight.MISSING,
                Phrase.said(Words.of("missing.prefix")).and(Phrase.foreign(reason))));
    }

    /** Says what a figure rests on; empty where it is of all there is. */
    static Optional<String> basis(int read, Optional<Integer> available) {
        return available
                .filter(all -> all > read)
                .map(all -> Words.of("basis", Phrases.number(read), Phrases.number(all)));
    }
}
