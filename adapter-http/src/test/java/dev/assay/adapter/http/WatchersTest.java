package dev.assay.adapter.http;

import static dev.assay.adapter.http.Client.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.adapter.http.access.Access;
import dev.assay.adapter.http.access.HttpLimits;
import dev.assay.testkit.Profiles;
import dev.assay.testkit.ScriptedGitHub;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Many clients follow tasks at once: 500 unless {@code -Dwatchers=5000} asks for more. */
class WatchersTest {

    private static final System.Logger LOG = System.getLogger(WatchersTest.class.getName());
    private static final int WATCHERS = Integer.getInteger("watchers", 500);
    private static final int TASKS = WATCHERS / 10;

    private final ScriptedGitHub gitHub = new ScriptedGitHub();

    @Test
    void tellsEveryWatcherOfTheEnd() throws Exception {
        gitHub.knows(Profiles.aSnapshotOf("octocat"));
        HttpSettings settings = HttpSettings.DEFAULTS.with(
                HttpLimits.DEFAULTS.submitting(0, 0).following(WATCHERS + TASKS, 0), Access.OPEN);
        gitHub.hold();
        try (Served served = new Served(gitHub, settings, 0);
                ExecutorService watchers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<String> tasks = new ArrayList<>();
            for (int i = 0; i < TASKS; i++) {
                tasks.add(started(served, "user-" + i));
            }
            String octocat = started(served, "octocat");
            String before = footprint();
            CountDownLatch watching = new CountDownLatch(WATCHERS + TASKS);
            List<Future<String>> ends = new ArrayList<>();
            for (int i = 0; i < WATCHERS + TASKS; i++) {
                String task = i < WATCHERS ? octocat : tasks.get(i - WATCHERS);
                ends.add(watchers.submit(() -> end(served.api().port(), task, watching)));
            }
            assertThat(watching.await(1, TimeUnit.MINUTES)).isTrue();
            String meanwhile = footprint();
            gitHub.release();

            for (int i = 0; i < ends.size(); i++) {
                assertThat(ends.get(i).get()).isEqualTo(i < WATCHERS ? "event: completed" : "event: failed");
            }
            assertThat(served.client().get("/metrics").body()).contains("assay_http_streams 0.0");
            String after = footprint();
            LOG.log(
                    System.Logger.Level.INFO,
                    () -> "before %s; %s watchers of one task and %s of others: %s; after %s"
                            .formatted(before, WATCHERS, TASKS, meanwhile, after));
            served.api().close();
            assertThat(Thread.getAllStackTraces().keySet())
                    .noneMatch(thread -> thread.getName().startsWith("assay-socket"));
        } finally {
            gitHub.release();
        }
    }

    /** Clients and server share the process. */
    private static String footprint() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return "%s MiB of heap, %s platform threads"
                .formatted(
                        (runtime.totalMemory() - runtime.freeMemory()) >> 20,
                        ManagementFactory.getThreadMXBean().getThreadCount());
    }

    private static String started(Served served, String login) throws Exception {
        return json(served.client().post("/api/v1/github/analyze", "{\"username\": \"" + login + "\"}"))
                .at("/user_data/task_id")
                .asText();
    }

    /** Reads a stream to its end; returns the name of its last event. */
    private static String end(int port, String task, CountDownLatch watching) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream()
                    .write(("GET /api/v1/github/task/" + task
                                    + "/events HTTP/1.1\r\nHost: localhost\r\nConnection: close" + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            StringBuilder text = new StringBuilder();
            byte[] buffer = new byte[8192];
            InputStream in = socket.getInputStream();
            boolean first = true;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                text.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
                if (first && text.indexOf("event: ") >= 0) {
                    first = false;
                    watching.countDown();
                }
            }
            int last = text.lastIndexOf("event: ");
            return text.substring(last, text.indexOf("\n", last));
        }
    }
}
