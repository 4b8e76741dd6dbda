package dev.assay.app.chaos;

import static dev.assay.testkit.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.adapter.jdbc.server.DatabaseAddress.Postgres;
import dev.assay.adapter.jdbc.testkit.PostgresServer;
import dev.assay.adapter.redis.testkit.RedisProcess;
import dev.assay.simulator.GitHubSimulator;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import redis.clients.jedis.RedisClient;

/**
 * A server with workers and one without, on one PostgreSQL and one Redis: what one keeps the other finds, what an
 * outage costs, and that a person goes from everywhere.
 */
@Tag("chaos")
@Timeout(300)
@ExtendWith(PostgresServer.class)
class TwoServersOnPostgresTest {

    private static final Duration LONG = Duration.ofMinutes(2);
    private static final Pattern REPORT = Pattern.compile("\"report_id\":\"([^\"]+)\"");
    private static final int BEGINNING = 300;
    private static final String USERS = "/api/v1/github/user/";

    private final RedisProcess redis = RedisProcess.start();
    private final GitHubSimulator gitHub = Crowd.gitHub(4, Duration.ofMillis(50), Duration.ofMillis(150));
    private final Api api = new Api();
    private final HttpClient client = HttpClient.newHttpClient();
    private final PostgresServer.Running postgres;
    private final Postgres database;
    private final Fleet fleet;
    private final URI working;
    private final URI other;

    TwoServersOnPostgresTest(PostgresServer.Running postgres) throws SQLException {
        this.postgres = postgres;
        this.database = (Postgres) postgres.freshDatabase();
        this.fleet =
                new Fleet(redis, gitHub, Map.of("ASSAY_DATABASE_URL", "postgresql://" + where("postgres:postgres@")));
        this.working = fleet.whole().url();
        this.other = fleet.server().url();
    }

    private String where(String who) {
        return "%s%s:%d/%s".formatted(who, database.host(), database.port(), database.database());
    }

    @AfterEach
    void close() {
        fleet.close();
        api.close();
        client.close();
        gitHub.close();
        redis.close();
    }

    @Test
    void keepTogetherOutliveAnOutageAndForget() throws Exception {
        String first = analysed("person-0");
        String firstReport = theOneReport("person-0");
        HttpResponse<String> changes =
                get(other, USERS + "person-0/changes?from=" + firstReport + "&to=" + firstReport);
        assertThat(changes.statusCode()).isEqualTo(200);
        assertThat(changes.body()).contains("\"sections\"");
        expire(first);
        assertThat(Api.status(api.poll(other, first))).isEqualTo("completed");

        postgres.kill();
        String second = analysed("person-1");
        assertAway(get(other, USERS + "person-0/history"), "database_unavailable");
        // It may be in the database: to say that there is no such task would be wrong.
        assertAway(get(working, "/api/v1/github/task/" + first), "storage_unavailable");
        postgres.restart();
        assertThat(theOneReport("person-1")).isNotEqualTo(firstReport);
        expire(second);
        await().atMost(LONG).untilAsserted(() -> {
            assertThat(Api.status(api.poll(other, second))).isEqualTo("completed");
            assertThat(Api.status(api.poll(working, first))).isEqualTo("completed");
        });
        assertThat(Files.readString(fleet.log())).doesNotContain("postgres:postgres");

        forgets("person-1", second);
    }

