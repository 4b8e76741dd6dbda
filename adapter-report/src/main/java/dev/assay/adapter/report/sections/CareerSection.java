package dev.assay.adapter.report.sections;

import dev.assay.adapter.report.model.Block;
import dev.assay.adapter.report.model.Block.Column;
import dev.assay.adapter.report.model.Block.Point;
import dev.assay.adapter.report.model.Block.Row;
import dev.assay.adapter.report.model.Phrase;
import dev.assay.adapter.report.model.Section;
import dev.assay.adapter.report.text.Figures;
import dev.assay.adapter.report.words.Words;
import dev.assay.domain.report.career.CareerSummary;
import dev.assay.domain.report.career.CareerSummary.YearSummary;
import java.util.List;
import java.util.Optional;

/** All years, as GitHub counts them. */
final class CareerSection {

    private CareerSection() {}

    static Optional<Section> of(Subject subject) {
        List<Block> blocks = subject.seen("career", subject.analysis().career().career(), CareerSection::blocks);
        return blocks.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section(
                        "career", Words.of("career.title"), Optional.of(Words.of("career.remark")), blocks));
    }

    private static List<Block> blocks(CareerSummary career) {
        if (career.years().isEmpty()) {
            return List.of(new Block.Prose(Phrase.said(Words.of("career.none"))));
        }
        Phrases.Facts facts = new Phrases.Facts()
                .add(
                        "career.span",
                        career.firstYear()
                                .flatMap(first -> career.lastYear().map(last -> Figures.years(first, last)))
                                .orElse(Words.of("none")))
                .add("career.days", Phrases.number(career.activeDays()))
                .add("career.streak", Words.counted("days", career.longestStreakDays()));
        return List.of(
                new Block.Facts(facts.list()),
                new Block.Line(
                        Words.of("career.line"),
                        career.years().stream()
                                .map(year -> new Point(Integer.toString(year.year()), year.contributions()))
                                .toList(),
                        Optional.empty()),
                table(career.years()));
    }

    private static Block table(List<YearSummary> years) {
        List<Column> columns = List.of(
                new Column(Words.of("career.year"), false, 1),
                new Column(Words.of("career.commits"), true, 1),
                new Column(Words.of("career.pulls"), true, 1),
                new Column(Words.of("career.reviews"), true, 1),
                new Column(Words.of("career.issues"), true, 3),
                new Column(Words.of("career.contributions"), true, 1),
                new Column(Words.of("career.active"), true, 2));
        List<Row> rows = years.reversed().stream().map(CareerSection::row).toList();
        return new Block.Table(Words.of("career.caption"), columns, rows, rows.size());
    }

    private static Row row(YearSummary year) {
        return new Row(
                List.of(
                        Phrase.said(Integer.toString(year.year())),
                        Phrases.count(year.commits()),
                        Phrases.count(year.pullRequests()),
                        Phrases.count(year.reviews()),
                        Phrases.count(year.issues()),
                        Phrases.count(year.contributions()),
                        Phrases.count(year.activeDays())),
                Phrase.NONE);
    }
}
