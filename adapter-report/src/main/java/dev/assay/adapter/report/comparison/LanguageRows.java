package dev.assay.adapter.report.comparison;

import dev.assay.adapter.report.model.Block;
import dev.assay.adapter.report.model.Block.Row;
import dev.assay.adapter.report.model.Phrase;
import dev.assay.adapter.report.model.Section;
import dev.assay.adapter.report.text.Figures;
import dev.assay.adapter.report.words.Words;
import dev.assay.domain.report.LanguageShare;
import dev.assay.domain.report.LanguageShare.Authored;
import dev.assay.domain.report.ProfileAnalysis;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The languages of each person's own commits. */
final class LanguageRows {

    private static final int MOST = 12;

    private LanguageRows() {}

    static Section of(List<ProfileAnalysis> people) {
        List<Map<String, Double>> shares =
                people.stream().map(LanguageRows::shares).toList();
        Map<String, Double> largest = new LinkedHashMap<>();
        shares.forEach(person -> person.forEach((language, share) -> largest.merge(language, share, Math::max)));
        List<Row> rows = largest.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
                .limit(MOST)
                .map(language -> row(language.getKey(), people, shares))
                .toList();
        Block block = rows.isEmpty()
                ? new Block.Prose(Phrase.said(Words.of("compare.languages.none")))
                : ComparisonBuilder.table("compare.languages.caption", "projects.language", people, rows);
        return ComparisonBuilder.section("languages", Optional.of(Words.of("compare.languages.remark")), block);
    }

    private static Row row(String language, List<ProfileAnalysis> people, List<Map<String, Double>> shares) {
        List<Phrase> cells = new ArrayList<>(List.of(Phrase.foreign(language)));
        for (int i = 0; i < people.size(); i++) {
            boolean seen = !shares.get(i).isEmpty();
            double share = shares.get(i).getOrDefault(language, 0.0);
            cells.add(seen ? Phrase.said(share == 0 ? "–" : Figures.percent(share)) : ComparisonBuilder.unseen());
        }
        return new Row(cells, Phrase.NONE);
    }

    private static Map<String, Double> shares(ProfileAnalysis person) {
        Map<String, Double> shares = new LinkedHashMap<>();
        for (LanguageShare share : person.portfolio().languages().orElse(List.of())) {
            share.authored().map(Authored::commitPercentage).ifPresent(own -> shares.put(share.language(), own));
        }
        return shares;
    }
}
