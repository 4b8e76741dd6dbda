package dev.assay.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.adapter.cli.application.LaunchException;
import dev.assay.adapter.redis.server.RedisAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @Test
    void hasADefaultForEverything() {
        Settings settings = Settings.from(Map.of());
        assertThat(settings.tokens()).isEmpty();
        assertThat(settings.gitHub()).isEqualTo(URI.create("https://api.github.com"));
        assertThat(settings.workers()).isEqualTo(8);
        assertThat(settings.queueCapacity()).isEqualTo(1000);
        assertThat(settings.callsPerHour()).isEqualTo(5000);
        assertThat(settings.retention()).isEqualTo(Duration.ofHours(1));
        assertThat(settings.taskTimeout()).isEqualTo(Duration.ofHours(1));
        assertThat(settings.host()).isEqualTo("127.0.0.1");
        assertThat(settings.port()).isEqualTo(8000);
    }

    @ParameterizedTest
    @CsvSource({"90, PT90S", "90s, PT90S", "15m, PT15M", "1h, PT1H", "1d, PT24H", "PT2M, PT2M"})
    void readsTimesWithAndWithoutUnits(String text, Duration time) {
        Settings settings = Settings.from(Map.of("REDIS_DEFAULT_TTL", text, "ASSAY_TASK_TIMEOUT", text));
        assertThat(settings.retention()).isEqualTo(time);
        assertThat(settings.taskTimeout()).isEqualTo(time);
        assertThat(Settings.from(Map.of("ASSAY_DRAIN_SECONDS", "500ms"))
                        .access()
                        .drain())
                .isEqualTo(Duration.ofMillis(500));
    }

    @ParameterizedTest
    @CsvSource({
        "REDIS_DEFAULT_TTL, 500ms, from 1s to 365d",
        "ASSAY_TASK_TIMEOUT, 8d, from 1s to 7d",
        "ASSAY_DRAIN_SECONDS, 2m, from 0s to 1m",
        "REDIS_DEFAULT_TTL, 1500ms, whole seconds",
        "ASSAY_TASK_TIMEOUT, soon, 'seconds such as 90, or with units such as 30s, 15m, 1h'"
    })
    void saysWhichTimesAreAllowedWithTheirUnits(String name, String value, String allowed) {
        assertThatThrownBy(() -> Settings.from(Map.of(name, value)))
                .message()
                .startsWith(name)
                .contains(allowed);
    }

    @Test
    void letsAsManyTasksWaitAsIsSaid() {
        Settings settings = Settings.from(Map.of("ASSAY_QUEUE_CAPACITY", "10000"));
        assertThat(EngineBounds.of(settings, 1, Duration.ZERO).queueCapacity()).isEqualTo(10_000);
    }

    @Test
    void takesAnEmptyVariableForUnset() {
        assertThat(Settings.from(Map.of("ASSAY_PORT", "", "GITHUB_TOKEN", " "))).isEqualTo(Settings.from(Map.of()));
    }

    @Test
    void takesWhatKubernetesSaysOfAServiceForUnset() {
        assertThat(Settings.from(Map.of("ASSAY_PORT", "tcp://10.0.0.1:8000")).port())
                .isEqualTo(8000);
    }

    @Test
    void readsTheKeyForARemoteServerAndNeverShowsABadOne() {
        assertThat(Settings.ownKey(new Environment(Map.of()))).isEmpty();
        assertThat(Settings.ownKey(new Environment(Map.of("ASSAY_API_KEY", "sesame-open"))))
                .contains("sesame-open");
        assertThatThrownBy(() -> Settings.ownKey(new Environment(Map.of("ASSAY_API_KEY", "ses ame"))))
                .isInstanceOf(LaunchException.class)
                .hasMessageContaining("ASSAY_API_KEY is \"***\"");
    }

    @Test
    void readsAPoolOfTokensAndPrefersTheNameThatSaysMore() {
        assertThat(Settings.from(Map.of("GITHUB_TOKEN", "ghp_a, github_pat_b,,ghp_a", "GH_TOKEN", "gho_c"))
                        .tokens())
                .containsExactly("ghp_a", "github_pat_b");
        assertThat(Settings.from(Map.of("GH_TOKEN", "gho_c")).tokens()).containsExactly("gho_c");
    }

    @ParameterizedTest
    @CsvSource({
        "ASSAY_PORT, eighty",
        "ASSAY_PORT, -1",
        "ASSAY_PORT, 65536",
        "API_WORKERS, 0",
        "API_WORKERS, 99999999999",
        "ASSAY_QUEUE_CAPACITY, 0",
        "REDIS_DEFAULT_TTL, 0",
        "ASSAY_TASK_TIMEOUT, 1.5",
        "GITHUB_RATE_LIMIT, none",
        "ASSAY_HOST, two words",
        "GITHUB_API_URL, ftp://github.example",
        "GITHUB_API_URL, api.github.com",
        "GITHUB_API_URL, http://github.example:99999",
        "GITHUB_API_URL, http://github.example:0",
        "GITHUB_API_URL, http://:8080",
        "GITHUB_API_URL, http:///api/v3",
        "GITHUB_API_URL, http://git hub.example",
        "REDIS_URL, redis://localhost:99999",
        "REDIS_URL, redis://localhost:0",
        "REDIS_URL, 'redis://a:7000,b:70000'",
        "ASSAY_CORS_ORIGINS, https://app.example:99999",
        "ASSAY_CORS_ORIGINS, https://app.example:0",
        "ASSAY_CORS_ORIGINS, ftp://app.example",
        "ASSAY_CORS_ORIGINS, https://app.example/path",
        "REDIS_URL, localhost:6379",
        "REDIS_URL, http://localhost:6379",
        "REDIS_URL, redis://localhost/first",
        "REDIS_URL, 'redis://a:7000,b:7000/1'",
        "REDIS_URL, 'redis://a:7000,'",
        "REDIS_URL, 'redis://a:7000,redis://b:7000'"
    })
    void namesVariableValueAndWhatIsAllowed(String name, String value) {
        assertThatThrownBy(() -> Settings.from(Map.of(name, value)))
                .isInstanceOf(LaunchException.class)
                .message()
                .contains(name, value, "expected")
                .doesNotContain("\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ghp_sec ret", "ghp_sec\u0007ret", "ghp_secrét", "ghp_sec\nret"})
    void refusesAnOddTokenWithoutShowingIt(String token) {
        assertThatThrownBy(() -> Settings.from(Map.of("GITHUB_TOKEN", token)))
                .message()
                .contains("GITHUB_TOKEN", "expected")
                .doesNotContain("sec");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "redis://:secret@localhost/first",
                "redis:secret@",
                "redis://me:secret@local host",
                "redis://me:secret@a,b/1"
            })
    void neverShowsThePasswordOfRedis(String address) {
        assertThatThrownBy(() -> Settings.from(Map.of("REDIS_URL", address)))
                .message()
                .contains("REDIS_URL", "expected")
                .doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"redis://localhost", "rediss://me:secret@redis.example:6380/3", "redis://[::1]:6379/0"})
    void takesTheAddressOfARedis(String address) {
        assertThat(Settings.from(Map.of("REDIS_URL", address)).redis()).contains(RedisAddress.of(URI.create(address)));
    }

    @Test
    void takesSeveralNodesOfACluster() {
        assertThat(Settings.from(Map.of("REDIS_URL", "redis://me:secret@a:7000,b:7000"))
                        .redis()
                        .map(RedisAddress::toString))
                .contains("a:7000,b:7000");
    }

    @Test
    void takesTheAuthorityOfRediss() {
        String file = Objects.requireNonNull(SettingsTest.class.getResource("authority.pem"))
                .getPath();
        assertThat(Settings.from(Map.of("REDIS_URL", "rediss://a,b", "ASSAY_REDIS_CA", file))
                        .redis()
                        .flatMap(RedisAddress::authority))
                .isPresent();
        assertThat(Settings.from(Map.of("ASSAY_REDIS_CA", "absent.pem")).redis())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rediss://a|absent.pem|cannot be read",
                "rediss://a|.|cannot be read",
                "rediss://a|pom.xml|holds no certificate",
                "redis://a|pom.xml|REDIS_URL uses no TLS"
            })
    void namesWhatIsWrongWithTheAuthorityOfRediss(String address, String file, String reason) {
        assertThatThrownBy(() -> Settings.from(Map.of("REDIS_URL", address, "ASSAY_REDIS_CA", file)))
                .isInstanceOf(LaunchException.class)
                .message()
                .contains("ASSAY_REDIS_CA is \"" + file + "\"", reason, "expected")
                .doesNotContain("\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://me:secret@github.example",
                "https://github.example/api?token=secret",
                "secret@",
                "https://github.example/#secret",
                "ftp://secret@github.example"
            })
    void neverShowsAPasswordInAnAddress(String address) {
        assertThatThrownBy(() -> Settings.from(Map.of("GITHUB_API_URL", address)))
                .message()
                .contains("GITHUB_API_URL", "***")
                .doesNotContain("secret");
    }

    @Test
    void neverShowsAPasswordInAnOrigin() {
        assertThatThrownBy(() -> Settings.from(Map.of("ASSAY_CORS_ORIGINS", "https://me:secret@app.example")))
                .message()
                .contains("ASSAY_CORS_ORIGINS", "https://***@app.example", "expected")
                .doesNotContain("secret");
    }

    @Test
    void keepsTokensOutOfItsText() {
        assertThat(Settings.from(Map.of("GITHUB_TOKEN", "ghp_secret")).toString())
                .doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ASSAY_TRUSTED_PROXIES|proxy.example",
                "ASSAY_CORS_ORIGINS|app.example",
                "ASSAY_SUBMISSIONS_PER_MINUTE|-1",
                "ASSAY_FORCED_PER_HOUR|many",
                "ASSAY_TASKS_PER_CLIENT|1.5",
                "ASSAY_ACCESS_LOG|xml",
                "ASSAY_DRAIN_SECONDS|61"
            })
    void namesWhatMakesNoSenseForClients(String name, String value) {
        assertThatThrownBy(() -> Settings.from(Map.of(name, value)))
                .isInstanceOf(LaunchException.class)
                .message()
                .contains(name, value, "expected");
    }

    @Test
    void neverShowsAKeyOfAClient() {
        assertThatThrownBy(() -> Settings.from(Map.of("ASSAY_API_KEYS", "alice:sec ret-key")))
                .message()
                .contains("ASSAY_API_KEYS", "***")
                .doesNotContain("ret");
    }
}
