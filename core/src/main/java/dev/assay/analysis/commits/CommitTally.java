package dev.assay.analysis.commits;

import dev.assay.analysis.figures.Tally;
import dev.assay.analysis.text.Redaction;
import dev.assay.domain.report.CommitReference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts commits by name, and keeps the first {@value #SHOWN} of each to point at. */
final class CommitTally {

    private static final int SHOWN = 3;
    private static final int MAX_HEADLINE = 120;

    private final Tally counts = new Tally();
    private final Map<String, List<StudiedCommit>> first = new HashMap<>();

    /** Lets a name be listed even if no commit comes. */
    void expect(String name) {
        counts.add(name, 0);
    }

    /** Counts a commit once for each name. */
    void add(StudiedCommit commit, Collection<String> names) {
        for (String name : names) {
            counts.add(name, 1);
            List<StudiedCommit> shown = first.computeIfAbsent(name, unused -> new ArrayList<>(SHOWN));
            if (shown.size() < SHOWN) {
                shown.add(commit);
            }
        }
    }

    /** Returns the counts, most first. */
    Tally counts() {
        return counts;
    }

    /** Returns what points at a name. */
    List<CommitReference> evidence(String name) {
        return first.getOrDefault(name, List.of()).stream()
                .map(CommitTally::reference)
                .toList();
    }

    /** Returns what points at each name that a commit came for, in the order of the counts. */
    Map<String, List<CommitReference>> evidence() {
        Map<String, List<CommitReference>> all = new LinkedHashMap<>();
        counts.names().stream().filter(first::containsKey).forEach(name -> all.put(name, evidence(name)));
        return Collections.unmodifiableMap(all);
    }

    private static CommitReference reference(StudiedCommit studied) {
        return new CommitReference(
                studied.commit().repository().toString(),
                studied.commit().sha(),
                Redaction.cut(studied.message().headline(), MAX_HEADLINE));
    }
}
