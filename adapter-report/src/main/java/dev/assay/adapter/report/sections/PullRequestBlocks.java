package dev.assay.adapter.report.sections;

import dev.assay.adapter.report.model.Block;
import dev.assay.adapter.report.model.Phrase;
import dev.assay.adapter.report.text.Figures;
import dev.assay.adapter.report.words.Words;
import dev.assay.domain.report.PullRequestAnalysis;
import dev.assay.domain.report.PullRequestAnalysis.Outcomes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the person works with pull requests, own ones and those of others. */
final class PullRequestBlocks {

    private PullRequestBlocks() {}

    static List<Block> of(Subject subject) {
        List<Block> found =
                subject.seen("pull_requests", subject.analysis().activity().pullRequests(), PullRequestBlocks::blocks);
        if (found.isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(Words.of("pulls.title"), Optional.of(Words.of("pulls.remark"))));
        blocks.addAll(found);
        return blocks;
    }

    private static List<Block> blocks(PullRequestAnalysis pulls) {
        Optional<String> basis = Subject.basis(pulls.read(), pulls.total());
        Phrases.Facts facts = new Phrases.Facts();
        facts.add("pulls.opened", pulls.total().map(Phrases::number).orElse(Words.of("unknown")));
        if (pulls.outcomes().total() > 0) {
            outcomes(facts, pulls, basis);
        }
        pulls.reviewsGiven()
                .ifPresent(reviews -> facts.add(
                        "pulls.reviews",
                        Words.of(
                                "pulls.given",
                                Phrases.number(reviews.count()),
                                Figures.day(reviews.from()),
                                Figures.day(reviews.to()))));
        return List.of(new Block.Facts(facts.list()));
    }

    private static void outcomes(Phrases.Facts facts, PullRequestAnalysis pulls, Optional<String> basis) {
        Outcomes outcomes = pulls.outcomes();
        facts.add(
                "pulls.became",
                Phrases.dotted(List.of(
                        Words.of("pulls.merged", Phrases.number(outcomes.merged())),
                        Words.of("pulls.open", Phrases.number(outcomes.open())),
                        Words.of("pulls.closed", Phrases.number(outcomes.closed())),
                        outcomes.mergeRate()
                                .map(rate -> Words.of("pulls.rate", Figures.percent(rate)))
                                .orElse(""))));
        outcomes.timeToMerge()
                .medianHours()
                .ifPresent(hours ->
                        facts.add("pulls.time", Phrase.said(Words.of("pulls.median", Figures.hours(hours))), basis));
        if (pulls.destinations().others().pullRequests() > 0) {
            facts.add("pulls.others", Phrase.said(others(pulls.destinations().others())), basis);
        }
        String about = pulls.subjects().problemTypes().stream()
                .map(type -> Words.label("problem", type))
                .reduce((one, next) -> one + ", " + next)
                .orElse("");
        facts.add("pulls.about", Phrase.said(about), basis);
        pulls.sizes()
                .lines()
                .ifPresent(lines -> facts.add(
                        "pulls.size",
                        Phrase.said(
                                Words.of("pulls.lines", Figures.rounded(lines.median()), Figures.rounded(lines.p90()))),
                        basis));
    }

    private static String others(PullRequestAnalysis.Destination others) {
        return Phrases.dotted(List.of(
                Words.of(
                        "pulls.to",
                        Phrases.number(others.pullRequests()),
                        Words.counted("repositories", others.repositories())),
                Words.of("pulls.merged", Phrases.number(others.merged()))));
    }
}
