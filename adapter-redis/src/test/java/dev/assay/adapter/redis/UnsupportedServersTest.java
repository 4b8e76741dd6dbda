package dev.assay.adapter.redis;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.adapter.redis.server.RedisAddress;
import dev.assay.adapter.redis.server.RedisSettings;
import dev.assay.adapter.redis.server.UnsupportedRedisException;
import dev.assay.adapter.redis.testkit.RedisProcess;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What answers and is no server that Assay works with is refused at the start. */
@Timeout(60)
class UnsupportedServersTest {

    @ParameterizedTest
    @ValueSource(strings = {"redis://127.0.0.1:%s", "redis://:secret@127.0.0.1:%s", "redis://me:secret@127.0.0.1:%s/3"})
    void aSentinel(String address) {
        try (RedisProcess sentinel = RedisProcess.sentinel()) {
            assertThatThrownBy(() -> open(address.formatted(sentinel.port())))
                    .isInstanceOf(UnsupportedRedisException.class)
                    .hasMessageContainingAll("127.0.0.1:" + sentinel.port() + " is a Sentinel", "expected", "redis://")
                    .hasMessageNotContaining("secret")
                    .hasMessageNotContaining("\n");
        }
    }

    @Test
    void severalServersThatAreNoCluster() {
        try (RedisProcess one = RedisProcess.start();
                RedisProcess other = RedisProcess.start()) {
            assertThatThrownBy(() -> open("redis://127.0.0.1:%s,127.0.0.1:%s".formatted(one.port(), other.port())))
                    .isInstanceOf(UnsupportedRedisException.class)
                    .hasMessageContainingAll("127.0.0.1:" + one.port() + " belongs to no cluster", "expected");
        }
    }

    private static void open(String address) {
        RedisStorage.open(
                        new RedisSettings(
                                RedisAddress.parse(address).orElseThrow(),
                                100,
                                Duration.ofHours(2),
                                RedisSettings.LEASE),
                        InstantSource.system())
                .close();
    }
}
