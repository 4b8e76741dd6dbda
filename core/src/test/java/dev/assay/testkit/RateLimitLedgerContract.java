package dev.assay.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.port.out.RateLimitLedger;
import dev.assay.port.out.RateLimitLedger.Quota;
import dev.assay.port.out.RateLimitLedger.Resource;
import dev.assay.port.out.RateLimitLedger.Standing;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link RateLimitLedger} promises. An implementation joins with {@link #ledger} and the clock. */
public interface RateLimitLedgerContract {

    /** More calls than any test makes. */
    int PLENTY = 1_000_000;

    /** The quota that most tests speak of. */
    Quota QUOTA = new Quota("account-1", Resource.CORE);

    /** Returns the ledger under test, empty at first and the same one throughout a test. */
    RateLimitLedger ledger();

    /** Returns the time as the ledger sees it. */
    Instant now();

    /** Lets time pass for the ledger. */
    void pass(Duration time);

    @Test
    default void grantsWhatIsUnknown() {
        assertThat(ledger().standing(QUOTA)).isEmpty();
        assertThat(ledger().reserve(QUOTA, 1, PLENTY)).isEmpty();
        assertThat(ledger().standing(QUOTA)).isEmpty();
    }

    @Test
    default void returnsWhatGitHubSaid() {
        Standing told = observed(QUOTA, 60, 42, in(30));
        assertThat(ledger().standing(QUOTA)).contains(told);
    }

    @Test
    default void takesReservedUnitsOffTheRemainder() {
        Standing told = observed(QUOTA, 60, 42, in(30));
        assertThat(ledger().reserve(QUOTA, 5, PLENTY)).isEmpty();
        assertThat(ledger().standing(QUOTA)).contains(new Standing(60, 37, told.resetsAt()));
    }

    @Test
    default void refusesUntilTheResetWhenNothingRemains() {
        Standing told = observed(QUOTA, 60, 0, in(30));
        assertThat(ledger().reserve(QUOTA, 1, PLENTY)).contains(told.resetsAt());
    }

    @Test
    default void setsTheLastUnitsAsideButNoMoreThanThereAre() {
        Standing told = observed(QUOTA, 60, 3, in(30));
        assertThat(ledger().reserve(QUOTA, 4, PLENTY)).contains(told.resetsAt());
        assertThat(ledger().reserve(QUOTA, 3, PLENTY)).isEmpty();
        assertThat(ledger().reserve(QUOTA, 1, PLENTY)).contains(told.resetsAt());
    }

    @Test
    default void changesNothingWhenItRefusesForWantOfUnits() {
        Standing told = observed(QUOTA, 60, 3, in(30));
        ledger().reserve(QUOTA, 4, 1);
        assertThat(ledger().standing(QUOTA)).contains(told);
        assertThat(ledger().reserve(QUOTA, 3, 1))
                .as("the allowance of one call")
                .isEmpty();
    }

    @Test
    default void changesNothingWhenItRefusesForWantOfAllowance() {
        ledger().reserve(QUOTA, 1, 1);
        Standing told = observed(QUOTA, 60, 42, in(30));
        assertThat(ledger().reserve(QUOTA, 1, 1)).isPresent();
        assertThat(ledger().standing(QUOTA)).contains(told);
    }

    @Test
    default void changesNothingWhenItRefusesForABlock() {
        Standing told = observed(QUOTA, 60, 42, in(30));
        ledger().block(QUOTA, in(10));
        assertThat(ledger().reserve(QUOTA, 1, 1)).isPresent();
        assertThat(ledger().standing(QUOTA)).contains(told);
        pass(Duration.ofMinutes(11));
        assertThat(ledger().reserve(QUOTA, 1, 1))
                .as("the allowance of one call")
                .isEmpty();
    }

    @Test
    default void forgetsAWindowThatIsOver() {
        observed(QUOTA, 60, 0, in(30));
        pass(Duration.ofMinutes(31));
        assertThat(ledger().standing(QUOTA)).isEmpty();
        assertThat(ledger().reserve(QUOTA, 1, PLENTY)).isEmpty();
    }

    @Test
    default void keepsAWindowThatIsNotOver() {
        Standing told = observed(QUOTA, 60, 0, in(30));
        pass(Duration.ofMinutes(29));
        assertThat(ledger().standing(QUOTA)).contains(told);
        assertThat(ledger().reserve(QUOTA, 1, PLENTY)).contains(told.resetsAt());
    }

    @Test
    default void believesTheSmallerRemainderWithinAWindow() {
        Instant reset = in(30);
        observed(QUOTA, 60, 42, reset);
        Standing smaller = observed(QUOTA, 60, 40, reset);
        observed(QUOTA, 60, 41, reset);
        assertThat(ledger().standing(QUOTA)).contains(smaller);
    }

    @Test
    default void doesNotLetAnAnswerTakeBackWhatIsSetAside() {
        Instant reset = in(30);
        observed(QUOTA, 60, 42, reset);
        ledger().reserve(QUOTA, 1, PLENTY);
        ledger().reserve(QUOTA, 1, PLENTY);
        observed(QUOTA, 60, 41, reset);
        assertThat(ledger().standing(QUOTA)).contains(new Standing(60, 40, reset));
    }

    @Test
    default void believesTheFirstAnswerOfANewWindow() {
        observed(QUOTA, 60, 0, in(30));
        Standing fresh = observed(QUOTA, 60, 59, in(90));
        assertThat(ledger().standing(QUOTA)).contains(fresh);
    }

    @Test
    default void ignoresAnAnswerOfAnEarlierWindow() {
        Standing fresh = observed(QUOTA, 60, 59, in(90));
        observed(QUOTA, 60, 0, in(30));
        assertThat(ledger().standing(QUOTA)).contains(fresh);
    }

    @Test
    default void ignoresAnAnswerOfAWindowThatIsOver() {
        observed(QUOTA, 60, 0, in(-1));
        assertThat(ledger().standing(QUOTA)).isEmpty();
        assertThat(ledger().reserve(QUOTA, 1, PLENTY)).isEmpty();
    }

    @Test
    default void refusesUntilTheEndOfABlockAndGrantsAfterIt() {
        Instant end = in(10);
        ledger().block(QUOTA, end);
        assertThat(ledger().reserve(QUOTA, 1, PLENTY)).contains(end);
        pass(Duration.ofMinutes(11));
        assertThat(ledger().reserve(QUOTA, 1, PLENTY)).isEmpty();
    }

    @Test
    default void neverShortensABlock() {
        Instant end = in(10);
        ledger().block(QUOTA, end);
        ledger().block(QUOTA, in(5));
        assertThat(ledger().reserve(QUOTA, 1, PLENTY)).contains(end);
        Instant later = in(20);
        ledger().block(QUOTA, later);
        assertThat(ledger().reserve(QUOTA, 1, PLENTY)).contains(later);
    }

    @Test
    default void namesTheLatestOfAllReasonsToWait() {
        Instant reset = in(30);
        observed(QUOTA, 60, 0, reset);
        ledger().block(QUOTA, in(10));
        assertThat(ledger().reserve(QUOTA, 1, PLENTY)).contains(reset);
        Instant later = in(40);
        ledger().block(QUOTA, later);
        assertThat(ledger().reserve(QUOTA, 1, PLENTY)).contains(later);
    }

    @Test
    default void keepsResourcesAndAccountsApart() {
        Quota search = new Quota("account-1", Resource.SEARCH);
        observed(QUOTA, 60, 0, in(30));
        ledger().block(search, in(10));
        assertThat(ledger().reserve(QUOTA, 1, PLENTY)).isPresent();
        assertThat(ledger().reserve(search, 1, PLENTY)).isPresent();
        assertThat(ledger().standing(search)).isEmpty();
        assertThat(ledger().reserve(new Quota("account-1", Resource.GRAPHQL), 1, PLENTY))
                .isEmpty();
        for (Resource resource : Resource.values()) {
            Quota other = new Quota("account-2", resource);
            assertThat(ledger().standing(other)).isEmpty();
            assertThat(ledger().reserve(other, 1, PLENTY)).isEmpty();
        }
    }

    @Test
    default void countsCallsOfAllResourcesAgainstTheAllowance() {
        assertThat(ledger().reserve(QUOTA, 1, 3)).isEmpty();
        assertThat(ledger().reserve(new Quota("account-1", Resource.SEARCH), 1, 3))
                .isEmpty();
        assertThat(ledger().reserve(new Quota("account-1", Resource.GRAPHQL), 50, 3))
                .isEmpty();
        for (Resource resource : Resource.values()) {
            Optional<Instant> refused = ledger().reserve(new Quota("account-1", resource), 1, 3);
            assertThat(refused.orElseThrow()).isAfter(now()).isBefore(in(61));
        }
        assertThat(ledger().reserve(new Quota("account-2", Resource.CORE), 1, 3))
                .isEmpty();
    }

    @Test
    default void grantsTheAllowanceAgainWhenItSaidItWould() {
        ledger().reserve(QUOTA, 1, 1);
        Instant again = ledger().reserve(QUOTA, 1, 1).orElseThrow();
        pass(Duration.between(now(), again).plusSeconds(1));
        assertThat(ledger().reserve(QUOTA, 1, 1)).isEmpty();
    }

    @Test
    default void countsTheHourOfTheAllowanceFromACallNotFromARefusal() {
        ledger().block(QUOTA, in(50));
        ledger().reserve(QUOTA, 1, 1);
        pass(Duration.ofMinutes(51));
        assertThat(ledger().reserve(QUOTA, 1, 1)).isEmpty();
        pass(Duration.ofMinutes(30));
        assertThat(ledger().reserve(QUOTA, 1, 1)).isPresent();
    }

    @Test
    default void neverSellsMoreThanRemainsHoweverManyAskAtOnce() throws InterruptedException {
        Standing told = observed(QUOTA, 5000, 25, in(30));
        assertThat(grantsOf(100, () -> ledger().reserve(QUOTA, 2, PLENTY))).isEqualTo(12);
        assertThat(ledger().standing(QUOTA)).contains(new Standing(5000, 1, told.resetsAt()));
    }

    @Test
    default void neverSellsMoreThanTheAllowanceHoweverManyAskAtOnce() throws InterruptedException {
        assertThat(grantsOf(100, () -> ledger().reserve(QUOTA, 1, 30))).isEqualTo(30);
    }

    private Standing observed(Quota quota, int limit, int remaining, Instant resetsAt) {
        Standing standing = new Standing(limit, remaining, resetsAt);
        ledger().observe(quota, standing);
        return standing;
    }

    /** GitHub counts in whole seconds. */
    private Instant in(int minutes) {
        return now().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofMinutes(minutes));
    }

    private static long grantsOf(int askers, Callable<Optional<Instant>> ask) throws InterruptedException {
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            return clients.invokeAll(Stream.generate(() -> ask).limit(askers).toList()).stream()
                    .map(Future::resultNow)
                    .filter(Optional::isEmpty)
                    .count();
        }
    }
}
