package dev.assay.adapter.cli.report;

import dev.assay.domain.report.Skills;
import dev.assay.domain.report.Skills.Evidence;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
        group(report, "Languages", skills.technicalSkills());
        group(report, "Frameworks and libraries", skills.frameworks());
        group(report, "Tools", skills.tools());
        group(report, "Domains", skills.domains());
        String hinted = skills.softSkills()
                .map(names -> names.isEmpty() ? "nothing" : String.join(", ", names))
                .orElse("not visible");
        report.plain("Hinted at by commits and pull requests: " + hinted);
        String declared = skills.dependenciesFound()
                .map(packages -> Columns.number(packages.size()))
                .orElse("not visible");
        report.plain("Declared packages: " + declared);
    }

    private static void group(TextReport report, String title, Optional<List<String>> seen) {
        if (seen.isEmpty() || seen.get().isEmpty()) {
            report.plain(title + ": " + (seen.isEmpty() ? "not visible" : "none found"));
            return;
        }
        List<String> skills = seen.get();
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
