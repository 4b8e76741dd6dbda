package dev.assay.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.testkit.ManualClock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExpiringMapTest {

    private static final Duration LIFE = Duration.ofMinutes(1);

    private final ManualClock clock = new ManualClock();
    private final ExpiringMap<String, String> three = new ExpiringMap<>(3, clock, value -> !value.equals("stays"));

    private static ExpiringMap<String, String> letters(int most, ManualClock clock) {
        return new ExpiringMap<>(new Bound<>(most, (key, value) -> value.length(), true), clock, any -> true);
    }

    @Test
    void forgetsAValueWhenItsLifeIsOver() {
        three.putIfAbsent("a", "1", LIFE);
        clock.advance(LIFE.minusMillis(1));
        assertThat(three.get("a")).contains("1");
        clock.advance(Duration.ofMillis(1));
        assertThat(three.get("a")).isEmpty();
        assertThat(three.count()).isZero();
        assertThat(three.putIfAbsent("a", "2", LIFE)).isTrue();
    }

    @Test
    void startsTheLifeAgainWithEveryChange() {
        three.putIfAbsent("a", "1", LIFE);
        clock.advance(LIFE.dividedBy(2));
        assertThat(three.replace("a", "1", "2")).isTrue();
        assertThat(three.replace("a", "1", "3")).isFalse();
        clock.advance(LIFE.dividedBy(2));
        assertThat(three.get("a")).contains("2");
    }

    @Test
    void theOneWrittenLongestAgoMakesRoom() {
        List.of("a", "b", "c").forEach(key -> three.putIfAbsent(key, "1", LIFE));
        three.get("a");
        three.replace("b", "1", "2");
        three.putIfAbsent("d", "1", LIFE);
        assertThat(three.get("a")).isEmpty();
        assertThat(three.get("b")).contains("2");
        assertThat(three.count()).isEqualTo(3);
    }

    @Test
    void whatIsOverMakesRoomBeforeWhatIsNot() {
        three.putIfAbsent("old", "1", LIFE.multipliedBy(2));
        three.putIfAbsent("short", "1", LIFE);
        clock.advance(LIFE);
        three.putIfAbsent("b", "1", LIFE);
        three.putIfAbsent("c", "1", LIFE);
        assertThat(three.get("old")).isPresent();
        assertThat(three.count()).isEqualTo(3);
    }

    @Test
    void whatMayNotGoIsKeptBeyondItsLifeAndBeyondTheBound() {
        List.of("a", "b", "c", "d").forEach(key -> three.putIfAbsent(key, "stays", LIFE));
        clock.advance(LIFE.multipliedBy(2));
        assertThat(three.get("a")).contains("stays");
        assertThat(three.count()).isEqualTo(4);
        three.putIfAbsent("e", "goes", LIFE);
        three.putIfAbsent("f", "goes", LIFE);
        assertThat(three.get("e")).isEmpty();
        assertThat(three.get("f")).isPresent();
    }

    @Test
    void whatMayGoAfterAChangeMakesRoomIfItsLifeIsOver() {
        three.putIfAbsent("a", "1", LIFE.multipliedBy(9));
        three.putIfAbsent("c", "1", LIFE.multipliedBy(9));
        three.putIfAbsent("b", "stays", LIFE);
        clock.advance(LIFE);
        three.putIfAbsent("d", "1", LIFE.multipliedBy(9));
        assertThat(three.get("a")).isEmpty();
        three.rewrite("b", value -> "goes");
        three.putIfAbsent("e", "1", LIFE);
        assertThat(three.count()).isEqualTo(3);
        assertThat(three.get("c")).contains("1");
        assertThat(three.get("d")).contains("1");
        assertThat(three.get("b")).isEmpty();
    }

    @Test
    void aFullMapIsNotSearchedWhileNothingInItEnds() {
        AtomicInteger lookedAt = new AtomicInteger();
        ExpiringMap<Integer, String> full = new ExpiringMap<>(1000, clock, value -> lookedAt.incrementAndGet() > 0);
        IntStream.range(0, 1000).forEach(key -> full.putIfAbsent(key, "", LIFE));
        lookedAt.set(0);
        IntStream.range(1000, 1010).forEach(key -> full.putIfAbsent(key, "", LIFE));
        assertThat(full.count()).isEqualTo(1000);
        assertThat(lookedAt).hasValue(10);
    }

    @Test
    void removesOnlyWhatThePredicateFinds() {
        three.putIfAbsent("a", "1", LIFE);
        three.removeIf("a", "2"::equals);
        assertThat(three.get("a")).isPresent();
        three.removeIf("a", "1"::equals);
        assertThat(three.get("a")).isEmpty();
    }

    @Test
    void theSumOfSizesIsBounded() {
        ExpiringMap<String, String> ten = letters(10, clock);
        ten.putIfAbsent("a", "1234", LIFE);
        ten.putIfAbsent("b", "1234", LIFE);
        // What was used last stays, though it was written first.
        ten.get("a");
        ten.putIfAbsent("c", "12345", LIFE);
        assertThat(ten.get("a")).isPresent();
        assertThat(ten.get("b")).isEmpty();
        ten.putUnless("c", "1", LIFE, present -> false);
        assertThat(ten.putIfAbsent("d", "12345", LIFE)).isTrue();
        assertThat(ten.count()).isEqualTo(3);
    }

    /** Two threads that look and then write would lose each other's steps. */
    @Test
    void lookingAndWritingIsOneStep() throws InterruptedException {
        ExpiringMap<String, Integer> counts = new ExpiringMap<>(3, clock, any -> true);
        Callable<Integer> step = () -> counts.update("a", before -> {
            int next = before.orElse(0) + 1;
            Thread.yield();
            return Step.write(next, LIFE, next);
        });
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads
                            .invokeAll(
                                    IntStream.range(0, 200).mapToObj(i -> step).toList())
                            .stream()
                            .map(Future::resultNow))
                    .doesNotHaveDuplicates();
        }
        assertThat(counts.get("a")).contains(200);
    }

    @Test
    void ofManyWhoAddOneDoes() throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> all = IntStream.range(0, 100)
                    .<Callable<Boolean>>mapToObj(i -> () -> three.putIfAbsent("a", "value " + i, LIFE))
                    .toList();
            assertThat(threads.invokeAll(all).stream().map(Future::resultNow).filter(Boolean::booleanValue))
                    .hasSize(1);
        }
    }
}
