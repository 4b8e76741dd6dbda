package dev.assay.adapter.report.sections;

import dev.assay.adapter.report.model.Block;
import dev.assay.adapter.report.model.Block.Day;
import dev.assay.adapter.report.model.Phrase;
import dev.assay.adapter.report.model.Section;
import dev.assay.adapter.report.text.Figures;
import dev.assay.adapter.report.words.Words;
import dev.assay.domain.report.ContributionSummary;
import dev.assay.domain.report.ContributionSummary.ContributedRepository;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The last year, day by day, as GitHub counts it. */
final class CalendarSection {

    private static final int MOST_PLACES = 5;

    private CalendarSection() {}

    static Optional<Section> of(Subject subject) {
        Optional<ContributionSummary> year = subject.analysis().activity().contributions();
        List<Block> blocks = subject.seen("contributions", year, found -> blocks(subject, found));
        Optional<String> window = year.map(found -> Figures.day(found.from()) + " – " + Figures.day(found.to()));
        return blocks.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section("calendar", Words.of("calendar.title"), window, blocks));
    }

    private static List<Block> blocks(Subject subject, ContributionSummary year) {
        Phrases.Facts facts = new Phrases.Facts()
                .add(
                        "calendar.total",
                        Phrases.dotted(List.of(
                                Words.of(
                                        "calendar.on",
                                        Phrases.number(year.total()),
                                        Words.counted("days", year.days().active())),
                                Words.of(
                                        "calendar.streak",
                                        Words.counted("days", year.days().longestStreak())))))
                .add("calendar.kinds", kinds(year.totals()))
                .add("calendar.places", places(subject, year.repositories()));
        List<Block> blocks = new ArrayList<>();
        if (!year.calendar().isEmpty()) {
            blocks.add(new Block.Calendar(
                    Words.of("calendar.caption"),
                    year.calendar().stream()
                            .map(day -> new Day(day.date(), day.count()))
                            .toList()));
        }
        blocks.add(new Block.Facts(facts.list()));
        return blocks;
    }

    private static String kinds(ContributionSummary.Totals totals) {
        return Phrases.dotted(List.of(
                Words.counted("commits", totals.commits()),
                Words.counted("pulls", totals.pullRequests()),
                Words.counted("reviews", totals.reviews()),
                Words.counted("issues", totals.issues()),
                totals.restricted() == 0 ? "" : Words.of("calendar.private", Phrases.number(totals.restricted()))));
    }

    private static Phrase places(Subject subject, List<ContributedRepository> repositories) {
        return Phrase.joined(
                repositories.stream()
                        .limit(MOST_PLACES)
                        .map(place -> Phrase.linked(
                                        place.repository(), subject.links().repository(place.repository()))
                                .and(" " + Phrases.number(place.commits())))
                        .toList(),
                ", ");
    }
}
