package dev.assay.app.chaos;

import static dev.assay.testkit.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.adapter.redis.testkit.RedisProcess;
import dev.assay.domain.task.TaskId;
import dev.assay.simulator.GitHubSimulator;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import redis.clients.jedis.RedisClient;

/** A server that is told to stop while clients submit, poll and follow. {@code stop.submissions} makes it longer. */
@Tag("chaos")
@Timeout(600)
class OrderlyStopTest {

    /** Whom no client of the storm asks for. */
    private static final String FOLLOWED = "person-0";

    private static final System.Logger LOG = System.getLogger(OrderlyStopTest.class.getName());
    private static final int SUBMISSIONS = Integer.getInteger("stop.submissions", 200);
    private static final int CLIENTS = 16;
    private static final String REFUSED = "connection refused";

    /**
     * The system takes connections before the server does: those it has not come to when it closes its port are cut.
     */
    private static final String UNTAKEN = "connection untaken";

    private final RedisProcess redis = RedisProcess.durable();
    private final GitHubSimulator gitHub = Crowd.gitHub(100, Duration.ofMillis(30), Duration.ofMillis(60));
    private final Fleet fleet = new Fleet(redis, gitHub, Map.of());
    private final RedisClient client = redis.client();
    private final Ledger ledger = new Ledger(client);
    private final Api api = new Api();
    private final AtomicInteger accepted = new AtomicInteger();
    private final Map<String, Integer> answers = new ConcurrentSkipListMap<>();

    /** Where storage was too slow to accept a task in time, the answer was a profile; a task may have been stored. */
    private final Set<String> answeredAtOnce = ConcurrentHashMap.newKeySet();

    @AfterEach
    void close() {
        fleet.close();
        api.close();
        client.close();
        gitHub.close();
        redis.close();
    }

    @Test
    void losesNothingAndEndsEveryConnectionAsItShould() throws Exception {
        Member leaving = fleet.whole();
        fleet.whole();
        List<Future<?>> work = new ArrayList<>();
        String followed = api.accepted(leaving.url(), FOLLOWED, true);
        // A busy server may have answered by itself before it accepted.
        answeredAtOnce.add(FOLLOWED);
        ledger.accepted(followed);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                Followers followers = new Followers(leaving.url(), followed)) {
            IntStream.range(0, CLIENTS).forEach(i -> work.add(threads.submit(() -> submit(leaving, i))));
            await().atMost(Duration.ofMinutes(2)).until(() -> accepted.get() >= SUBMISSIONS);
            long told = System.nanoTime();
            leaving.terminate();
            assertThat(leaving.awaitEnd()).isZero();
            report("gone after " + Duration.ofNanos(System.nanoTime() - told).toMillis() + " ms");
            for (Future<?> each : work) {
                each.get();
            }
            followers.wereToldToReconnect();
        }
        await().atMost(Duration.ofMinutes(2)).until(() -> {
            ledger.look();
            return ledger.open() == 0;
        });
        report(ledger + "; answers " + answers);
        assertThat(ledger.close()).isEmpty();
        assertThat(ledger.untold())
                .as("tasks whose client got no answer")
                .allMatch(
                        task -> answeredAtOnce.contains(new TaskId(task).login().value()));
        // 404: answered at once that there is no such person.
        assertThat(answers.keySet()).isSubsetOf("200", "202", "404", "429", "503", REFUSED, UNTAKEN);
    }

    private Void submit(Member server, int seed) throws InterruptedException {
        for (int i = seed; true; i += CLIENTS) {
            String login = i % 4 == 0 ? "person-" + (1 + i % 99) : "nobody-" + i;
            String outcome = outcome(server, login);
            answers.merge(outcome, 1, Integer::sum);
            if (!outcome.matches("[0-9]+")) {
                return null;
            }
        }
    }

    private String outcome(Member server, String login) throws InterruptedException {
        try {
            HttpResponse<String> answer = api.submit(server.url(), login, true);
            if (answer.statusCode() == 202) {
                ledger.accepted(Api.task(answer.body()).orElseThrow());
                accepted.incrementAndGet();
            }
            if (answer.statusCode() != 202) {
                answeredAtOnce.add(login);
            }
            return String.valueOf(answer.statusCode());
        } catch (ConnectException gone) {
            return REFUSED;
        } catch (IOException cut) {
            // The words of the JDK's client for a connection that ended before an answer began.
            return String.valueOf(cut.getMessage()).contains("received no bytes") ? UNTAKEN : String.valueOf(cut);
        }
    }

    private static void report(String figure) {
        LOG.log(System.Logger.Level.INFO, figure);
    }
}