    /** While an analysis of the person runs in the other process, and a batch names them. */
    private void forgets(String person, String ended) throws Exception {
        HttpResponse<String> batch = send(HttpRequest.newBuilder(other.resolve("/api/v1/github/analyze/batch"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"usernames\":[\"" + person + "\",\"person-2\"]}")));
        assertThat(batch.statusCode()).isEqualTo(202);
        String running = api.accepted(other, person, true);
        await().atMost(LONG).until(() -> Api.progress(api.poll(other, running)) > 20);
        for (int i = 0; i < 2; i++) {
            assertThat(send(HttpRequest.newBuilder(other.resolve(USERS + person))
                                    .DELETE())
                            .statusCode())
                    .isEqualTo(204);
        }
        for (String task : List.of(running, ended)) {
            await().atMost(LONG).untilAsserted(() -> {
                assertThat(api.poll(other, task)).contains("\"status\":404");
                assertThat(api.poll(working, task)).contains("\"status\":404");
            });
        }
        // Whatever the run would have written is written by the time that another one, begun later, has ended.
        analysed("person-3");
        await().atMost(LONG).until(() -> gitHub.calls().underWay() == 0);
        assertThat(everythingInRedis().stream().filter(value -> value.contains(person)))
                .isEmpty();
        assertThat(everythingInPostgres().stream().filter(value -> value.contains(person)))
                .isEmpty();
        assertThat(everythingInPostgres().stream().filter(value -> value.equals("person-0")))
                .isNotEmpty();
        assertThat(get(working, USERS + person + "/history").body()).contains("\"reports\":[]");

        // The process that did the work remembers no answers of GitHub's either: it needs as many calls as at first.
        int before = gitHub.calls().notModified();
        analysed(person);
        assertThat(gitHub.calls().notModified()).isEqualTo(before);
    }

    private String analysed(String person) {
        String task = api.accepted(other, person, false);
        await().atMost(LONG).until(() -> !Api.status(api.poll(other, task)).equals("processing"));
        assertThat(Api.status(api.poll(working, task))).isEqualTo("completed");
        return task;
    }

    /** Returns the only report that is kept of a person, seen from the server that has not made it. */
    private String theOneReport(String person) throws IOException, InterruptedException {
        List<String> reports = new ArrayList<>();
        await().atMost(LONG).untilAsserted(() -> {
            reports.clear();
            Matcher found =
                    REPORT.matcher(get(other, USERS + person + "/history").body());
            while (found.find()) {
                reports.add(found.group(1));
            }
            assertThat(reports).hasSize(1);
        });
        return reports.getFirst();
    }

    /** Does what time does: Redis knows the task no more. */
    private void expire(String task) {
        try (RedisClient operator = redis.client()) {
            operator.keys("*" + task + "*").forEach(operator::del);
        }
    }

    private static void assertAway(HttpResponse<String> answer, String code) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("\"detail\"", code).doesNotContain("postgres");
    }

    private HttpResponse<String> get(URI server, String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(server.resolve(path)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.timeout(Duration.ofMinutes(1)).build(), BodyHandlers.ofString());
    }

    /**
     * Returns all keys, and what is in them, of profiles the beginning: others may have worked with the person. A name
     * that was erased is told to other processes for a minute.
     */
    private List<String> everythingInRedis() {
        List<String> all = new ArrayList<>();
        try (RedisClient operator = redis.client()) {
            for (String key : operator.keys("*")) {
                all.add(key);
                switch (operator.type(key)) {
                    case "string" -> {
                        String text = operator.get(key);
                        all.add(text.substring(0, Math.min(text.length(), BEGINNING)));
                    }
                    case "hash" -> all.add(operator.hgetAll(key).toString());
                    case "set" -> all.add(operator.smembers(key).toString());
                    case "zset" -> all.add(operator.zrange(key, 0, -1).toString());
                    case "stream" -> {
                        if (!key.equals("assay:erasures")) {
                            all.add(operator.xrange(key, "-", "+").toString());
                        }
                    }
                    default -> throw new IllegalStateException("a " + operator.type(key));
                }
            }
        }
        return all;
    }

    /** Returns every value of every row of ours; a name that was erased is told to other processes for a minute. */
    private List<String> everythingInPostgres() throws SQLException {
        List<String> all = new ArrayList<>();
        try (Connection connection =
                        DriverManager.getConnection("jdbc:postgresql://" + where(""), "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            for (String table : List.of("assay_name", "assay_report", "assay_ended_task")) {
                try (ResultSet row = statement.executeQuery("SELECT * FROM " + table)) {
                    while (row.next()) {
                        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                            all.add(String.valueOf(row.getObject(i)));
                        }
                    }
                }
            }
        }
        return all;
    }
}
