package dev.assay.adapter.report.sections;

import dev.assay.adapter.report.model.Block;
import dev.assay.adapter.report.model.Block.Point;
import dev.assay.adapter.report.model.Phrase;
import dev.assay.adapter.report.text.Figures;
import dev.assay.adapter.report.words.Words;
import dev.assay.domain.report.CommitAnalysis;
import dev.assay.domain.report.CommitPatterns;
import dev.assay.domain.report.ConventionalCommitAnalysis;
import dev.assay.domain.report.ExcellenceAreas;
import dev.assay.domain.report.RepositorySpread.TopRepository;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the person commits. */
final class CommitBlocks {

    private static final int MOST_TYPES = 5;
    private static final int MOST_PLACES = 5;

    private CommitBlocks() {}

    static List<Block> of(Subject subject) {
        List<Block> found =
                subject.seen("commits", subject.analysis().activity().commits(), commits -> blocks(subject, commits));
        if (found.isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(Words.of("commits.title"), Optional.of(Words.of("commits.remark"))));
        blocks.addAll(found);
        return blocks;
    }

    private static List<Block> blocks(Subject subject, CommitAnalysis commits) {
        Optional<String> basis = Subject.basis(commits.read(), commits.total());
        Phrases.Facts facts = new Phrases.Facts();
        facts.add(
                "commits.total",
                Phrase.said(commits.total().map(Phrases::number).orElse(Words.of("unknown"))),
                commits.total().filter(total -> total > commits.read()).map(more -> read(commits.read())));
        if (commits.read() == 0) {
            return List.of(new Block.Facts(facts.list()));
        }
        CommitPatterns patterns = commits.patterns();
        facts.add("commits.lines", lines(patterns), basis);
        facts.add("commits.conventional", conventional(commits.conventional().stats()), basis);
        subject(commits.areas()).ifPresent(area -> facts.add("commits.area", Phrase.said(area), basis));
        facts.add(
                "commits.places",
                Phrase.joined(
                        commits.repositories().top().stream()
                                .limit(MOST_PLACES)
                                .map(place -> place(subject, place))
                                .toList(),
                        ", "),
                basis);
        return List.of(
                new Block.Facts(facts.list()),
                new Block.Line(
                        Words.of("commits.weekdays"), weekdays(patterns.clock().weekdays()), basis),
                new Block.Line(
                        Words.of("commits.hours"),
                        points(patterns.clock().hours()),
                        Optional.of(Phrases.dotted(List.of(patterns.clock().timeZoneBasis(), basis.orElse(""))))));
    }

    private static String read(int count) {
        return Words.of("commits.read", Phrases.number(count));
    }

    private static Phrase lines(CommitPatterns patterns) {
        return patterns.sizes()
                .medianLines()
                .map(median -> Phrase.said(Words.of("commits.median", Phrases.number(Math.round(median)))))
                .orElse(Phrase.NONE);
    }

    private static Phrase conventional(ConventionalCommitAnalysis.Stats stats) {
        if (stats.commits() == 0) {
            return Phrase.NONE;
        }
        List<Phrase> types = stats.types().keySet().stream()
                .limit(MOST_TYPES)
                .map(Phrase::said)
                .toList();
        Phrase share = Phrase.said(
                Words.of("commits.share", Figures.percent(stats.percentage()), Phrases.number(stats.commits())));
        return types.isEmpty() ? share : share.and(": ").and(Phrase.joined(types, ", "));
    }

    private static Optional<String> subject(ExcellenceAreas areas) {
        return areas.primaryStrength()
                .flatMap(area -> Optional.ofNullable(areas.patterns().get(area))
                        .map(pattern -> Words.of(
                                "commits.about", Words.label("area", area), Figures.percent(pattern.percentage()))));
    }

    private static Phrase place(Subject subject, TopRepository place) {
        return Phrase.linked(place.repository(), subject.links().commitsBy(place.repository(), subject.login()))
                .and(" " + Phrases.number(place.commits()));
    }

    private static List<Point> weekdays(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(day -> new Point(Words.label("weekday", day.getKey()), day.getValue()))
                .toList();
    }

    private static List<Point> points(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(entry -> new Point(entry.getKey(), entry.getValue()))
                .toList();
    }
}
