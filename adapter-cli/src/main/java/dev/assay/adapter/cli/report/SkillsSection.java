package dev.assay.adapter.cli.report;

import dev.assay.adapter.cli.text.Style;
import dev.assay.domain.report.Skills;
import dev.assay.domain.report.Skills.Evidence;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the person can do, each skill with the strongest thing that shows it. */
final class SkillsSection {

    private static final int MOST = 8;
    private static final int NAME = 22;

    private SkillsSection() {}

    static void write(TextReport report) {
        Skills skills = report.analysis().skills();
        report.heading("Skills", "surest first, with the strongest evidence of each");
        group(report, "Languages", skills.languages());
        group(report, "Frameworks and libraries", skills.frameworks());
        group(report, "Tools", skills.tools());
        group(report, "Domains", skills.domains());
        String hinted = skills.softSkills()
                .map(names -> names.isEmpty() ? "nothing" : String.join(", ", names))
                .orElse("not visible");
        report.plain("Hinted at by commits and pull requests: " + hinted);
        String declared = skills.packages()
                .map(packages -> Columns.number(packages.size()))
                .orElse("not visible");
        report.plain("Declared packages: " + declared);
    }

    private static void group(TextReport report, String title, Optional<List<String>> seen) {
        if (seen.isEmpty() || seen.get().isEmpty()) {
            report.plain(title + ": " + (seen.isEmpty() ? "not visible" : "none found"));
            return;
        }
        Map<String, Integer> confidence = report.analysis().skills().confidence();
        List<String> skills = seen.get().stream()
                .sorted(Comparator.comparing((String skill) -> confidence.getOrDefault(skill, 0))
                        .reversed())
                .toList();
        report.entry(report.style().bold(title));
        skills.stream().limit(MOST).forEach(skill -> report.entry("  " + line(report, skill)));
        if (skills.size() > MOST) {
            String others = skills.stream().skip(MOST).collect(Collectors.joining(", "));
            report.plain("  and: " + others);
        }
    }

    private static String line(TextReport report, String skill) {
        Style style = report.style();
        List<Evidence> evidence = report.analysis().skills().evidence().getOrDefault(skill, List.of());
        int room = report.room() - NAME - 2;
        String shown = evidence.stream()
                .findFirst()
                .map(strongest -> describe(strongest, evidence.size() - 1))
                .orElse("");
        return Columns.left(Columns.harmless(skill), NAME, style)
                + style.dim(Columns.cut(Columns.harmless(shown), room, style));
    }

    private static String describe(Evidence evidence, int others) {
        String where = evidence.repository().map(name -> " in " + name).orElse("");
        String file = evidence.path()
                .filter(path -> !path.equals(evidence.detail()))
                .map(path -> " in " + path)
                .orElse("");
        String more = others > 0 ? " (+" + others + ")" : "";
        return evidence.source() + ": " + evidence.detail() + file + where + more;
    }
}
