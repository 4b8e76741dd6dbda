package dev.assay.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.adapter.cli.Commands;
import dev.assay.adapter.cli.application.StopSignal;
import dev.assay.adapter.cli.application.Terminal;
import dev.assay.adapter.jdbc.ReportDatabase;
import dev.assay.adapter.jdbc.server.DatabaseAddress;
import dev.assay.adapter.jdbc.server.DatabaseSettings;
import dev.assay.adapter.redis.RedisStorage;
import dev.assay.adapter.redis.testkit.RedisProcess;
import dev.assay.domain.profile.Login;
import dev.assay.domain.task.Lane;
import dev.assay.domain.task.Task;
import dev.assay.port.out.ProfileCache;
import dev.assay.port.out.Storage;
import dev.assay.testkit.Reports;
import dev.assay.testkit.Tasks;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code assay erase USER} without a server: from every store that the settings name. */
class StoredPeopleTest {

    private static final Login OCTOCAT = new Login("octocat");
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();

    @Test
    void erasesTheTasksOfAServerThatIsAloneWithAFile() throws IOException {
        try (ReportDatabase database = open()) {
            database.archive().reports().keep(Reports.of("octocat", 7, NOW, 1));
            fill(database.storage(10, Duration.ofHours(1)).orElseThrow());
        }
        assertThat(everything()).contains("octocat");
        erase(Map.of());
        assertThat(everything()).doesNotContain("octocat");
    }

    @Test
    void erasesFromRedisAndTellsItsServers() {
        try (RedisProcess redis = RedisProcess.start();
                RedisStorage storage = SharedRedis.open(
                        settings(redis), settings(redis).redis().orElseThrow(), clock())) {
            fill(storage.storage());
            erase(Map.of("REDIS_URL", redis.url().toString()));
            assertThat(storage.storage().profiles().find(OCTOCAT)).isEmpty();
            assertThat(storage.storage().people().unfinished(OCTOCAT)).isEmpty();
            assertThat(storage.erasures().recent()).containsValue(OCTOCAT);
        }
    }

    private static Settings settings(RedisProcess redis) {
        return Settings.from(Map.of("REDIS_URL", redis.url().toString()));
    }

    private static InstantSource clock() {
        return InstantSource.system();
    }

    private ReportDatabase open() {
        return ReportDatabase.open(
                new DatabaseSettings(
                        new DatabaseAddress.Sqlite(folder.resolve("assay.db")),
                        new DatabaseSettings.Bounds(Duration.ZERO, 0)),
                clock());
    }

    private static void fill(Storage storage) {
        Task task = Tasks.aQueuedTask("octocat");
        storage.tasks().add(task, Duration.ofHours(1));
        storage.queue().offer(task.id(), Lane.LOCAL);
        storage.checkpoints().keep(task.id(), "step", "learned".getBytes(StandardCharsets.UTF_8));
        storage.profiles()
                .offer(
                        new ProfileCache.Entry(
                                task.id(), Reports.of("octocat", 7, NOW, 1).analysis()),
                        Duration.ofHours(1));
    }

    private void erase(Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(more);
        environment.put("ASSAY_DATABASE_URL", "sqlite:" + folder.resolve("assay.db"));
        PrintWriter writer = new PrintWriter(out, true);
        Terminal terminal = Terminal.of(writer, writer, StandardCharsets.UTF_8, Map.of());
        Assembly assembly =
                new Assembly(new SettingsSource(environment), terminal, new StopSignal(Thread.currentThread()));
        assertThat(Commands.run(assembly, terminal, List.of("erase", "octocat")))
                .as(out.toString())
                .isZero();
    }

    private String everything() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }
}
