package dev.assay.analysis.person;

import dev.assay.analysis.figures.Tally;
import dev.assay.analysis.text.Resource;
import dev.assay.domain.profile.StarredRepository;
import dev.assay.domain.report.StarredTechnologies;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What starred repositories are about, by exact names of languages and topics. */
public final class StarFindings {

    private static final List<List<String>> AREAS = Resource.rows("interests.txt");
    private static final int TOP_TOPICS = 15;
    private static final int LANGUAGE_WEIGHT = 2;

    /** So many languages, or so many topics, give all the points there are for them. */
    private static final int MANY_LANGUAGES = 10;

    private static final int MANY_TOPICS = 50;
    private static final int HALF = 50;

    private StarFindings() {}

    public static StarredTechnologies of(List<StarredRepository> starred) {
        Tally languages = Tally.of(starred.stream()
                .flatMap(repository -> repository.language().stream())
                .toList());
        Tally topics = new Tally();
        for (StarredRepository repository : starred) {
            new HashSet<>(repository.topics()).forEach(topic -> topics.add(topic.toLowerCase(Locale.ROOT), 1));
        }
        return new StarredTechnologies(
                languages.all(),
                topics.top(TOP_TOPICS),
                focus(languages, topics),
                breadth(languages.distinct(), topics.distinct()),
                starred.size(),
                languages.distinct(),
                topics.distinct());
    }

    private static Map<String, Integer> focus(Tally languages, Tally topics) {
        Tally areas = new Tally();
        for (List<String> row : AREAS) {
            int score = Arrays.stream(row.getLast().split(",", -1))
                    .map(String::strip)
                    .mapToInt(term -> score(term, languages, topics))
                    .sum();
            if (score > 0) {
                areas.add(row.getFirst(), score);
            }
        }
        return areas.all();
    }

    private static int score(String term, Tally languages, Tally topics) {
        String name = term.substring(term.indexOf(':') + 1);
        return term.startsWith("language:") ? LANGUAGE_WEIGHT * languages.count(name) : topics.count(name);
    }

    private static int breadth(int languages, int topics) {
        double score = HALF * Math.min(1.0, (double) languages / MANY_LANGUAGES)
                + HALF * Math.min(1.0, (double) topics / MANY_TOPICS);
        return (int) Math.round(score);
    }
}
