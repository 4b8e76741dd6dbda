package dev.assay.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.port.out.AnswerCache;
import dev.assay.testkit.AnswerCacheContract;
import dev.assay.testkit.ManualClock;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InMemoryAnswerCacheTest implements AnswerCacheContract {

    private static final int MAX_BYTES = 80_000;
    private static final int LARGEST = MAX_BYTES / 8;

    private final ManualClock clock = new ManualClock();
    private final InMemoryAnswerCache cache = new InMemoryAnswerCache(MAX_BYTES, clock);

    @Override
    public AnswerCache cache() {
        return cache;
    }

    @Override
    public void pass(Duration time) {
        clock.advance(time);
    }

    @Override
    public int tooManyBytes() {
        return LARGEST + 1;
    }

    @Test
    void forgetsFirstWhatWasUsedLongestAgo() {
        IntStream.range(0, 7).forEach(number -> keep(number, 9_000));
        assertThat(kept(0)).isTrue();
        keep(7, 9_000);
        keep(8, 9_000);
        assertThat(kept(1)).isFalse();
        assertThat(kept(0)).isTrue();
        assertThat(kept(8)).isTrue();
    }

    @Test
    void countsAnAnswerOnceHoweverOftenItIsReplaced() {
        IntStream.range(0, 7).forEach(number -> keep(number, 9_000));
        IntStream.range(0, 100).forEach(again -> keep(3, 9_000));
        assertThat(IntStream.range(0, 7).filter(this::kept).count()).isEqualTo(7);
    }

    @Test
    void makesRoomOfWhatHasExpired() {
        IntStream.range(0, 7).forEach(number -> keep(number, 9_000));
        pass(LIFE);
        assertThat(IntStream.range(0, 7).filter(this::kept).count()).isZero();
        IntStream.range(10, 17).forEach(number -> keep(number, 9_000));
        assertThat(IntStream.range(10, 17).filter(this::kept).count()).isEqualTo(7);
    }

    @Test
    void isBoundedEvenIfAllAnswersAreEmpty() {
        IntStream.range(0, 10_000).forEach(number -> keep(number, 0));
        assertThat(IntStream.range(0, 10_000).filter(this::kept).count()).isBetween(1L, (long) MAX_BYTES / 100);
    }

    @Test
    void countsWhatNamesAnAnswerToo() {
        AnswerCache.Answer small = new AnswerCache.Answer("\"1\"", new byte[1]);
        cache.keep(new AnswerCache.Key("a", "x".repeat(LARGEST)), small, LIFE);
        cache.keep(new AnswerCache.Key("a", "y"), new AnswerCache.Answer("x".repeat(LARGEST), new byte[1]), LIFE);
        assertThat(cache.find(new AnswerCache.Key("a", "x".repeat(LARGEST)))).isEmpty();
        assertThat(cache.find(new AnswerCache.Key("a", "y"))).isEmpty();
    }

    private void keep(int number, int bytes) {
        cache.keep(key(number), new AnswerCache.Answer("\"" + number + "\"", new byte[bytes]), LIFE);
    }

    private boolean kept(int number) {
        return cache.find(key(number)).isPresent();
    }

    private static AnswerCache.Key key(int number) {
        return new AnswerCache.Key("account-1", "GET /" + number);
    }
}
