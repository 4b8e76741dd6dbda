package dev.assay.analysis.commits;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The types of Conventional Commits that count: those of the specification and of its usual companion list. */
enum ConventionalType {
    FEAT("feature_development", "moderate"),
    FIX("bug_fixing", "minor"),
    DOCS("documentation", "minor"),
    STYLE("code_quality", "minor"),
    REFACTOR("refactoring", "minor"),
    PERF("optimization", "moderate"),
    TEST("testing", "minor"),
    BUILD("build", "minor"),
    CI("ci_cd", "minor"),
    CHORE("maintenance", "minor"),
    REVERT("maintenance", "major");

    /** How many letters the longest name has. */
    static final int LONGEST = 8;

    private static final List<ConventionalType> ALL = List.of(values());

    private final String label;
    private final String category;
    private final String impactLevel;

    ConventionalType(String category, String impactLevel) {
        label = name().toLowerCase(Locale.ROOT);
        this.category = category;
        this.impactLevel = impactLevel;
    }

    /** Returns the type of this name, in whatever case. */
    static Optional<ConventionalType> named(String name) {
        for (ConventionalType type : ALL) {
            if (type.name().equalsIgnoreCase(name)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    String category() {
        return category;
    }

    String impactLevel() {
        return impactLevel;
    }

    String label() {
        return label;
    }
}
