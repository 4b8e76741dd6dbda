package dev.assay.domain.report.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.report.LanguageShare;
import dev.assay.domain.report.Portfolio;
import dev.assay.domain.report.ProfileAnalysis;
import dev.assay.domain.report.Skills;
import dev.assay.domain.report.career.CareerReport;
import dev.assay.domain.report.history.ReportChanges.Figure;
import dev.assay.domain.report.history.ReportChanges.SectionChange;
import dev.assay.testkit.Reports;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportComparisonTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final ProfileAnalysis report = Reports.of("octocat", 7, NOON, 1).analysis();

    @Test
    void tellsNothingOfWhatIsTheSame() {
        ProfileAnalysis later =
                Reports.of("octocat", 7, NOON.plusSeconds(86_400), 1).analysis();
        assertThat(ReportComparison.of(report, later).sections()).isEmpty();
    }

    @Test
    void tellsHowCountsChanged() {
        ProfileAnalysis later = Reports.of("octocat", 7, NOON, 12).analysis();
        assertThat(ReportComparison.of(report, later).sections())
                .containsExactly(new SectionChange(
                        "person",
                        List.of(new Figure("followers", Optional.of(1.0), Optional.of(12.0), "count")),
                        List.of(),
                        List.of(),
                        List.of("followers from 1 to 12")));
    }

    @Test
    void tellsSkillsThatCameAndWent() {
        ProfileAnalysis before = with(skills(List.of("Java", "Perl")));
        ProfileAnalysis after = with(skills(List.of("Java", "Kotlin", "Rust")));
        SectionChange change = section(before, after, "skills");
        assertThat(change.added()).containsExactly("Kotlin", "Rust");
        assertThat(change.removed()).containsExactly("Perl");
        assertThat(change.facts()).containsExactly("2 new languages: Kotlin, Rust", "1 former language: Perl");
    }

    @Test
    void tellsTheSharesOfLanguages() {
        ProfileAnalysis before = with(languages(Map.of("Java", 96.0, "Kotlin", 4.2)));
        ProfileAnalysis after = with(languages(Map.of("Java", 88.9, "Kotlin", 11.1)));
        assertThat(section(before, after, "languages").facts())
                .containsExactlyInAnyOrder(
                        "Java from 96 % to 89 % of own commits", "Kotlin from 4.2 % to 11 % of own commits");
    }

    /** An outage is no change. */
    @Test
    void leavesOutWhatIsUnknownInOneOfThem() {
        CareerReport career = report.career();
        ProfileAnalysis unseen = new ProfileAnalysis(
                report.person(),
                new Portfolio(Optional.empty(), Optional.empty()),
                report.skills(),
                report.activity(),
                new CareerReport(List.of(), Optional.empty(), Optional.empty(), Optional.empty(), career.assistants()),
                report.provenance());
        assertThat(ReportComparison.of(report, unseen).sections()).isEmpty();
        assertThat(ReportComparison.of(unseen, report).sections()).isEmpty();
    }

    private static SectionChange section(ProfileAnalysis before, ProfileAnalysis after, String name) {
        return ReportComparison.of(before, after).sections().stream()
                .filter(section -> section.section().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private ProfileAnalysis with(Skills skills) {
        return new ProfileAnalysis(
                report.person(), report.portfolio(), skills, report.activity(), report.career(), report.provenance());
    }

    private ProfileAnalysis with(List<LanguageShare> languages) {
        return new ProfileAnalysis(
                report.person(),
                new Portfolio(report.portfolio().repositories(), Optional.of(languages)),
                report.skills(),
                report.activity(),
                report.career(),
                report.provenance());
    }

    private Skills skills(List<String> languages) {
        Skills known = report.skills();
        return new Skills(
                Optional.of(languages),
                known.frameworks(),
                known.tools(),
                known.domains(),
                known.packages(),
                known.softSkills(),
                known.evidence(),
                known.confidence());
    }

    private static List<LanguageShare> languages(Map<String, Double> shares) {
        List<LanguageShare> languages = new ArrayList<>();
        shares.forEach((language, share) -> languages.add(new LanguageShare(
                language,
                1,
                1,
                1,
                1,
                "an estimate",
                Optional.of(new LanguageShare.Authored(1, share, Optional.empty(), Optional.empty())))));
        return languages;
    }
}
