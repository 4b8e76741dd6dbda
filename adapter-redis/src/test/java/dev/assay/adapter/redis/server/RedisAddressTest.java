package dev.assay.adapter.redis.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedisAddressTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "redis://localhost|localhost:6379",
                "REDIS://localhost:7000/|localhost:7000",
                "redis://a:7000,b:7000|a:7000,b:7000",
                "redis://a,b, c:1|a:6379,b:6379,c:1",
                "rediss://me:secret@a:7000,b:7000/0|a:7000,b:7000",
                "redis://me:se@cret@a,b|",
                "redis://[::1]:7000,[::1]:7001|[::1]:7000,[::1]:7001",
                "redis://a,a:6379,a|a:6379,a:6379"
            })
    void namesOneServerOrNodesOfACluster(String text, String hosts) {
        assertThat(RedisAddress.parse(text).map(RedisAddress::toString)).isEqualTo(Optional.ofNullable(hosts));
    }

    @Test
    void holdsUserPasswordAndDatabaseForAll() {
        RedisAddress address =
                RedisAddress.parse("rediss://me:se%40cret@a:7000,b:7000").orElseThrow();
        assertThat(address.credentials()).contains("me:se@cret");
        assertThat(address.encrypted()).isTrue();
        assertThat(address.hosts()).containsExactly(new RedisAddress.Host("a", 7000), new RedisAddress.Host("b", 7000));
        assertThat(address.toString()).doesNotContain("cret");
        assertThat(RedisAddress.parse("redis://a/3").orElseThrow().database()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "redis",
                "redis://",
                "localhost:6379",
                "http://a",
                "redis://a,",
                "redis://,a",
                "redis://a,,b",
                "redis://a,b/1",
                "redis://a/first",
                "redis://a,b?x=y",
                "redis://a,b#x",
                "redis://a:7000,redis://b:7000",
                "redis://me@a,me@b",
                "redis://a b",
                "redis://a,b c"
            })
    void refusesWhatMakesNoSense(String text) {
        assertThat(RedisAddress.parse(text)).isEmpty();
    }

    @Test
    void takesABoundedNumberOfNodes() {
        String nodes = IntStream.range(0, 101).mapToObj(i -> "n" + i).collect(Collectors.joining(","));
        assertThat(RedisAddress.parse("redis://" + nodes)).isEmpty();
        assertThatThrownBy(() -> RedisAddress.of(URI.create("http://me:secret@a")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("secret");
    }
}
