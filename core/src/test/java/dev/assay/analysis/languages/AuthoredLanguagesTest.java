package dev.assay.analysis.languages;

import static dev.assay.testkit.RepositoryBuilder.aRepository;
import static dev.assay.testkit.Snapshots.NOON;
import static dev.assay.testkit.Snapshots.aSnapshot;
import static dev.assay.testkit.Snapshots.own;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.analysis.ProfileAnalyzer;
import dev.assay.domain.profile.Authorship;
import dev.assay.domain.profile.Authorship.Touch;
import dev.assay.domain.profile.Commit;
import dev.assay.domain.profile.Contributions;
import dev.assay.domain.profile.Contributions.RepositoryContribution;
import dev.assay.domain.profile.ProfileSnapshot;
import dev.assay.domain.profile.RepositoryName;
import dev.assay.domain.report.GitHubUsage;
import dev.assay.domain.report.LanguageShare;
import dev.assay.domain.report.LanguageShare.Authored;
import dev.assay.testkit.RandomSnapshots;
import dev.assay.testkit.Snapshots;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthoredLanguagesTest {

    private static final RepositoryName THEIRS = new RepositoryName("stranger", "tool");

    private static Commit commit(RepositoryName where, int number, int lines, boolean merge) {
        return new Commit(
                where,
                "%s".formatted(number).repeat(40),
                "Change",
                NOON.atOffset(ZoneOffset.UTC),
                merge,
                lines < 0 ? Optional.empty() : Optional.of(new Commit.Changes(lines, 0, Optional.empty())));
    }

    private static List<LanguageShare> languages(ProfileSnapshot snapshot) {
        return ProfileAnalyzer.analyze(snapshot, NOON, new GitHubUsage(0, 0, 0, 0, 0))
                .portfolio()
                .languages()
                .orElseThrow();
    }

    private static Snapshots ownRepositories() {
        return aSnapshot()
                .repositories(
                        aRepository("mixed")
                                .language("Java", 3000)
                                .language("C", 1000)
                                .build(),
                        aRepository("copy").language("Go", 99_999).fork().build());
    }

    @Test
    void splitsACommitOverTheLanguagesOfItsRepository() {
        List<LanguageShare> languages = languages(ownRepositories()
                .commits(List.of(commit(own("mixed"), 1, 40, false), commit(own("mixed"), 2, 0, false)))
                .build());

        assertThat(languages).extracting(LanguageShare::language).containsExactly("Java", "C");
        assertThat(languages.getFirst().authored())
                .contains(new Authored(1.5, 75, Optional.of(30L), Optional.of(75.0)));
        assertThat(languages.getLast().authored()).contains(new Authored(0.5, 25, Optional.of(10L), Optional.of(25.0)));
    }

    @Test
    void aForkSpeaksForThePersonOnlyByWhatTheyWroteThere() {
        List<LanguageShare> untouched = languages(ownRepositories()
                .commits(List.of(commit(own("mixed"), 1, 1, false)))
                .build());
        List<LanguageShare> touched = languages(ownRepositories()
                .commits(List.of(commit(own("copy"), 1, 8, false)))
                .build());

        assertThat(untouched).extracting(LanguageShare::language).doesNotContain("Go");
        assertThat(touched.getLast().language()).isEqualTo("Go");
        assertThat(touched.getLast().bytes()).isZero();
        assertThat(touched.getLast().authored()).contains(new Authored(1, 100, Optional.of(8L), Optional.of(100.0)));
    }

    @Test
    void countsWorkForOthersByTheirMainLanguage() {
        LocalDate day = LocalDate.of(2026, 3, 1);
        Contributions year = new Contributions(
                day,
                day,
                1,
                new Contributions.Totals(1, 0, 0, 0, 0, 0),
                List.of(),
                List.of(new RepositoryContribution(THEIRS, 1, false, false, Optional.of("Rust"))));

        assertThat(languages(ownRepositories()
                        .contributions(year)
                        .commits(List.of(commit(THEIRS, 1, -1, false)))
                        .build()))
                .last()
                .satisfies(rust -> {
                    assertThat(rust.language()).isEqualTo("Rust");
                    assertThat(rust.authored()).contains(new Authored(1, 100, Optional.empty(), Optional.empty()));
                });
    }

    @Test
    void leavesOutMergesAndWhatCannotBeAttributed() {
        List<LanguageShare> languages = languages(ownRepositories()
                .commits(List.of(commit(own("mixed"), 1, 50, true), commit(THEIRS, 2, 50, false)))
                .build());

        assertThat(languages)
                .allSatisfy(share ->
                        assertThat(share.authored()).contains(new Authored(0, 0, Optional.of(0L), Optional.of(0.0))));
    }

    @Test
    void countsCommitsByThePathsThatTheyTouched() {
        Authorship authorship = new Authorship(
                own("mixed"),
                Optional.empty(),
                List.of(
                        new Touch("src/", 3, Optional.of(NOON), Map.of("Java", 3000L), Optional.empty()),
                        new Touch("native/", 0, Optional.empty(), Map.of("C", 1000L), Optional.empty())),
                Optional.empty());

        List<LanguageShare> languages = languages(ownRepositories()
                .authorships(authorship)
                .commits(List.of(
                        commit(own("mixed"), 1, 1, false),
                        commit(own("mixed"), 2, 1, false),
                        commit(own("mixed"), 3, 1, false),
                        commit(own("mixed"), 4, 1, false)))
                .build());

        assertThat(languages.getFirst().authored()).contains(new Authored(3, 100, Optional.of(4L), Optional.of(100.0)));
        assertThat(languages.getLast().authored()).contains(new Authored(0, 0, Optional.of(0L), Optional.of(0.0)));
    }

    @Test
    void isAbsentWhereNoCommitWasSeen() {
        ProfileSnapshot unseen = Snapshots.anUnseenSnapshot()
                .repositories(aRepository("a").language("C", 1).build())
                .build();

        assertThat(languages(unseen))
                .allSatisfy(share -> assertThat(share.authored()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void percentagesAddUpToAHundred(long seed) {
        List<LanguageShare> languages =
                languages(new RandomSnapshots(seed).snapshot(new RandomSnapshots.Sizes(20, 300, 0)));

        assertThat(languages.stream()
                        .mapToDouble(share -> share.authored().orElseThrow().commitPercentage())
                        .sum())
                .isCloseTo(100, within(0.5));
        assertThat(languages)
                .allSatisfy(share -> assertThat(
                                share.authored().orElseThrow().linePercentage().orElseThrow())
                        .isBetween(0.0, 100.0));
    }
}
