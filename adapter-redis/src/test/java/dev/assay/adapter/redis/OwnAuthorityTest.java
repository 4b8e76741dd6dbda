package dev.assay.adapter.redis;

import static dev.assay.testkit.Await.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.adapter.redis.server.RedisAddress;
import dev.assay.adapter.redis.server.RedisSettings;
import dev.assay.adapter.redis.server.TrustedAuthority;
import dev.assay.adapter.redis.testkit.RedisProcess;
import dev.assay.adapter.redis.testkit.TlsProxy;
import dev.assay.domain.task.Task;
import dev.assay.testkit.Tasks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A Redis behind TLS whose certificate an authority signed that Java does not know. */
@Timeout(180)
class OwnAuthorityTest {

    @TempDir
    private Path folder;

    @Test
    void isBelievedWhenItIsNamedAndOnlyThen() {
        try (RedisProcess redis = RedisProcess.start();
                TlsProxy proxy = TlsProxy.start(folder, "dns:localhost", redis.port())) {
            RedisAddress address =
                    RedisAddress.parse("rediss://localhost:" + proxy.port()).orElseThrow();
            try (RedisStorage storage = open(address.trusting(TrustedAuthority.read(proxy.authority())))) {
                await().atMost(Duration.ofMinutes(1)).until(storage::up);
                Task task = Tasks.aQueuedTask();
                storage.storage().tasks().add(task, Duration.ofMinutes(1));
                assertThat(storage.storage().tasks().find(task.id())).contains(task);
            }
            try (RedisStorage storage = open(address)) {
                assertThat(storage.up()).isFalse();
            }
        }
    }

    @Test
    void vouchesForNoOtherHost() {
        try (RedisProcess redis = RedisProcess.start();
                TlsProxy proxy = TlsProxy.start(folder, "dns:redis.example", redis.port());
                RedisStorage storage = open(RedisAddress.parse("rediss://localhost:" + proxy.port())
                        .orElseThrow()
                        .trusting(TrustedAuthority.read(proxy.authority())))) {
            assertThat(storage.up()).isFalse();
        }
    }

    @Test
    void isReadFromAFileOfCertificatesOnly() throws IOException {
        Path words = Files.writeString(folder.resolve("words.pem"), "secret words");
        Path torn = Files.writeString(
                folder.resolve("torn.pem"), "-----BEGIN CERTIFICATE-----\nsecret\n-----END CERTIFICATE-----\n");
        Path empty = Files.writeString(folder.resolve("empty.pem"), "");
        Path large =
                Files.writeString(folder.resolve("large.pem"), "-----BEGIN CERTIFICATE-----\n" + "A".repeat(2 << 20));
        for (Path wrong : new Path[] {words, torn, empty, large}) {
            assertThatThrownBy(() -> TrustedAuthority.read(wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("it holds no certificate");
        }
        for (Path absent : new Path[] {folder, folder.resolve("absent.pem")}) {
            assertThatThrownBy(() -> TrustedAuthority.read(absent))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("it cannot be read");
        }
    }

    private static RedisStorage open(RedisAddress address) {
        return RedisStorage.open(
                new RedisSettings(address, 100, Duration.ofHours(2), RedisSettings.LEASE), InstantSource.system());
    }
}
