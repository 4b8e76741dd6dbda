package dev.assay.adapter.github.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.adapter.github.rest.RestPlan.Purpose;
import dev.assay.port.out.OverviewAnswer.RateLimited;
import dev.assay.port.out.RateLimitLedger.Standing;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RestPlanTest {

    private static final Instant RESET = Instant.parse("2026-03-01T12:40:00Z");
    private static final Map<Purpose, Integer> MUCH =
            Map.of(Purpose.LANGUAGES, 60, Purpose.ROOTS, 60, Purpose.MANIFESTS, 180, Purpose.COMMITS, 60);
    private static final Map<Purpose, Integer> LITTLE =
            Map.of(Purpose.LANGUAGES, 2, Purpose.ROOTS, 2, Purpose.MANIFESTS, 6, Purpose.COMMITS, 2);

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "100, 1", "101, 2", "300, 3", "301, 3", "18000, 3"})
    void readsAtMostThreePagesOfRepositories(int repositories, int pages) {
        assertThat(RestPlan.repositoryPages(repositories)).isEqualTo(pages);
    }

    @Test
    void givesEveryKindAllItNeedsWhereThatIsLittle() {
        RestPlan plan = RestPlan.of(LITTLE, 5, Optional.empty());
        assertThat(plan.shares()).isEqualTo(LITTLE);
        assertThat(plan.shortage()).isEmpty();
    }

    @Test
    void sharesFiftyCallsOutAmongAllKinds() {
        RestPlan plan = RestPlan.of(MUCH, 300, left(60));
        assertThat(plan.calls() + 8 + RestPlan.SEARCHES).isEqualTo(RestPlan.MOST_CALLS);
        assertThat(plan.shares().values()).allMatch(calls -> calls >= 6);
        assertThat(plan.calls(Purpose.LANGUAGES)).isGreaterThan(plan.calls(Purpose.COMMITS));
        assertThat(plan.shortage()).isEmpty();
    }

    @Test
    void shrinksToWhatIsLeftAndSaysSo() {
        RestPlan plan = RestPlan.of(MUCH, 20, left(19));
        assertThat(plan.calls()).isEqualTo(17);
        assertThat(plan.shortage())
                .contains("Only 19 calls were left of GitHub's hourly quota where 36 more were needed; it resets at "
                        + RESET);
    }

    @Test
    void languagesComeFirstWhenHardlyACallIsLeft() {
        RestPlan plan = RestPlan.of(MUCH, 20, left(4));
        assertThat(plan.calls(Purpose.LANGUAGES)).isEqualTo(2);
        assertThat(plan.calls()).isEqualTo(2);
    }

    @Test
    void makesNoFurtherCallsWhenNoneIsLeft() {
        assertThat(RestPlan.of(MUCH, 20, left(0)).calls()).isZero();
    }

    @Test
    void whatIsLeftDoesNotMatterToWhoNeedsLess() {
        assertThat(RestPlan.of(LITTLE, 5, left(12)).shortage()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void neverPlansMoreThanIsNeededLeftOrAllowed(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            Map<Purpose, Integer> needs = Map.of(
                    Purpose.LANGUAGES, random.nextInt(70),
                    Purpose.ROOTS, random.nextInt(70),
                    Purpose.MANIFESTS, random.nextInt(200),
                    Purpose.COMMITS, random.nextInt(70));
            int repositories = random.nextInt(1000);
            int left = random.nextInt(70);
            RestPlan plan = RestPlan.of(needs, repositories, left(left));
            assertThat(plan.calls()).isBetween(0, left);
            assertThat(plan.calls() + RestPlan.firstCalls(repositories) + RestPlan.SEARCHES)
                    .isLessThanOrEqualTo(RestPlan.MOST_CALLS);
            assertThat(needs)
                    .allSatisfy((kind, need) -> assertThat(plan.calls(kind)).isBetween(0, need));
        }
    }

    @Test
    void doesNotBeginWithoutTheCallsThatAnyProfileTakes() {
        assertThat(RestPlan.refusal(left(8).orElseThrow())).isEmpty();
        assertThat(RestPlan.refusal(left(7).orElseThrow()))
                .contains(new RateLimited(
                        "GitHub API rate limit exceeded: a profile needs at least 8 calls, and 7 of 60 an hour are left;"
                                + " it resets at " + RESET,
                        RESET));
    }

    private static Optional<Standing> left(int calls) {
        return Optional.of(new Standing(60, calls, RESET));
    }
}
