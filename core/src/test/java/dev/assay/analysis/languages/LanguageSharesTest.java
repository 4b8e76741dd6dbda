package dev.assay.analysis.languages;

import static dev.assay.testkit.RepositoryBuilder.aRepository;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.analysis.figures.Statistic;
import dev.assay.domain.profile.Repository;
import dev.assay.domain.report.LanguageShare;
import dev.assay.testkit.RepositoryBuilder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageSharesTest {

    @Test
    void countsBytesAndEstimatesLines() {
        List<Repository> own = List.of(
                aRepository("a").language("Java", 3700).language("R", 100).build(),
                aRepository("b").language("Java", 3700).build());

        assertThat(LanguageShares.of(own))
                .contains(List.of(
                        new LanguageShare(
                                "Java",
                                7400,
                                98.67,
                                2,
                                200,
                                "estimate: bytes / 37 (average bytes per line of Java)",
                                Optional.empty()),
                        new LanguageShare(
                                "R",
                                100,
                                1.33,
                                1,
                                3,
                                "estimate: bytes / 36 (average bytes per line of R)",
                                Optional.empty())));
    }

    @Test
    void isAbsentOnlyWhereNothingWasRead() {
        assertThat(LanguageShares.of(List.of())).contains(List.of());
        assertThat(LanguageShares.of(List.of(aRepository("a").build()))).contains(List.of());
        assertThat(LanguageShares.of(
                        List.of(aRepository("a").languagesUnread("Java").build())))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void percentagesAddUpToAHundred(long seed) {
        Random random = new Random(seed);
        RepositoryBuilder repository = aRepository("a");
        int languages = 1 + random.nextInt(300);
        for (int i = 0; i < languages; i++) {
            repository.language("L" + i, 1 + (long) Math.pow(10, random.nextInt(13)) * random.nextInt(1, 9));
        }

        List<LanguageShare> shares =
                LanguageShares.of(List.of(repository.build())).orElseThrow();

        BigDecimal sum = shares.stream()
                .map(share -> BigDecimal.valueOf(share.percentage()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo("100");
        assertThat(shares).allSatisfy(share -> assertThat(share.percentage()).isBetween(0.0, 100.0));
        assertThat(shares).extracting(LanguageShare::bytes).isSortedAccordingTo((a, b) -> Long.compare(b, a));
    }

    @Test
    void roundsHalfUpAndFindsTheMiddle() {
        assertThat(Statistic.percent(1, 3)).isEqualTo(33.3);
        assertThat(Statistic.percent(5, 0)).isZero();
        assertThat(Statistic.median(List.of(4, 1, 3, 2))).isEqualTo(2.5);
        assertThat(Statistic.median(List.of(9, 1, 5))).isEqualTo(5);
        assertThat(Statistic.evenness(7)).isZero();
        assertThat(Statistic.evenness(5, 5, 5)).isCloseTo(100, within(0.001));
        assertThat(Statistic.evenness(97, 1, 1)).isBetween(0.1, 30.0);
    }
}
