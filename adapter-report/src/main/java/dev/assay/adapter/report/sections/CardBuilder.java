package dev.assay.adapter.report.sections;

import dev.assay.adapter.report.model.Card;
import dev.assay.adapter.report.model.Card.Share;
import dev.assay.adapter.report.text.Figures;
import dev.assay.adapter.report.words.Words;
import dev.assay.domain.report.LanguageShare;
import dev.assay.domain.report.LanguageShare.Authored;
import dev.assay.domain.report.ProfileAnalysis;
import dev.assay.domain.report.career.CareerSummary;
import dev.assay.domain.report.career.CareerSummary.YearSummary;
import dev.assay.domain.report.career.ProjectSummary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Chooses what a card shows: a few facts of the whole career, and the languages. */
public final class CardBuilder {

    private static final int MOST_LANGUAGES = 5;
    private static final int MOST_PROJECTS = 3;

    private CardBuilder() {}

    /** Makes the card of a profile. A part that was not read is left out. */
    public static Card of(ProfileAnalysis analysis) {
        String login = analysis.person().identity().login();
        String name = analysis.person()
                .details()
                .name()
                .filter(given -> !given.isBlank())
                .orElse(login);
        boolean authored =
                languages(analysis).stream().anyMatch(share -> share.authored().isPresent());
        List<Share> shares = languages(analysis).stream()
                .map(share -> new Share(share.language(), percent(share, authored)))
                .filter(share -> share.percent() > 0)
                .sorted(Comparator.comparingDouble(Share::percent).reversed())
                .limit(MOST_LANGUAGES)
                .toList();
        String foot = Words.of(
                analysis.provenance().simulated() ? "card.simulated" : "card.foot",
                Figures.day(analysis.provenance().analyzedAt()));
        return new Card(
                name, login, lines(analysis), shares, Words.of(authored ? "card.authored" : "card.bytes"), foot);
    }

    private static List<LanguageShare> languages(ProfileAnalysis analysis) {
        return analysis.portfolio().languages().orElse(List.of());
    }

    private static double percent(LanguageShare share, boolean authored) {
        return authored ? share.authored().map(Authored::commitPercentage).orElse(0.0) : share.percentage();
    }

    private static List<String> lines(ProfileAnalysis analysis) {
        List<String> lines = new ArrayList<>();
        analysis.career().career().flatMap(CardBuilder::career).ifPresent(lines::add);
        analysis.career().career().flatMap(CardBuilder::work).ifPresent(lines::add);
        analysis.career().projects().flatMap(CardBuilder::projects).ifPresent(lines::add);
        return lines;
    }

    private static Optional<String> career(CareerSummary career) {
        return career.firstYear()
                .map(first -> Words.of("card.since", first, Words.counted("days", career.activeDays())));
    }

    private static Optional<String> work(CareerSummary career) {
        long commits = career.years().stream().mapToLong(YearSummary::commits).sum();
        long pulls =
                career.years().stream().mapToLong(YearSummary::pullRequests).sum();
        long reviews = career.years().stream().mapToLong(YearSummary::reviews).sum();
        String work = Phrases.dotted(List.of(
                commits == 0 ? "" : Words.counted("commits", commits),
                pulls == 0 ? "" : Words.counted("pulls", pulls),
                reviews == 0 ? "" : Words.counted("reviews", reviews)));
        return Optional.of(work).filter(words -> !words.isEmpty());
    }

    /** The first projects are the most important ones; those after them with the same role follow. */
    private static Optional<String> projects(List<ProjectSummary> projects) {
        return projects.stream().findFirst().map(first -> {
            List<String> names = projects.stream()
                    .filter(project -> project.role() == first.role())
                    .limit(MOST_PROJECTS)
                    .map(project -> project.about().repository().name())
                    .toList();
            return Words.of("card.projects." + first.role().label(), String.join(", ", names));
        });
    }
}
