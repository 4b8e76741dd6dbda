package dev.assay.domain.report.history;

import dev.assay.domain.report.career.ProjectSummary;
import dev.assay.domain.report.history.ReportChanges.Figure;
import dev.assay.domain.report.history.ReportChanges.SectionChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Gathers what differs in one section, and says it in words. Belongs to one comparison. */
final class SectionDifference {

    private static final String COUNT = "count";
    private static final String PERCENT = "percent";

    /** A sentence names so many of what came or went. */
    private static final int NAMED = 5;

    private final String section;
    private final List<Figure> figures = new ArrayList<>();
    private final List<String> added = new ArrayList<>();
    private final List<String> removed = new ArrayList<>();
    private final List<String> facts = new ArrayList<>();

    SectionDifference(String section) {
        this.section = section;
    }

    /** Compares a count. */
    void count(String name, String words, int old, int now) {
        if (old != now) {
            figures.add(new Figure(name, Optional.of((double) old), Optional.of((double) now), COUNT));
            facts.add("%s from %s to %s".formatted(words, old, now));
        }
    }

    /** Compares the share of a language in a person's own commits. */
    void share(String language, double old, double now, double least) {
        if (Math.abs(now - old) >= least) {
            figures.add(new Figure(language, Optional.of(old), Optional.of(now), PERCENT));
            facts.add("%s from %s %% to %s %% of own commits".formatted(language, rounded(old), rounded(now)));
        }
    }

    /** Compares a word. */
    void word(String name, String old, String now) {
        if (!old.equals(now)) {
            facts.add("%s is %s, was %s".formatted(name, now, old));
        }
    }

    /** Compares lists of names. */
    void names(String one, String many, List<String> old, List<String> now) {
        List<String> came = without(now, old);
        List<String> went = without(old, now);
        added.addAll(came);
        removed.addAll(went);
        tell(came, "new", one, many);
        tell(went, "former", one, many);
        if (!came.isEmpty() || !went.isEmpty()) {
            figures.add(new Figure(many, Optional.of((double) old.size()), Optional.of((double) now.size()), COUNT));
        }
    }

    /** Compares what a person is to a project, and how much of it is theirs. */
    void project(String name, ProjectSummary old, ProjectSummary now) {
        if (old.role() != now.role()) {
            facts.add("%s in %s, was %s".formatted(words(now.role()), name, words(old.role())));
        }
        if (now.commits().own() != old.commits().own()) {
            figures.add(new Figure(
                    name,
                    Optional.of((double) old.commits().own()),
                    Optional.of((double) now.commits().own()),
                    COUNT));
            facts.add("own commits in %s from %s to %s"
                    .formatted(name, old.commits().own(), now.commits().own()));
        }
    }

    /** Returns what was gathered; empty if nothing differs. */
    Optional<SectionChange> change() {
        return facts.isEmpty()
                ? Optional.empty()
                : Optional.of(new SectionChange(section, figures, added, removed, facts));
    }

    private void tell(List<String> names, String which, String one, String many) {
        if (!names.isEmpty()) {
            String listed = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
            String more = names.size() > NAMED ? " and " + (names.size() - NAMED) + " more" : "";
            facts.add("%s %s %s: %s%s".formatted(names.size(), which, names.size() == 1 ? one : many, listed, more));
        }
    }

    private static List<String> without(List<String> all, List<String> others) {
        Set<String> known = Set.copyOf(others);
        return all.stream().filter(name -> !known.contains(name)).distinct().toList();
    }

    private static String words(Enum<?> role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    private static String rounded(double share) {
        return share == Math.rint(share) || share >= 10
                ? String.valueOf(Math.round(share))
                : String.valueOf(Math.round(share * 10) / 10.0);
    }
}
