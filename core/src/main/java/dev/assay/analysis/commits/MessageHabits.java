package dev.assay.analysis.commits;

import dev.assay.analysis.figures.Statistic;
import dev.assay.analysis.text.Resource;
import dev.assay.domain.report.MessageQuality;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How the person words commit messages: only what can be seen without understanding them. */
final class MessageHabits {

    private static final int MAX_WORD = 20;

    /** Verbs that commits often begin with, and whether the form is the imperative. */
    private static final Map<String, Boolean> VERBS = verbs();

    private MessageHabits() {}

    static MessageQuality of(List<StudiedCommit> own) {
        List<Integer> lengths = new ArrayList<>(own.size());
        List<Boolean> moods = new ArrayList<>();
        int explained = 0;
        for (StudiedCommit studied : own) {
            CommitMessage message = studied.message();
            if (message.form().worded()) {
                lengths.add(length(message.headline()));
                explained += message.body().isEmpty() ? 0 : 1;
                imperative(message).ifPresent(moods::add);
            }
        }
        int worded = lengths.size();
        return new MessageQuality(
                worded,
                some(Statistic.median(lengths), worded),
                percent(
                        lengths.stream()
                                .filter(length -> length <= CommitImpact.GOOD_HEADLINE)
                                .count(),
                        worded),
                percent(explained, worded),
                moods.size(),
                percent(moods.stream().filter(mood -> mood).count(), moods.size()));
    }

    private static int length(String headline) {
        return headline.codePointCount(0, headline.length());
    }

    private static Optional<Double> percent(long part, int whole) {
        return some(Statistic.percent(part, whole), whole);
    }

    private static Optional<Double> some(double value, int count) {
        return count > 0 ? Optional.of(value) : Optional.empty();
    }

    /** Tells whether the first word is an imperative; empty if it is no form of a verb that is known. */
    private static Optional<Boolean> imperative(CommitMessage message) {
        String text = message.header().map(CommitMessage.Header::description).orElse(message.headline());
        int end = 0;
        while (end < Math.min(text.length(), MAX_WORD) && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return Optional.ofNullable(VERBS.get(text.substring(0, end).toLowerCase(Locale.ROOT)));
    }

    private static Map<String, Boolean> verbs() {
        Map<String, Boolean> verbs = new HashMap<>();
        for (List<String> forms : Resource.rows("commit-verbs.txt")) {
            forms.forEach(form -> verbs.put(form, false));
            verbs.put(forms.getFirst(), true);
        }
        return Map.copyOf(verbs);
    }
}
