package dev.assay.adapter.report.words;

import dev.assay.adapter.report.text.Figures;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/** All words of our own that a report shows, by name, from one bundle. Immutable. */
public final class Words {

    private static final String BUNDLE = "/dev/assay/adapter/report/words.properties";
    private static final Map<String, String> WORDS = read();

    private Words() {}

    /**
     * Returns words.
     *
     * @param name of the words
     * @param values that take the places {0}, {1}, ... in them
     * @throws IllegalArgumentException if the bundle has none of this name
     */
    public static String of(String name, Object... values) {
        String words =
                optional(name).orElseThrow(() -> new IllegalArgumentException("there are no words named " + name));
        for (int place = 0; place < values.length; place++) {
            words = words.replace("{" + place + "}", values[place].toString());
        }
        return words;
    }

    /** Returns words that the bundle may lack. */
    public static Optional<String> optional(String name) {
        return Optional.ofNullable(WORDS.get(name));
    }

    /** Returns the words for so many of something: {@code name.one} for one, {@code name.many} with the number else. */
    public static String counted(String name, long count) {
        return count == 1 ? of(name + ".one") : of(name + ".many", Figures.number(count));
    }

    /** Returns the words for a name of the profile's, or that name with its underscores as spaces. */
    public static String label(String kind, String name) {
        return optional(kind + "." + name).orElseGet(() -> name.replace('_', ' '));
    }

    private static Map<String, String> read() {
        Properties bundle = new Properties();
        try (InputStream file = Words.class.getResourceAsStream(BUNDLE)) {
            if (file == null) {
                throw new IllegalStateException(BUNDLE + " is missing in the class path");
            }
            bundle.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(BUNDLE + " cannot be read", unreadable);
        }
        return bundle.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        entry -> (String) entry.getKey(), entry -> (String) entry.getValue()));
    }
}
