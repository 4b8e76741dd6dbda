package dev.assay.analysis.skills;

import dev.assay.analysis.text.Resource;
import dev.assay.analysis.text.Vocabulary;
import dev.assay.domain.profile.DeclaredPackage.Ecosystem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which packages, topics, languages, files and words show which skill, as {@code skills.txt} says. Immutable. */
final class SkillCatalogue {

    private static final Set<String> ECOSYSTEMS =
            Arrays.stream(Ecosystem.values()).map(Ecosystem::label).collect(Collectors.toUnmodifiableSet());
    private static final String PRIVATE_ACTIONS = "/.github/";
    private static final Set<String> EXACT_KINDS = Set.of("topic", "language", "file");

    private final Map<String, Kind> kinds = new LinkedHashMap<>();
    private final Map<String, List<String>> skillsByKey = new HashMap<>();
    private final Map<String, List<String>> skillsByPrefix = new HashMap<>();
    private final FileSkills files = new FileSkills();
    private final List<Integer> prefixLengths;
    private final Vocabulary words;

    /** The lists that a skill may be on. Languages are on a list of their own and need no entry. */
    enum Kind {
        /** Frameworks and libraries. */
        FRAMEWORK,
        /** Databases, clouds, builds, tests. */
        TOOL,
        /** Fields of work. */
        DOMAIN
    }

    /**
     * Reads rows of list, skill and what shows it.
     *
     * @throws IllegalArgumentException if a row names an unknown list or kind, or says something twice
     */
    SkillCatalogue(List<List<String>> rows) {
        List<Vocabulary.Term> terms = new ArrayList<>();
        for (List<String> row : rows) {
            String skill = row.get(1);
            if (kinds.put(skill, Kind.valueOf(row.getFirst().toUpperCase(Locale.ROOT))) != null) {
                throw new IllegalArgumentException("the skill \"" + skill + "\" is there twice");
            }
            Set<String> sources = new HashSet<>();
            for (String source : row.getLast().split(",", -1)) {
                if (!sources.add(source.strip())) {
                    throw new IllegalArgumentException(skill + " says \"" + source.strip() + "\" twice");
                }
                add(skill, source.strip(), terms);
            }
        }
        words = new Vocabulary(terms);
        prefixLengths = skillsByPrefix.keySet().stream()
                .map(String::length)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    static SkillCatalogue load() {
        return new SkillCatalogue(Resource.rows("skills.txt"));
    }

    private void add(String skill, String source, List<Vocabulary.Term> terms) {
        int colon = source.indexOf(':');
        String kind = source.substring(0, Math.max(0, colon));
        String value = source.substring(colon + 1);
        if (value.isEmpty() || !(kind.equals("word") || EXACT_KINDS.contains(kind) || ECOSYSTEMS.contains(kind))) {
            throw new IllegalArgumentException(skill + " has \"" + source + "\"; expected something like npm:react");
        }
        if (kind.equals("word")) {
            terms.add(new Vocabulary.Term(value, skill));
        } else if (kind.equals("file")) {
            files.add(value, skill);
        } else if (value.endsWith("*")) {
            String prefix = source.substring(0, source.length() - 1);
            skillsByPrefix.computeIfAbsent(prefix, unused -> new ArrayList<>()).add(skill);
        } else {
            skillsByKey.computeIfAbsent(source, unused -> new ArrayList<>()).add(skill);
        }
    }

    /** Returns all skills with their list, in the order of the file. */
    Map<String, Kind> kinds() {
        return Collections.unmodifiableMap(kinds);
    }

    /** Returns the skills that a package shows. Conda's packages are mostly Python's under the same name. */
    List<String> ofPackage(Ecosystem ecosystem, String name) {
        List<String> skills = new ArrayList<>(ofName(ecosystem, name));
        if (ecosystem == Ecosystem.CONDA) {
            skills.addAll(ofName(Ecosystem.PYPI, name));
        }
        return skills.stream().distinct().toList();
    }

    private List<String> ofName(Ecosystem ecosystem, String name) {
        String key = ecosystem.label() + ":" + canonical(ecosystem, name);
        List<String> skills = new ArrayList<>(skillsByKey.getOrDefault(key, List.of()));
        withoutPath(ecosystem, key).ifPresent(known -> skills.addAll(skillsByKey.getOrDefault(known, List.of())));
        for (int length : prefixLengths) {
            if (length <= key.length()) {
                skills.addAll(skillsByPrefix.getOrDefault(key.substring(0, length), List.of()));
            }
        }
        return skills;
    }

    List<String> ofTopic(String topic) {
        return skillsByKey.getOrDefault("topic:" + topic.toLowerCase(Locale.ROOT), List.of());
    }

    List<String> ofLanguage(String language) {
        return skillsByKey.getOrDefault("language:" + language, List.of());
    }

    /** Returns the skills that a file shows by its path from the root of the repository. */
    List<String> ofFile(String path) {
        return files.of(path);
    }

    /** Returns the skills that whole words of a text show, each with the words. */
    Map<String, String> inText(String text) {
        return words.find(text);
    }

    /** An action in a folder of a repository counts for the action that the repository is. */
    private static Optional<String> withoutPath(Ecosystem ecosystem, String key) {
        int slash = key.indexOf('/', key.indexOf('/') + 1);
        return ecosystem == Ecosystem.ACTIONS && slash > 0 ? Optional.of(key.substring(0, slash)) : Optional.empty();
    }

    /**
     * Registries take names in any case, and Python's takes three signs for one. What lies in {@code .github} of a
     * repository is that project's own: it shows no more than that actions are used.
     */
    private static String canonical(Ecosystem ecosystem, String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return switch (ecosystem) {
            case PYPI -> lower.replace('_', '-').replace('.', '-');
            case ACTIONS -> lower.contains(PRIVATE_ACTIONS) ? "" : lower;
            default -> lower;
        };
    }
}
