package dev.assay.analysis.skills;

import dev.assay.analysis.text.Resource;
import dev.assay.analysis.text.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Which field of work a project belongs to, as {@code fields.txt} says. Immutable. */
final class Fields {

    private final Set<String> names = new LinkedHashSet<>();
    private final Vocabulary words;
    private final Map<String, List<String>> bySkill = new HashMap<>();
    private final Map<String, List<String>> byLanguage = new HashMap<>();

    private Fields(List<List<String>> rows) {
        List<Vocabulary.Term> terms = new ArrayList<>();
        for (List<String> row : rows) {
            String field = row.getFirst();
            names.add(field);
            entries(row, 1).forEach(word -> terms.add(new Vocabulary.Term(word, field)));
            entries(row, 2).forEach(skill -> add(bySkill, skill, field));
            entries(row, 3).forEach(language -> add(byLanguage, language, field));
        }
        words = new Vocabulary(terms);
    }

    static Fields load() {
        return new Fields(Resource.rows("fields.txt"));
    }

    private static Stream<String> entries(List<String> row, int column) {
        String cell = row.size() > column ? row.get(column) : "";
        return Arrays.stream(cell.split(",", -1)).map(String::strip).filter(entry -> !entry.isEmpty());
    }

    private static void add(Map<String, List<String>> index, String key, String field) {
        index.computeIfAbsent(key, unused -> new ArrayList<>()).add(field);
    }

    Set<String> names() {
        return names;
    }

    /** Returns the fields that whole words of a text speak of, each with the words. */
    Map<String, String> inText(String text) {
        return words.find(text);
    }

    List<String> ofSkill(String skill) {
        return bySkill.getOrDefault(skill, List.of());
    }

    List<String> ofLanguage(String language) {
        return byLanguage.getOrDefault(language, List.of());
    }
}
