package dev.assay.adapter.report;

import static dev.assay.testkit.RepositoryBuilder.aRepository;
import static dev.assay.testkit.Snapshots.aCommit;
import static dev.assay.testkit.Snapshots.aSnapshot;
import static dev.assay.testkit.Snapshots.anUnseenSnapshot;
import static dev.assay.testkit.Snapshots.own;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.adapter.report.text.Columns;
import dev.assay.adapter.report.text.Style;
import dev.assay.analysis.ProfileAnalyzer;
import dev.assay.domain.profile.Contributions;
import dev.assay.domain.profile.Contributions.Day;
import dev.assay.domain.profile.Coverage;
import dev.assay.domain.profile.Repository;
import dev.assay.domain.profile.Section;
import dev.assay.domain.report.GitHubUsage;
import dev.assay.domain.report.ProfileAnalysis;
import dev.assay.domain.report.Provenance;
import dev.assay.testkit.Snapshots;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextReportTest {

    private static final Style PLAIN = new Style(false, true, 100);
    private static final Style ASCII = new Style(false, false, 100);
    private static final Pattern SHARE = Pattern.compile("([0-9.]+) %  .*[0-9]+ repositor");

    @Test
    void namesThePersonAndWhatThePageSays() {
        String report = print(aSnapshot().authorships().bio("Writes Java."), PLAIN);
        assertThat(report.lines().toList())
                .startsWith("OctoCat  @OctoCat", "─".repeat(100), "  Writes Java.")
                .contains("  Company           Docker", "  Location          Jenkins, Redis County")
                .contains("  On GitHub since   2 March 2026");
        assertThat(report).doesNotContain("Home page", "Simulated");
    }

    @Test
    void saysOfASimulatedPersonThatItIsOne() {
        String report = ReportForms.text(ReportForms.of(analyze(aSnapshot()).ofSimulatedPerson()), PLAIN);
        assertThat(report).startsWith("Simulated: ");
    }

    @Test
    void drawsLanguagesWhoseSharesAddUp() {
        String report = print(person(), PLAIN);
        List<String> lines =
                report.lines().filter(line -> SHARE.matcher(line).find()).toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.getFirst()).contains("Java", "100.0 %    75.0 %  1 repository", "█".repeat(30));
        double total = lines.stream().mapToDouble(TextReportTest::share).sum();
        assertThat(total).isBetween(99.9, 100.1);
    }

    @Test
    void drawsTheBytesWhereNoOwnCommitIsKnown() {
        String report = print(
                aSnapshot()
                        .repositories(aRepository("demo")
                                .language("Java", 75)
                                .language("CSS", 25)
                                .build()),
                PLAIN);
        assertThat(report)
                .contains("█".repeat(22) + "▌" + "░".repeat(7) + "   75.0 %")
                .contains("  Bytes in own repositories, forks left out\n")
                .doesNotContain("(bars)");
    }

    @Test
    void leavesOutTheBytesOfAPersonWhoOwnsNone() {
        Snapshots employee = aSnapshot()
                .repositories(aRepository("demo").language("Go", 0).build())
                .commits(List.of(aCommit("feat: add", "2026-02-28T09:30:00+01:00")));
        assertThat(print(employee, PLAIN))
                .containsPattern("  Own commits\\n  Go +█{30} +100\\.0 %\n")
                .doesNotContain("Bytes in own repositories");
    }

    @Test
    void addsUpTheLanguagesItDoesNotList() {
        List<String> names =
                IntStream.range(0, 14).mapToObj(place -> "Language" + place).toList();
        var repository = aRepository("many");
        names.forEach(name -> repository.language(name, 100));
        String report = print(aSnapshot().repositories(repository.build()), PLAIN);
        assertThat(report).containsPattern("and 2 more with 14\\.[2-3] % of the bytes together");
    }

    @Test
    void showsTheStrongestEvidenceOfASkill() {
        assertThat(print(person(), PLAIN))
                .containsPattern("(?m)^  Java +[0-9]+  language Java, 7500 bytes in octocat/demo");
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 80, 100})
    void losesNoWordsOnANarrowScreen(int columns) {
        String reason = "GitHub stopped answering after the second page, so that the rest could not be read this time";
        Section<List<Repository>> some = new Section.Seen<>(
                List.of(aRepository("demo-of-a-long-name")
                        .language("Java", 7_500)
                        .build()),
                Coverage.partial(1, Optional.of(2_500), reason));
        String report = print(aSnapshot().repositories(some), new Style(false, true, columns));
        assertThat(report.lines()).allMatch(line -> Columns.width(line) <= columns);
        assertThat(report.replaceAll("\\s+", " "))
                .contains(reason)
                .contains("language Java, 7500 bytes in octocat/demo-of-a-long-name")
                .contains("What was seen Read, of what there is");
    }

    @Test
    void saysHowMuchOfEachSectionWasSeen() {
        Section<List<Repository>> some = new Section.Seen<>(
                List.of(aRepository("demo").language("Java", 10).build()),
                Coverage.partial(1, Optional.of(2_500), "GitHub stopped answering"));
        String report = print(aSnapshot().repositories(some), PLAIN);
        assertThat(report)
                .containsPattern("(?m)^  repositories +in part +1 of 2,500  GitHub stopped answering$")
                .containsPattern("(?m)^  commits +as planned +0 of 0$")
                .contains("3 calls to GitHub in 1.5 s, on 2 March 2026, 12:00 UTC");
    }

    @Test
    void saysOfWhatWasNotSeenThatItIsNotVisibleAndNever0() {
        String report = print(anUnseenSnapshot(), PLAIN);
        for (String what : List.of("repositories", "commits", "pull requests", "contributions")) {
            assertThat(report).contains("not visible: " + what + " failed");
        }
        String findings = report.substring(report.indexOf("Languages"), report.indexOf("What was seen"));
        assertThat(findings).doesNotContainPattern("[0-9]").doesNotContain("none");
        assertThat(report).containsPattern("(?m)^  commits +not at all +commits failed$");
    }

    @Test
    void readsWellWhenThereIsNothing() {
        String report = print(aSnapshot(), PLAIN);
        assertThat(report)
                .contains("  none\n", "Commits           0", "GitHub counts no contribution in any year.")
                .doesNotContain("not visible", "NaN", "null", "Optional", "total not");
    }

    @Test
    void keepsToAsciiWhereTheCharsetIsPoor() {
        String report = print(person(), ASCII);
        assertThat(report.codePoints()).allMatch(point -> point < 0x7f);
        assertThat(report).contains("#".repeat(30), ".".repeat(30));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void writesEscapesOnlyWhereColoursAreWelcome(boolean colored) {
        String report = print(person(), new Style(colored, true, 100));
        assertThat(report.contains("\u001b")).isEqualTo(colored);
    }

    @ParameterizedTest
    @MethodSource("people")
    void writesNoLineWiderThanTheScreen(Snapshots person, Style style) {
        String report = ReportForms.text(ReportForms.of(analyze(person).ofSimulatedPerson()), style)
                .replaceAll("\u001b\\[[0-9]*m", "");
        assertThat(report.lines())
                .allSatisfy(line -> assertThat(Columns.width(line)).as(line).isLessThanOrEqualTo(style.columns()));
    }

    static Stream<Arguments> people() {
        return Stream.of(40, 53, 80, 100)
                .flatMap(columns -> Stream.of(new Style(false, true, columns), new Style(true, false, columns)))
                .flatMap(style -> Stream.of(person(), unicodePerson(), aSnapshot(), anUnseenSnapshot())
                        .map(person -> Arguments.of(person, style)));
    }

    @Test
    void letsNoTextOfAStrangerCommandTheTerminal() {
        String nasty = "a\u001b[2J\u0007\r\nb\u202e\u2066\u200f\u0085\u009b31m\u2028c\ud800";
        String report = print(
                aSnapshot()
                        .bio(nasty)
                        .repositories(aRepository("demo")
                                .description(nasty)
                                .language(nasty, 10)
                                .topics(nasty)
                                .build())
                        .commits(List.of(aCommit("feat(" + nasty + "): " + nasty, "2026-02-28T09:30:00+01:00"))),
                PLAIN);
        assertThat(report).contains("a [2J b");
        assertThat(report.replace(System.lineSeparator(), "").codePoints()).noneMatch(TextReportTest::commands);
    }

    private static boolean commands(int point) {
        int type = Character.getType(point);
        return Character.isISOControl(point)
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.SURROGATE;
    }

    private static double share(String line) {
        Matcher share = SHARE.matcher(line);
        assertThat(share.find()).isTrue();
        return Double.parseDouble(share.group(1));
    }

    private static Snapshots person() {
        LocalDate day = LocalDate.parse("2026-02-28");
        return aSnapshot()
                .bio("Writes things. ".repeat(20))
                .repositories(
                        aRepository("demo")
                                .language("Java", 7500)
                                .description("A demo of a long description ".repeat(5))
                                .stars(987_654)
                                .build(),
                        aRepository("tools").language("Python", 1500).build(),
                        aRepository("a".repeat(100)).language("Go", 1000).build())
                .contributions(new Contributions(
                        day,
                        day,
                        123_456,
                        new Contributions.Totals(100_000, 10_000, 10_000, 3_456, 0, 789_000),
                        List.of(new Day(day, 123_456)),
                        List.of(new Contributions.RepositoryContribution(
                                own("demo"), 100_000, false, false, Optional.empty()))))
                .commits(List.of(
                        aCommit("feat: add", "2026-02-28T09:30:00+01:00"),
                        aCommit("fix: mend", "2026-02-27T19:30:00+01:00")));
    }

    private static Snapshots unicodePerson() {
        return aSnapshot()
                .bio("⚡✨ 東京のプログラマー 👩‍💻 ".repeat(10))
                .repositories(
                        aRepository("demo")
                                .language("日本語".repeat(10), 7500)
                                .description("✅❌⭐".repeat(40))
                                .build(),
                        aRepository("tools")
                                .language("e\u0301\u0302".repeat(40), 10)
                                .build());
    }

    @Test
    void saysOfACompleteSectionWhatWasAskedForWhereThereIsMore() {
        Coverage named = Coverage.capped(20, 34, "The newest 20 of 34 pull requests were read in detail");
        Coverage unnamed =
                new Coverage(Coverage.Status.COMPLETE, Optional.empty(), 20, Optional.of(34), Optional.empty());
        assertThat(covered(named))
                .containsPattern("as planned +20 of 34  The newest 20 of 34 pull requests were read in detail");
        assertThat(covered(unnamed)).containsPattern("as planned +20 of 34\n");
        assertThat(covered(Coverage.complete(34))).containsPattern("as planned +34 of 34\n");
    }

    private static String covered(Coverage coverage) {
        ProfileAnalysis plain = analyze(aSnapshot());
        Provenance known = plain.provenance();
        ProfileAnalysis analysis = new ProfileAnalysis(
                plain.person(),
                plain.portfolio(),
                plain.skills(),
                plain.activity(),
                plain.career(),
                new Provenance(known.analyzedAt(), Map.of("pull_requests", coverage), known.usage(), false));
        return ReportForms.text(ReportForms.of(analysis), PLAIN);
    }

    private static String print(Snapshots snapshot, Style style) {
        return ReportForms.text(ReportForms.of(analyze(snapshot)), style);
    }

    private static ProfileAnalysis analyze(Snapshots snapshot) {
        return ProfileAnalyzer.analyze(snapshot.build(), Snapshots.NOON, new GitHubUsage(3, 1, 0, 0, 1_500));
    }
}
