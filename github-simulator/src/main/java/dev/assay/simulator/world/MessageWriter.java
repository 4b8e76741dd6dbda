package dev.assay.simulator.world;

import java.util.List;

/** Writes commit messages such as people write. */
final class MessageWriter {

    private static final List<String> TYPES = List.of(
            "feat",
            "feat",
            "feat",
            "fix",
            "fix",
            "fix",
            "docs",
            "refactor",
            "test",
            "chore",
            "chore",
            "perf",
            "ci",
            "build",
            "style");
    private static final List<String> SCOPES = List.of("api", "ui", "core", "deps", "auth", "db", "cli", "parser");
    private static final List<String> VERBS =
            List.of("add", "remove", "rename", "simplify", "cache", "validate", "document", "speed up", "move", "test");
    private static final List<String> THINGS = List.of(
            "retry policy",
            "login form",
            "pagination",
            "configuration loader",
            "error messages",
            "health endpoint",
            "search index",
            "release script",
            "connection pool",
            "date handling",
            "metrics",
            "request logging",
            "keyboard shortcuts",
            "migration",
            "command parser",
            "cursor encoding");
    private static final List<String> FREE = List.of(
            "wip",
            "typo",
            "Update README.md",
            "small fixes",
            "first working version",
            "Clean up",
            "more tests",
            "It works on my machine now",
            "address review comments",
            "bump version");
    private static final List<String> FOREIGN = List.of(
            "feat: 検索を速くする",
            "fix(ui): größere Schaltflächen für Überschriften",
            "🚀 выпуск 2.0",
            "Añade pruebas 👩‍🔬");
    private static final List<String> REASONS = List.of(
            "The old way lost the first page when the cursor was empty.",
            "Measured on the sample data: half the time, a third of the memory.",
            "Several people stumbled over this in the same week.",
            "No behaviour changes; the next commit needs the seam.");

    private final Chance chance;
    private final int conventionalPercent;
    private final boolean unicode;

    /** @param unicode whether some titles use characters beyond ASCII */
    MessageWriter(Chance chance, int conventionalPercent, boolean unicode) {
        this.unicode = unicode;
        this.chance = chance;
        this.conventionalPercent = conventionalPercent;
    }

    /** One line, as for the title of a pull request. */
    String title() {
        if (unicode && chance.percent(40)) {
            return chance.pick(FOREIGN);
        }
        if (chance.percent(conventionalPercent)) {
            String scope = chance.percent(55) ? "(" + chance.pick(SCOPES) + ")" : "";
            return chance.pick(TYPES) + scope + (chance.percent(4) ? "!" : "") + ": " + deed();
        }
        if (chance.percent(35)) {
            return chance.pick(FREE);
        }
        String deed = deed();
        return Character.toUpperCase(deed.charAt(0)) + deed.substring(1);
    }

    /** A whole message: a title, sometimes a body, sometimes footers. */
    String message() {
        if (chance.percent(2)) {
            return "Revert \"%s\"\n\nThis reverts commit %s.".formatted(title(), chance.oid());
        }
        String title = title();
        if (title.startsWith("feat") && chance.percent(5)) {
            return "feat(api)!: %s\n\n%s\n\nBREAKING CHANGE: %s has a new shape"
                    .formatted(deed(), chance.pick(REASONS), chance.pick(THINGS));
        }
        if (chance.percent(28)) {
            return title + "\n\n" + body() + footers();
        }
        return title;
    }

    /** The message of a merged pull request. */
    String merge(int number, String author) {
        return "Merge pull request #%s from %s/%s\n\n%s"
                .formatted(number, author, chance.pick(THINGS).replace(' ', '-'), title());
    }

    String body() {
        return chance.percent(40) ? chance.pick(REASONS) + "\n" + chance.pick(REASONS) : chance.pick(REASONS);
    }

    private String footers() {
        if (chance.percent(8)) {
            return "\n\nBREAKING-CHANGE: the %s is gone\nRefs: #%s"
                    .formatted(chance.pick(THINGS), chance.between(1, 99));
        }
        return chance.percent(30) ? "\n\nCloses #" + chance.between(1, 200) : "";
    }

    private String deed() {
        return chance.pick(VERBS) + " " + chance.pick(THINGS);
    }
}
