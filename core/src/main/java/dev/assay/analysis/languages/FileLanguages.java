package dev.assay.analysis.languages;

import dev.assay.analysis.text.Resource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which language a file is written in, by its name. */
public final class FileLanguages {

    private static final Map<String, List<String>> BY_NAME = byName();

    private FileLanguages() {}

    private static Map<String, List<String>> byName() {
        Map<String, List<String>> byName = new HashMap<>();
        for (List<String> row : Resource.rows("file-languages.txt")) {
            for (String name : row.getLast().split(" ", -1)) {
                byName.computeIfAbsent(name, unused -> new ArrayList<>()).add(row.getFirst());
            }
        }
        return Map.copyOf(byName);
    }

    /**
     * Returns the language of a file; empty if it is no code, or the start script of a build tool, which is generated.
     *
     * @param present the languages of its repository, most first: one that is not among them is not there
     */
    public static Optional<String> of(String path, List<String> present) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        if (Wrappers.script(name)) {
            return Optional.empty();
        }
        return candidates(name).stream().filter(present::contains).min(Comparator.comparingInt(present::indexOf));
    }

    /**
     * Returns the language of the start script of a build tool, in the root of its repository; empty for any other
     * file.
     */
    public static Optional<String> ofStartScript(String path) {
        return Wrappers.language(path);
    }

    /** The longest ending that is known decides, so that {@code x.blade.php} is no PHP. */
    private static List<String> candidates(String name) {
        List<String> whole = BY_NAME.getOrDefault(name, List.of());
        int dot = whole.isEmpty() ? name.indexOf('.') : -1;
        while (dot >= 0) {
            List<String> found = BY_NAME.getOrDefault(name.substring(dot), List.of());
            if (!found.isEmpty()) {
                return found;
            }
            dot = name.indexOf('.', dot + 1);
        }
        return whole.isEmpty() && name.startsWith("dockerfile") ? List.of("Dockerfile") : whole;
    }
}
