package dev.assay.adapter.report.comparison;

import dev.assay.adapter.report.model.Block.Row;
import dev.assay.adapter.report.model.Phrase;
import dev.assay.adapter.report.model.Section;
import dev.assay.adapter.report.words.Words;
import dev.assay.domain.report.ProfileAnalysis;
import dev.assay.domain.report.Skills;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Frameworks, tools and fields of work that the evidence shows well of anybody; those of several people first. */
final class SkillRows {

    private static final int MOST = 24;
    private static final int SURE = 60;

    private SkillRows() {}

    static Section of(List<ProfileAnalysis> people) {
        Map<String, Integer> holders = new TreeMap<>();
        people.forEach(person -> names(person.skills())
                .filter(skill -> confidence(person, skill) >= SURE)
                .forEach(skill -> holders.merge(skill, 1, Integer::sum)));
        List<Row> rows = holders.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .limit(MOST)
                .map(skill -> row(skill.getKey(), people))
                .toList();
        return ComparisonBuilder.section(
                "skills",
                Optional.of(Words.of("compare.skills.remark")),
                ComparisonBuilder.table("compare.skills.caption", "compare.skill", people, rows));
    }

    private static Row row(String skill, List<ProfileAnalysis> people) {
        List<Phrase> cells = new ArrayList<>(List.of(Phrase.foreign(skill)));
        people.forEach(person -> {
            int sure = confidence(person, skill);
            cells.add(Phrase.said(sure == 0 ? "–" : Integer.toString(sure)));
        });
        return new Row(cells, Phrase.NONE);
    }

    private static int confidence(ProfileAnalysis person, String skill) {
        return person.skills().confidence().getOrDefault(skill, 0);
    }

    private static Stream<String> names(Skills skills) {
        return Stream.of(skills.frameworks(), skills.tools(), skills.domains())
                .flatMap(Optional::stream)
                .flatMap(List::stream)
                .distinct();
    }
}
