package dev.assay.adapter.redis.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.port.out.StoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisDataException;

class ValuesTest {

    private final Logger logger = Logger.getLogger(Values.class.getName());
    private final Lines lines = new Lines();
    private final Values values = new Values();

    @BeforeEach
    void listen() {
        logger.addHandler(lines);
        logger.setUseParentHandlers(false);
    }

    @AfterEach
    void stop() {
        logger.removeHandler(lines);
        logger.setUseParentHandlers(true);
    }

    @Test
    void tellsOfAValueOnceHoweverOftenItIsRead() {
        for (int i = 0; i < 3; i++) {
            assertThat(values.read("task_status:1", () -> Optional.of("x"), ValuesTest::number))
                    .isEmpty();
        }
        assertThat(lines.told)
                .containsExactly("task_status:1 cannot be read and counts as absent: For input string: \"x\"");
    }

    @Test
    void tellsInOneLineOfBoundedLengthAndOfABoundedNumber() {
        for (int i = 0; i < 1000; i++) {
            assertThat(values.read(
                            "key:" + i, () -> Optional.of("\u001b" + "x".repeat(9000) + "\nz"), ValuesTest::number))
                    .isEmpty();
        }
        assertThat(lines.told)
                .hasSize(100)
                .allSatisfy(
                        line -> assertThat(line).doesNotContain("\n", "\u001b").hasSizeLessThan(300));
    }

    @Test
    void takesAnotherTypeForAbsent() {
        assertThat(values.read("key", () -> refused("WRONGTYPE Operation against a key"), ValuesTest::number))
                .isEmpty();
        assertThat(lines.told).hasSize(1);
    }

    @Test
    void hidesNoFailureOfRedis() {
        assertThatThrownBy(() -> values.read("key", () -> refused("READONLY"), ValuesTest::number))
                .isInstanceOf(JedisDataException.class);
        assertThatThrownBy(() -> values.<String, Integer>read("key", () -> Optional.of("1"), text -> {
                    throw new JedisConnectionException("gone");
                }))
                .isInstanceOf(JedisConnectionException.class);
        assertThatThrownBy(() -> values.<String, Integer>read("key", () -> Optional.of("1"), text -> {
                    throw new StoreException("away");
                }))
                .isInstanceOf(StoreException.class);
        assertThat(lines.told).isEmpty();
    }

    private static Optional<Integer> number(String text) {
        return Optional.of(Integer.parseInt(text));
    }

    private static Optional<String> refused(String message) {
        throw new JedisDataException(message);
    }

    private static final class Lines extends Handler {

        private final List<String> told = new ArrayList<>();

        @Override
        public void publish(LogRecord line) {
            told.add(line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
