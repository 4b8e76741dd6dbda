package dev.assay.adapter.report.sections;

import dev.assay.adapter.report.model.Phrase;
import dev.assay.adapter.report.text.Figures;
import dev.assay.adapter.report.words.Words;
import dev.assay.domain.report.Skills.Evidence;
import java.util.Optional;

/** What shows a skill, in words, with a link to it. */
final class EvidencePhrase {

    private EvidencePhrase() {}

    static Phrase of(Evidence evidence, Links links) {
        Optional<String> file = evidence.path().filter(path -> !path.equals(evidence.detail()));
        Phrase detail = Phrase.linked(evidence.detail(), address(evidence, links));
        Phrase words =
                Phrase.said(Words.label("source", evidence.source()) + " ").and(detail);
        Phrase placed = file.map(path -> words.and(" " + Words.of("in") + " ").and(Phrase.foreign(path)))
                .orElse(words);
        return evidence.repository()
                .map(name -> placed.and(" " + Words.of("in") + " ").and(Phrase.foreign(name)))
                .orElse(placed)
                .and(when(evidence).map(time -> ", " + time).orElse(""));
    }

    /** How often and when the person touched it, where that is known; else when something of it was seen last. */
    private static Optional<String> when(Evidence evidence) {
        return evidence.touches()
                .filter(touches -> touches > 0)
                .map(touches -> Words.counted("touches", touches)
                        + evidence.lastTouched()
                                .map(last -> ", " + Words.of("skills.touched", Figures.year(last)))
                                .orElse(""))
                .or(() -> evidence.lastSeen().map(seen -> Words.of("skills.last", Figures.year(seen))));
    }

    /** A file leads to itself, all else to its repository. */
    private static Optional<String> address(Evidence evidence, Links links) {
        return evidence.repository()
                .flatMap(name ->
                        evidence.path().flatMap(path -> links.file(name, path)).or(() -> links.repository(name)));
    }
}
