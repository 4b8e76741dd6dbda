package dev.assay.adapter.cli.application;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** When colours are used. */
public enum Colors {
    /** Where a person looks. */
    AUTO,
    /** In files and pipes, too. */
    ALWAYS,
    /** Nowhere. */
    NEVER;

    private static final String OPTION = "--color";

    /**
     * Finds the choice among arguments: it has to be known before the first message about them. Empty if there is none,
     * or none that makes sense; the parser then says so.
     */
    public static Optional<Colors> named(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.startsWith(OPTION + "=")) {
                return of(argument.substring(OPTION.length() + 1));
            }
            if (argument.equals(OPTION) && i + 1 < arguments.size()) {
                return of(arguments.get(i + 1));
            }
        }
        return Optional.empty();
    }

    private static Optional<Colors> of(String name) {
        return Arrays.stream(values())
                .filter(each -> each.toString().equalsIgnoreCase(name))
                .findFirst();
    }

    /** Tells whether colours are used on a stream. */
    boolean on(boolean terminal) {
        return this == ALWAYS || (this == AUTO && terminal);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
