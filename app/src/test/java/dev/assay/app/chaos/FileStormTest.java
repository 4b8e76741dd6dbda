package dev.assay.app.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.assay.simulator.GitHubSimulator;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One server with a file, under load, killed again and again. The system properties {@code storm.tasks} and
 * {@code storm.kills} make it longer.
 */
@Tag("chaos")
class FileStormTest {

    private static final System.Logger LOG = System.getLogger(FileStormTest.class.getName());
    private static final int TASKS = Integer.getInteger("storm.tasks", 30);
    private static final int KILLS = Integer.getInteger("storm.kills", 1);
    private static final int PEOPLE = 300;
    private static final int AT_ONCE = 20;
    private static final String NOBODY_FOUND = "unknown";

    @TempDir
    private Path folder;

    private final GitHubSimulator gitHub = Crowd.gitHub(PEOPLE, Duration.ofMillis(10), Duration.ofMillis(20));
    private final Api api = new Api();
    private final Map<String, Boolean> open = new ConcurrentHashMap<>();
    private final Map<String, String> ended = new ConcurrentHashMap<>();
    private final List<String> violations = new ArrayList<>();
    private final AtomicReference<Member> server = new AtomicReference<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void close() {
        end.countDown();
        threads.shutdownNow();
        threads.close();
        server.get().close();
        api.close();
        gitHub.close();
    }

    private Member start() {
        return Member.start(
                Map.of(
                        "GITHUB_API_URL", gitHub.url().toString(),
                        "GITHUB_TOKEN", "demo",
                        "GITHUB_RATE_LIMIT", "1000000"),
                folder.resolve("server.log"),
                "serve",
                "--port",
                "0",
                "--data",
                folder.resolve("data").toString());
    }

    @Test
    void everyAcceptedTaskEndsOnceUnderItsId() throws Exception {
        server.set(start());
        List<Future<?>> work = new ArrayList<>();
        IntStream.range(0, 4).forEach(seed -> work.add(threads.submit(() -> submit(new Random(seed)))));
        Future<?> watching = threads.submit(this::watchOver);
        for (int kill = 1; kill <= KILLS; kill++) {
            int due = TASKS * kill / (KILLS + 1);
            await().atMost(Duration.ofHours(1)).until(() -> ended.size() >= due);
            server.get().kill();
            server.set(start());
        }
        await().atMost(Duration.ofHours(1)).until(() -> ended.size() >= TASKS);
        end.countDown();
        for (Future<?> each : work) {
            each.get();
        }
        watching.get();
        await().atMost(Duration.ofMinutes(5)).until(() -> {
            look();
            return open.isEmpty();
        });
        // What has ended is found, as it was, by a process that has not seen it end.
        server.get().kill();
        server.set(start());
        ended.forEach((task, before) -> {
            String after = api.poll(server.get().url(), task);
            if (!after.equals(before)) {
                violations.add(
                        "ended twice, or lost: " + task + ": " + after.substring(0, Math.min(200, after.length())));
            }
        });
        LOG.log(System.Logger.Level.INFO, () -> "storm on a file: " + summary());
        assertThat(violations).isEmpty();
    }

    private String summary() {
        Map<String, Integer> outcomes = new TreeMap<>();
        ended.values().forEach(body -> outcomes.merge(Api.status(body), 1, Integer::sum));
        return "ended " + outcomes + ", kills " + (KILLS + 1) + ", violations " + violations.size();
    }

    private void submit(Random own) {
        while (end.getCount() > 0) {
            if (open.size() >= AT_ONCE) {
                pause(Duration.ofMillis(20));
                continue;
            }
            try {
                HttpResponse<String> answer = api.submit(address(), "person-" + own.nextInt(PEOPLE), true);
                if (answer.statusCode() == 202) {
                    String task = Api.task(answer.body()).orElseThrow();
                    if (!ended.containsKey(task)) {
                        open.put(task, true);
                    }
                }
            } catch (IOException killed) {
                pause(Duration.ofMillis(50));
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private URI address() {
        return server.get().url();
    }

    private void watchOver() {
        while (end.getCount() > 0) {
            look();
            pause(Duration.ofMillis(200));
        }
    }

    private void look() {
        for (String task : List.copyOf(open.keySet())) {
            try {
                note(task, api.poll(address(), task));
            } catch (IllegalStateException killed) {
                return;
            }
        }
    }

    private void note(String task, String body) {
        switch (Api.status(body)) {
            case "processing" -> {}
            case NOBODY_FOUND -> {
                open.remove(task);
                violations.add("lost: " + task + ": " + body);
            }
            default -> {
                ended.putIfAbsent(task, body);
                open.remove(task);
            }
        }
    }

    /** The storm has its own pace; nothing that is asserted depends on it. */
    private void pause(Duration time) {
        try {
            if (end.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.log(System.Logger.Level.DEBUG, "the storm is over");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
