package dev.assay.analysis.languages;

import dev.assay.domain.profile.Authorship;
import dev.assay.domain.profile.Authorship.Touch;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How many of the person's commits to a repository touched each of its languages, by the commits to the paths that hold
 * most of them. A commit may touch several languages, and several paths of one: as GitHub tells only how many touched
 * each path, paths count as independent of each other.
 */
final class TouchedLanguages {

    private TouchedLanguages() {}

    /**
     * Returns the commits by language; empty if no path was looked up for that.
     *
     * @param own all the person's commits to the repository
     */
    static Optional<Map<String, Double>> of(Authorship authorship, int own) {
        Map<String, Double> untouched = new TreeMap<>();
        authorship.touches().forEach(touch -> {
            double bytes = touch.content().values().stream()
                    .mapToDouble(Long::doubleValue)
                    .sum();
            touch.content()
                    .forEach((language, count) -> untouched.merge(
                            language, 1 - count / bytes * touched(touch, own), (one, two) -> one * two));
        });
        if (untouched.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Double> commits = new TreeMap<>();
        untouched.forEach((language, part) -> commits.put(language, own * (1 - part)));
        return Optional.of(commits);
    }

    private static double touched(Touch touch, int own) {
        return own == 0 ? 0 : Math.min(1, touch.commits() / (double) own);
    }

    /** Returns the path of a language that the person touched most; empty if none was looked up. */
    static Optional<Touch> mostTouched(Authorship authorship, String language) {
        return authorship.touches().stream()
                .filter(touch -> mainlyIn(touch, language))
                .max((one, two) -> one.commits() == two.commits()
                        ? two.path().compareTo(one.path())
                        : Integer.compare(one.commits(), two.commits()));
    }

    private static boolean mainlyIn(Touch touch, String language) {
        long there = touch.content().getOrDefault(language, 0L);
        return there > 0 && touch.content().values().stream().allMatch(other -> other <= there);
    }
}
