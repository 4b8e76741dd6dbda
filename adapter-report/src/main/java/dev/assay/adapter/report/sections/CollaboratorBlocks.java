package dev.assay.adapter.report.sections;

import dev.assay.adapter.report.model.Block;
import dev.assay.adapter.report.model.Block.Column;
import dev.assay.adapter.report.model.Block.Row;
import dev.assay.adapter.report.model.Phrase;
import dev.assay.adapter.report.words.Words;
import dev.assay.domain.report.career.Basis;
import dev.assay.domain.report.career.Collaborator;
import java.util.List;
import java.util.Optional;

/** With whom the person works: logins, and nothing else of other people. */
final class CollaboratorBlocks {

    private static final int SHOWN = 8;

    private CollaboratorBlocks() {}

    static List<Block> of(Subject subject, List<Collaborator> people) {
        List<Column> columns = List.of(
                new Column(Words.of("people.login"), false, 1),
                new Column(Words.of("people.mergedFor"), true, 1),
                new Column(Words.of("people.mergedBy"), true, 1),
                new Column(Words.of("people.reviewed"), true, 1),
                new Column(Words.of("people.coAuthored"), true, 2));
        return List.of(
                new Block.Heading(Words.of("people.title"), basis(people)),
                new Block.Table(
                        Words.of("people.caption"),
                        columns,
                        people.stream().map(person -> row(subject, person)).toList(),
                        SHOWN));
    }

    private static Row row(Subject subject, Collaborator person) {
        return new Row(
                List.of(
                        Phrase.linked(person.login(), subject.links().person(person.login())),
                        Phrases.count(person.mergedFor()),
                        Phrases.count(person.mergedBy()),
                        Phrases.count(person.reviewed()),
                        Phrases.count(person.coAuthored())),
                Phrase.NONE);
    }

    /** All of them were found in the same pull requests and commits. */
    private static Optional<String> basis(List<Collaborator> people) {
        Basis basis = people.getFirst().basis();
        return Subject.basis(basis.read(), basis.available())
                .or(() -> Optional.of(Words.of("people.read", Phrases.number(basis.read()))));
    }
}
