package dev.assay.analysis.skills;

import dev.assay.domain.report.Skills.Evidence;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Collects what shows each skill, and weighs it. */
final class SkillEvidence {

    /** What stands behind a package that is needed to build, test or check something. */
    static final String DEVELOPMENT_MARK = " (development)";

    private static final int MAX_PIECES = 10;
    private static final int HUNDRED = 100;

    /** A single repository proves little: even the best of evidence in one counts for so much. */
    private static final double ONE_REPOSITORY = 0.6;

    /** What a single commit to a file counts for, and how many count in full. */
    private static final double ONCE = 0.6;

    private static final int OFTEN = 5;

    /** What was last touched so long ago counts for half. */
    private static final Duration HALF_LIFE = Duration.ofDays(4 * 365);

    /** Skills by name without regard to case, so that lists read well. */
    static final Comparator<String> BY_NAME = String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder());

    private static final Comparator<Piece> STRONGEST_FIRST = Comparator.comparingDouble(Piece::strength)
            .reversed()
            .thenComparing(piece -> piece.evidence().lastSeen().orElse(Instant.MIN), Comparator.reverseOrder())
            .thenComparing(piece -> piece.evidence().repository().orElse(""))
            .thenComparing(piece -> piece.evidence().source())
            .thenComparing(piece -> piece.evidence().detail())
            .thenComparing(piece -> piece.evidence().path().orElse(""));

    private final Map<String, Map<Evidence, Piece>> pieces = new TreeMap<>(BY_NAME);
    private final Instant analyzedAt;

    /** @param analyzedAt what recency is measured from */
    SkillEvidence(Instant analyzedAt) {
        this.analyzedAt = analyzedAt;
    }

    /** How much a kind of evidence tells. */
    enum Kind {
        SHIPPED("manifest", 1),
        COMMITS("commits", 0.9),
        DEVELOPMENT("manifest", 0.8),
        /** Declared by a test, a benchmark, an example or a page of documentation. */
        TRIAL("manifest", 0.4),
        FILE("file", 0.7),
        LANGUAGE("language", 0.7),
        TOPIC("topic", 0.5),
        INTRODUCTION("introduction", 0.5),
        /** A field, by a library that belongs to it. */
        BUILT_ON("manifest", 0.6),
        /** A field, by a language that belongs to it. */
        WRITTEN_IN("commits", 0.4),
        DESCRIPTION("description", 0.4),
        BIO("bio", 0.3);

        private final String source;
        private final double weight;

        Kind(String source, double weight) {
            this.source = source;
            this.weight = weight;
        }

        String source() {
            return source;
        }
    }

    private record Piece(Evidence evidence, Kind kind, double strength) {}

    void add(String skill, Kind kind, Evidence evidence) {
        add(skill, kind, evidence, 1);
    }

    /** @param part 0 to 1: how much of its kind the piece is */
    void add(String skill, Kind kind, Evidence evidence, double part) {
        double strength = kind.weight * part * care(evidence) * recency(evidence.lastSeen());
        pieces.computeIfAbsent(skill, unused -> new HashMap<>())
                .merge(
                        evidence,
                        new Piece(evidence, kind, strength),
                        (one, two) -> one.strength >= two.strength ? one : two);
    }

    /** Who touched a file once may have done so for another reason. */
    private static double care(Evidence evidence) {
        return evidence.path()
                .flatMap(path -> evidence.touches())
                .map(touches -> Math.min(1, ONCE + (1 - ONCE) * (touches - 1) / (OFTEN - 1)))
                .orElse(1.0);
    }

    /** Halves with every {@link #HALF_LIFE}; what has no time is of today. */
    private double recency(Optional<Instant> lastSeen) {
        long age = lastSeen.map(seen -> Duration.between(seen, analyzedAt).toSeconds())
                .orElse(0L);
        return StrictMath.pow(0.5, Math.max(0, age) / (double) HALF_LIFE.toSeconds());
    }

    /** Returns the same without some skills. */
    SkillEvidence without(Predicate<String> left) {
        SkillEvidence rest = new SkillEvidence(analyzedAt);
        pieces.forEach((skill, found) -> {
            if (!left.test(skill)) {
                rest.pieces.put(skill, found);
            }
        });
        return rest;
    }

    /** Tells whether a skill is shown by two kinds of evidence; what only a test needs is none. */
    boolean independent(String skill) {
        return pieces.getOrDefault(skill, Map.of()).values().stream()
                        .filter(piece -> piece.kind() != Kind.TRIAL)
                        .map(piece -> piece.kind().source)
                        .distinct()
                        .count()
                > 1;
    }

    /**
     * Tells whether a skill is shown only by what a single repository needs for its tests or its build. What the build
     * and an example both need is what the repository is for.
     */
    boolean besideTheWork(String skill) {
        Collection<Piece> found = pieces.getOrDefault(skill, Map.of()).values();
        Set<Kind> kinds = found.stream().map(Piece::kind).collect(Collectors.toSet());
        boolean beside = kinds.equals(Set.of(Kind.TRIAL)) || kinds.equals(Set.of(Kind.DEVELOPMENT));
        return beside
                && found.stream()
                                .map(piece -> piece.evidence().repository())
                                .distinct()
                                .count()
                        < 2;
    }

    Set<String> skills() {
        return Collections.unmodifiableSet(pieces.keySet());
    }

    /** Returns the strongest pieces of each skill, skills by name. */
    Map<String, List<Evidence>> all() {
        return bySkill(found -> found.stream()
                .sorted(STRONGEST_FIRST)
                .limit(MAX_PIECES)
                .map(Piece::evidence)
                .toList());
    }

    /**
     * Returns how surely each skill was used, 0 to 100: repositories count as independent witnesses, each with its
     * strongest piece (noisy-or), so that another one never lowers it.
     */
    Map<String, Integer> confidence() {
        return bySkill(SkillEvidence::confidence);
    }

    private static int confidence(Collection<Piece> found) {
        Map<Optional<String>, Double> strongest = new TreeMap<>(Comparator.comparing(name -> name.orElse("")));
        found.forEach(piece -> strongest.merge(piece.evidence().repository(), piece.strength(), Math::max));
        double doubt =
                strongest.values().stream().reduce(1.0, (left, witness) -> left * (1 - ONE_REPOSITORY * witness));
        return (int) Math.round(HUNDRED * (1 - doubt));
    }

    private <T> Map<String, T> bySkill(Function<Collection<Piece>, T> of) {
        Map<String, T> all = new LinkedHashMap<>();
        pieces.forEach((skill, found) -> all.put(skill, of.apply(found.values())));
        return Collections.unmodifiableMap(all);
    }
}
