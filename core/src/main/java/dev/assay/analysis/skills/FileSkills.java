package dev.assay.analysis.skills;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What files show by their paths: by their name in any folder, or with a slash before it in the root alone; by the end
 * of their path; by their ending where a star stands for the name; by their folder where a star stands behind it.
 */
final class FileSkills {

    private final Map<String, List<String>> byEndOfPath = new HashMap<>();
    private final Map<String, List<String>> byEnding = new HashMap<>();
    private final Map<String, List<String>> byFolder = new HashMap<>();

    /** @throws IllegalArgumentException if a star stands elsewhere than at one of the ends */
    void add(String pattern, String skill) {
        String plain = pattern.replace("*", "");
        boolean ending = pattern.equals("*" + plain);
        boolean folder = pattern.equals(plain + "*");
        if (!pattern.equals(plain) && !(ending && plain.startsWith(".")) && !(folder && plain.endsWith("/"))) {
            throw new IllegalArgumentException(
                    skill + " has the file " + pattern + "; expected a name, *.ending or folder/*");
        }
        Map<String, List<String>> patterns = pattern.equals(plain) ? byEndOfPath : ending ? byEnding : byFolder;
        patterns.computeIfAbsent(plain, unused -> new ArrayList<>()).add(skill);
    }

    /** Returns the skills that a path shows; that of a folder ends in a slash. */
    List<String> of(String path) {
        List<String> skills = new ArrayList<>(byEndOfPath.getOrDefault("/" + path, List.of()));
        int last = path.lastIndexOf('/', path.length() - 2) + 1;
        for (int start = last; start >= 0; start = start == 0 ? -1 : path.lastIndexOf('/', start - 2) + 1) {
            skills.addAll(byEndOfPath.getOrDefault(path.substring(start), List.of()));
        }
        for (int dot = path.indexOf('.', last + 1); dot > 0; dot = path.indexOf('.', dot + 1)) {
            skills.addAll(byEnding.getOrDefault(path.substring(dot), List.of()));
        }
        skills.addAll(byFolder.getOrDefault(path.substring(0, last), List.of()));
        return skills.stream().distinct().toList();
    }
}
