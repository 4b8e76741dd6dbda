package dev.assay.adapter.cli.report;

import dev.assay.domain.report.Skills;
import dev.assay.domain.report.Skills.Evidence;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What the person can do, each skill with the strongest thing that shows it. */
final class SkillsSection {

    private static final int MOST = 8;
    private static final int NAME = 22;
    /** From strongest to weakest: what is declared beats what is claimed. */
    private static final List<String> BY_STRENGTH = List.of("manifest", "language", "topic", "description", "bio");

    private SkillsSection() {}

    static void write(TextReport report) {
        Skills skills = report.analysis().skills();
        report.heading("Skills", "with the strongest evidence of each");
        boolean none = skills.evidence().isEmpty() && skills.softSkills().isEmpty();
        if (none) {
            report.plain("no evidence found");
        }
        group(report, "Languages", skills.technicalSkills());
        group(report, "Frameworks and libraries", skills.frameworks());
        group(report, "Tools", skills.tools());
        group(report, "Domains", skills.domains());
        if (!skills.softSkills().isEmpty()) {
            report.plain("Hinted at by commits and pull requests: " + String.join(", ", skills.softSkills()));
        }
        if (!skills.dependenciesFound().isEmpty()) {
            report.plain("Declared packages: "
                    + Columns.number(skills.dependenciesFound().size()));
        }
    }

    private static void group(TextReport report, String title, List<String> skills) {
        if (skills.isEmpty()) {
            return;
        }
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
                .min(Comparator.comparingInt(SkillsSection::weakness)
                        .thenComparing(SkillsSection::lastSeen, Comparator.reverseOrder()))
                .map(strongest -> describe(strongest, evidence.size() - 1))
                .orElse("");
        return Columns.left(Columns.harmless(skill), NAME, style)
                + style.dim(Columns.cut(Columns.harmless(shown), room, style));
    }

    private static String describe(Evidence evidence, int others) {
        String where = evidence.repository().map(name -> " in " + name).orElse("");
        return evidence.source() + ": " + evidence.detail() + where + (others > 0 ? " (+" + others + ")" : "");
    }

    private static int weakness(Evidence evidence) {
        int place = BY_STRENGTH.indexOf(evidence.source());
        return place < 0 ? BY_STRENGTH.size() : place;
    }

    private static Instant lastSeen(Evidence evidence) {
        return evidence.lastSeen().orElse(Instant.MIN);
    }
}
