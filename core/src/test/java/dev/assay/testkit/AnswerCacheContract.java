package dev.assay.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.port.out.AnswerCache;
import dev.assay.port.out.AnswerCache.Answer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What every {@link AnswerCache} promises. */
public interface AnswerCacheContract {

    /** Ten minutes. */
    Duration LIFE = Duration.ofMinutes(10);

    /** The key that most tests use. */
    AnswerCache.Key KEY = new AnswerCache.Key("account-1", "GET /users/octocat");

    /** Returns the cache under test, empty at first and the same one throughout a test. */
    AnswerCache cache();

    /** Lets time pass for the cache. */
    void pass(Duration time);

    /** Returns a number of bytes that the cache refuses to keep in one answer. */
    int tooManyBytes();

    @Test
    default void findsNoAnswerAtFirst() {
        assertThat(cache().find(KEY)).isEmpty();
    }

    @Test
    default void findsWhatWasKeptByteForByte() {
        byte[] every = new byte[256];
        for (int i = 0; i < every.length; i++) {
            every[i] = (byte) i;
        }
        Answer answer = new Answer("W/\"ünlikely \u2713\"", every);
        cache().keep(KEY, answer, LIFE);
        assertThat(cache().find(KEY)).contains(answer);
        assertThat(cache().find(KEY)).as("a second time").contains(answer);
    }

    @Test
    default void keepsAnEmptyAnswer() {
        Answer empty = new Answer("\"none\"", new byte[0]);
        cache().keep(KEY, empty, LIFE);
        assertThat(cache().find(KEY)).contains(empty);
    }

    @Test
    default void neverServesOneViewerWithTheAnswersOfAnother() {
        cache().keep(KEY, anAnswer("theirs"), LIFE);
        AnswerCache.Key ours = new AnswerCache.Key("account-2", KEY.resource());
        assertThat(cache().find(ours)).isEmpty();
        cache().keep(ours, anAnswer("ours"), LIFE);
        assertThat(cache().find(ours)).contains(anAnswer("ours"));
        assertThat(cache().find(KEY)).contains(anAnswer("theirs"));
    }

    @Test
    default void doesNotMistakeTheEndOfAViewerForTheStartOfAResource() {
        cache().keep(new AnswerCache.Key("a", "b:c"), anAnswer("one"), LIFE);
        assertThat(cache().find(new AnswerCache.Key("a:b", "c"))).isEmpty();
        cache().keep(new AnswerCache.Key("a", "bc"), anAnswer("two"), LIFE);
        assertThat(cache().find(new AnswerCache.Key("ab", "c"))).isEmpty();
    }

    @Test
    default void keepsResourcesApart() {
        cache().keep(KEY, anAnswer("one"), LIFE);
        AnswerCache.Key other = new AnswerCache.Key(KEY.visibility(), KEY.resource() + "?page=2");
        assertThat(cache().find(other)).isEmpty();
        cache().keep(other, anAnswer("two"), LIFE);
        assertThat(cache().find(KEY)).contains(anAnswer("one"));
    }

    @Test
    default void putsANewAnswerInPlaceOfTheOld() {
        cache().keep(KEY, anAnswer("old"), LIFE);
        cache().keep(KEY, anAnswer("new"), LIFE);
        assertThat(cache().find(KEY)).contains(anAnswer("new"));
    }

    @Test
    default void forgetsAnAnswerWhenItsLifeIsOver() {
        cache().keep(KEY, anAnswer("old"), LIFE);
        pass(LIFE.minusMinutes(1));
        assertThat(cache().find(KEY)).isPresent();
        pass(Duration.ofSeconds(61));
        assertThat(cache().find(KEY)).isEmpty();
    }

    @Test
    default void startsTheLifeAgainWhenAnAnswerIsKeptAgain() {
        cache().keep(KEY, anAnswer("same"), LIFE);
        pass(LIFE.minusMinutes(1));
        cache().keep(KEY, anAnswer("same"), LIFE);
        pass(LIFE.minusMinutes(1));
        assertThat(cache().find(KEY)).contains(anAnswer("same"));
    }

    @Test
    default void canShortenALife() {
        cache().keep(KEY, anAnswer("same"), LIFE);
        cache().keep(KEY, anAnswer("same"), Duration.ofMinutes(1));
        pass(Duration.ofSeconds(61));
        assertThat(cache().find(KEY)).isEmpty();
    }

    @Test
    default void doesNothingWithAnAnswerThatIsTooLarge() {
        Answer large = new Answer("\"large\"", new byte[tooManyBytes()]);
        cache().keep(KEY, large, LIFE);
        assertThat(cache().find(KEY)).isEmpty();
        cache().keep(KEY, anAnswer("small"), LIFE);
        cache().keep(KEY, large, LIFE);
        assertThat(cache().find(KEY)).contains(anAnswer("small"));
    }

    private static Answer anAnswer(String text) {
        return new Answer("\"" + text + "\"", text.getBytes(StandardCharsets.UTF_8));
    }
}
