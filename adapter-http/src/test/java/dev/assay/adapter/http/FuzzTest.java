package dev.assay.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.adapter.http.DescribedRequests.Request;
import dev.assay.adapter.http.access.Access;
import dev.assay.adapter.http.access.HttpLimits;
import dev.assay.testkit.Profiles;
import dev.assay.testkit.ScriptedGitHub;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Requests made from the server's own description, and bytes that are no requests. {@code -Dfuzz.requests} and
 * {@code -Dfuzz.seed} ask for more and for others.
 */
@Timeout(600)
@Isolated("it hears what all of the server logs")
class FuzzTest {

    private static final System.Logger LOG = System.getLogger(FuzzTest.class.getName());
    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 5_000);
    private static final long SEED = Long.getLong("fuzz.seed", 20_261_126);
    private static final int CLIENTS = 8;

    /** One of so many is broken at the socket; the others are requests. */
    private static final int BROKEN = 4;

    private static final int PATIENCE_MS = 60_000;
    private static final List<String> TRACES =
            List.of("at dev.assay", "at io.helidon", "at java.", "Exception:", "\tat ");

    private final ScriptedGitHub gitHub = new ScriptedGitHub().knows(Profiles.aSnapshotOf("octocat"));
    private final Map<String, Integer> statuses = new ConcurrentSkipListMap<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    /** Hears what the server thinks an operator has to see. */
    private final Handler errors = new Handler() {
        @Override
        public void publish(LogRecord line) {
            if (line.getLevel().intValue() >= Level.SEVERE.intValue()) {
                complaints.add(line.getMessage());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @Test
    void answersWhateverComesAsItIsDescribedAndStaysHealthy() throws Exception {
        Logger own = Logger.getLogger("dev.assay");
        own.addHandler(errors);
        HttpSettings settings =
                HttpSettings.DEFAULTS.with(HttpLimits.DEFAULTS.submitting(0, 0).following(100, 0), Access.OPEN);
        try (Served served = new Served(gitHub, settings, 0)) {
            String known = Client.json(served.client().get("/api/v1/github/user/octocat"))
                    .at("/user_data/task_id")
                    .asText();
            List<Future<Integer>> clients = new ArrayList<>();
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < CLIENTS; i++) {
                    long seed = SEED + i;
                    clients.add(threads.submit(() -> fuzz(served.api().port(), seed, List.of(known))));
                }
            }
            int sent = 0;
            for (Future<Integer> client : clients) {
                sent += client.get();
            }
            int all = sent;
            LOG.log(System.Logger.Level.INFO, () -> all + " requests, seed " + SEED + ": " + statuses);
            assertThat(sent).isGreaterThanOrEqualTo(REQUESTS);
            assertThat(complaints).as("errors in the log").isEmpty();
            assertThat(statuses).containsKeys("200", "202", "400", "404", "405", "413", "415", "422", "431", "505");
            assertHealthy(served.client());
        } finally {
            own.removeHandler(errors);
        }
    }

    private static void assertHealthy(Client client) throws Exception {
        assertThat(client.get("/health/ready").statusCode()).isEqualTo(200);
        assertThat(client.get("/api/v1/github/user/octocat?force_refresh=true").statusCode())
                .isEqualTo(200);
        assertThat(client.get("/metrics").body()).contains("assay_http_streams 0.0");
    }

    private int fuzz(int port, long seed, List<String> ids) throws Exception {
        Random random = new Random(seed);
        DescribedRequests described = new DescribedRequests(random, ids);
        BrokenRequests broken = new BrokenRequests(random);
        int sent = 0;
        while (sent < REQUESTS / CLIENTS) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                socket.setSoTimeout(PATIENCE_MS);
                Request request = described.next(random.nextInt(described.operations()));
                if (random.nextInt(BROKEN) == 0) {
                    shout(socket, broken.next(request));
                    sent++;
                } else {
                    sent += talk(socket, described, random);
                }
            }
        }
        return sent;
    }

    /** Sends requests over one connection until one of them is the last. */
    private int talk(Socket socket, DescribedRequests described, Random random) throws IOException {
        InputStream in = new java.io.BufferedInputStream(socket.getInputStream());
        for (int sent = 1; sent <= 20; sent++) {
            Request request = described.next(random.nextInt(described.operations()));
            socket.getOutputStream().write(request.text().getBytes(StandardCharsets.ISO_8859_1));
            RawAnswer answer = answerTo(request, in);
            if (answer.closes()) {
                return sent;
            }
        }
        return 20;
    }

    private RawAnswer answerTo(Request request, InputStream in) {
        String what = "%s %s %s".formatted(request.method(), request.target(), request.headers());
        try {
            RawAnswer answer = RawAnswer.read(in, request.method().equals("HEAD"));
            note(answer, what);
            Contract.check(request.method(), request.target(), answer);
            return answer;
        } catch (IOException broken) {
            throw new AssertionError(what + ": " + broken.getMessage(), broken);
        }
    }

    private void note(RawAnswer answer, String what) {
        statuses.merge(String.valueOf(answer.status()), 1, Integer::sum);
        assertThat(answer.status()).as(what).isNotEqualTo(500);
        assertThat(answer.headers().toString() + (answer.status() < 400 ? "" : answer.body()))
                .as(what)
                .doesNotContain(TRACES);
        assertThat(answer.headers()).as(what).containsKey("x-request-id").doesNotContainKey("x-injected");
    }

    /** Sends bytes, half closes, and reads whatever comes: nothing, or answers that are whole. */
    private void shout(Socket socket, String bytes) throws IOException {
        String what = "bytes: " + bytes.substring(0, Math.min(200, bytes.length()));
        try {
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(all)
                    .as(what)
                    .doesNotContain("HTTP/1.1 500", "x-injected")
                    .doesNotContain(TRACES);
            if (!all.isEmpty()) {
                assertThat(all).as(what).startsWith("HTTP/1.1 ");
                statuses.merge(all.substring(9, 12), 1, Integer::sum);
            }
        } catch (SocketTimeoutException hangs) {
            throw new AssertionError("it hangs: " + what, hangs);
        } catch (IOException reset) {
            // A server may hang up on what is no request while it is still being sent.
            statuses.merge("reset", 1, Integer::sum);
        }
    }
}
