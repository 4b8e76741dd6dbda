package dev.assay.adapter.redis.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.exceptions.JedisAskDataException;
import redis.clients.jedis.exceptions.JedisClusterException;
import redis.clients.jedis.exceptions.JedisClusterOperationException;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.exceptions.JedisMovedDataException;

class RetryTest {

    private static final HostAndPort NODE = new HostAndPort("localhost", 7000);

    private final CountDownLatch closing = new CountDownLatch(1);
    private final Retry retry = new Retry(closing, Duration.ofMinutes(1));

    @AfterEach
    void hearAndForgetTheInterrupt() {
        Thread.interrupted();
    }

    static List<JedisException> passing() {
        return List.of(
                new JedisDataException("TRYAGAIN Multiple keys request during rehashing of slot"),
                new JedisClusterException("CLUSTERDOWN The cluster is down"),
                new JedisDataException("LOADING Redis is loading the dataset in memory"),
                new JedisDataException("MASTERDOWN Link with MASTER is down"),
                new JedisAskDataException("ASK 1 localhost:7000", NODE, 1),
                new JedisMovedDataException("MOVED 1 localhost:7000", NODE, 1),
                new JedisClusterOperationException(
                        "No more cluster attempts left.", new JedisAskDataException("ASK 1 localhost:7000", NODE, 1)));
    }

    @ParameterizedTest
    @MethodSource("passing")
    void triesAgainWhatPasses(JedisException refusal) {
        Deque<JedisException> refusals = new ArrayDeque<>(List.of(refusal, refusal, refusal));
        assertThat(retry.<String>run(() -> answer(refusals))).isEqualTo("done");
    }

    @ParameterizedTest
    @ValueSource(strings = {"WRONGTYPE", "READONLY", "OOM", "ERR unknown command", "NOPERM this user"})
    void doesNotTryAgainWhatStays(String refusal) {
        Deque<JedisException> refusals = new ArrayDeque<>(List.of(new JedisDataException(refusal)));
        assertThatThrownBy(() -> retry.<String>run(() -> answer(refusals))).hasMessage(refusal);
    }

    @Test
    void doesNotTryAgainWhatTheServerNeverHeard() {
        Deque<JedisException> refusals = new ArrayDeque<>(List.of(
                new JedisClusterOperationException("no attempts left", new JedisConnectionException("refused"))));
        assertThatThrownBy(() -> retry.<String>run(() -> answer(refusals)))
                .isInstanceOf(JedisClusterOperationException.class);
    }

    @Test
    void givesUpWhenItsTimeIsOver() {
        Retry none = new Retry(closing, Duration.ZERO);
        Deque<JedisException> refusals = new ArrayDeque<>(passing());
        assertThatThrownBy(() -> none.<String>run(() -> answer(refusals))).hasMessageStartingWith("TRYAGAIN");
        assertThat(refusals).hasSize(passing().size() - 1);
    }

    @Test
    void givesUpWhenItsThreadIsInterruptedAndKeepsTheInterrupt() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> retry.<String>run(() -> answer(new ArrayDeque<>(passing()))))
                .hasMessageStartingWith("TRYAGAIN");
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    @Test
    void givesUpWhenItIsClosed() {
        closing.countDown();
        assertThatThrownBy(() -> retry.<String>run(() -> answer(new ArrayDeque<>(passing()))))
                .hasMessageStartingWith("TRYAGAIN");
    }

    private static String answer(Deque<JedisException> refusals) {
        JedisException next = refusals.poll();
        if (next != null) {
            throw next;
        }
        return "done";
    }
}
