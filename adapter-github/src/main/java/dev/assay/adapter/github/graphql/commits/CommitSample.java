package dev.assay.adapter.github.graphql.commits;

import dev.assay.adapter.github.graphql.commits.CommitBatch.CommitRequest;
import dev.assay.adapter.github.graphql.overview.Target;
import dev.assay.adapter.github.graphql.overview.Window;
import dev.assay.domain.profile.Career.Place;
import dev.assay.domain.profile.RepositoryName;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which commits to read of a person who has more of them than are read: of every year in every repository as large a
 * part as it has of all commits, the newest of each span first. Pure.
 *
 * @param spans of years, in order
 * @param total of all commits
 */
public record CommitSample(List<Span> spans, int total) {

    /** Commits that are read without a gap: several small spans of a year tell more of it than a large one. */
    private static final int LONGEST_RUN = 30;

    /** Years in repositories that are looked into: each takes at least one span. */
    private static final int MOST_CELLS = 100;

    /** Spans in one document: for each of them GitHub walks through the history. */
    private static final int SPANS_PER_CALL = 25;

    private static final Comparator<Cell> LARGEST_FIRST = Comparator.comparingInt(Cell::commits)
            .reversed()
            .thenComparing(Cell::year, Comparator.reverseOrder())
            .thenComparing(Cell::repository);

    /** Returns the sample; empty where all commits can be read. */
    static Optional<CommitSample> of(List<Place> places) {
        List<Cell> cells = places.stream()
                .filter(place -> !place.fork())
                .flatMap(place -> place.commits().entrySet().stream()
                        .map(year -> new Cell(place.repository(), year.getKey(), year.getValue())))
                .filter(cell -> cell.commits() > 0)
                .sorted(LARGEST_FIRST)
                .toList();
        int total = cells.stream().mapToInt(Cell::commits).sum();
        if (total <= CommitPlan.BUDGET) {
            return Optional.empty();
        }
        List<Cell> chosen = chosen(cells);
        int largest = chosen.stream().mapToInt(Cell::commits).sum();
        List<Span> spans =
                chosen.stream().flatMap(cell -> spans(cell, cell.part(largest))).toList();
        return Optional.of(new CommitSample(spans, total));
    }

    /** Takes the largest of every year, and of the others the largest. */
    private static List<Cell> chosen(List<Cell> largestFirst) {
        Set<Integer> years = new HashSet<>();
        List<Cell> chosen = new ArrayList<>();
        List<Cell> others = new ArrayList<>();
        largestFirst.forEach(cell -> (years.add(cell.year()) ? chosen : others).add(cell));
        others.stream().limit(Math.max(0, MOST_CELLS - chosen.size())).forEach(chosen::add);
        return chosen;
    }

    /** Divides a year into spans of equal length. */
    private static Stream<Span> spans(Cell cell, int size) {
        int parts = Math.ceilDiv(size, LONGEST_RUN);
        Window whole = Window.year(cell.year());
        Duration length = Duration.between(whole.from(), whole.to()).dividedBy(parts);
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            Instant from = whole.from().plus(length.multipliedBy(i));
            Instant to = i == parts - 1 ? whole.to() : from.plus(length).minusSeconds(1);
            spans.add(new Span(cell.repository(), new Window(from, to), size / parts + (i < size % parts ? 1 : 0)));
        }
        return spans.stream();
    }

    /** Returns the spans in some repositories, document by document. */
    List<List<CommitRequest>> documents(List<Target> targets) {
        Map<RepositoryName, Target> byName = new HashMap<>();
        targets.forEach(target -> byName.put(target.repository(), target));
        List<List<CommitRequest>> documents = new ArrayList<>();
        List<CommitRequest> open = new ArrayList<>();
        int commits = 0;
        for (Span span : spans) {
            Optional<Target> target = Optional.ofNullable(byName.get(span.repository()));
            if (target.isEmpty()) {
                continue;
            }
            if (open.size() == SPANS_PER_CALL || commits + span.size() > CommitPlan.COMMITS_PER_CALL) {
                documents.add(List.copyOf(open));
                open.clear();
                commits = 0;
            }
            open.add(new CommitRequest(target.get(), Optional.empty(), span.size(), Optional.of(span.window())));
            commits += span.size();
        }
        if (!open.isEmpty()) {
            documents.add(List.copyOf(open));
        }
        return documents;
    }

    /**
     * A part of a year in a repository.
     *
     * @param repository which
     * @param window the part
     * @param size commits to read of it
     */
    record Span(RepositoryName repository, Window window, int size) {}

    /**
     * A year in a repository.
     *
     * @param repository which
     * @param year which
     * @param commits of the person in it
     */
    private record Cell(RepositoryName repository, int year, int commits) {

        /** Returns how many to read, at least one. */
        private int part(int all) {
            return Math.min(commits, Math.max(1, (int) ((long) CommitPlan.BUDGET * commits / all)));
        }
    }
}
