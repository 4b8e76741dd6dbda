package dev.assay.app;

import dev.assay.adapter.cli.application.LaunchException;
import dev.assay.adapter.cli.text.Durations;
import dev.assay.adapter.cli.text.Escapes;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The variables of the environment, and beneath them those of a file. One that is empty counts as unset. Confined to
 * one thread.
 */
final class Environment {

    private static final int LONGEST_SHOWN = 60;

    private final Map<String, String> variables;
    private final ConfigFile file;
    private final Set<String> asked = new TreeSet<>();

    Environment(Map<String, String> variables) {
        this(variables, ConfigFile.NONE);
    }

    Environment(Map<String, String> variables, ConfigFile file) {
        this.variables = Map.copyOf(variables);
        this.file = file;
    }

    Optional<String> text(String name) {
        asked.add(name);
        return ownText(name).or(() -> fileText(name));
    }

    /** Returns how a message names a variable: with its place, if it stands in the file. */
    String label(String name) {
        Optional<ConfigFile.Entry> entry = ownText(name).isPresent()
                ? Optional.empty()
                : Optional.ofNullable(file.entries().get(name));
        return entry.filter(set -> !set.value().isEmpty())
                .map(set -> "%s:%s: %s".formatted(file.name(), set.line(), name))
                .orElse(name);
    }

    /** @throws LaunchException if the variable is set to anything but a whole number within the bounds */
    int number(String name, int otherwise, int least, int most) {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        return text.filter(digits -> digits.matches("[0-9]{1,9}"))
                .map(Integer::parseInt)
                .filter(value -> least <= value && value <= most)
                .orElseThrow(() -> LaunchException.badSetting("%s is \"%s\"; expected a whole number from %s to %s"
                        .formatted(label(name), shown(text.get()), least, most)));
    }

    /** @throws LaunchException if the variable is set to anything but a time within the bounds */
    Duration time(String name, Duration otherwise, Duration least, Duration most) {
        return text(name)
                .map(text -> time(text)
                        .filter(value -> value.compareTo(least) >= 0 && value.compareTo(most) <= 0)
                        .orElseThrow(() -> LaunchException.badSetting("%s is \"%s\"; %s"
                                .formatted(label(name), shown(text), Durations.allowed(least, most)))))
                .orElse(otherwise);
    }

    /** Returns the names that were asked for. */
    Set<String> asked() {
        return Collections.unmodifiableSet(asked);
    }

    /** Returns the variables of the environment. */
    Map<String, String> variables() {
        return variables;
    }

    /** Returns the file beneath. */
    ConfigFile file() {
        return file;
    }

    static String shown(String value) {
        String start = value.length() > LONGEST_SHOWN ? value.substring(0, LONGEST_SHOWN) + "..." : value;
        return Escapes.message(start);
    }

    private static Optional<Duration> time(String text) {
        try {
            return Optional.of(Durations.parse(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private Optional<String> ownText(String name) {
        return given(variables.get(name)).filter(text -> !ServiceLinks.holds(name, text));
    }

    private Optional<String> fileText(String name) {
        ConfigFile.Entry entry = file.entries().get(name);
        return entry == null ? Optional.empty() : given(entry.value());
    }

    private static Optional<String> given(@Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }
}
