package dev.assay.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.adapter.cli.Commands;
import dev.assay.adapter.cli.application.ApplicationFactory;
import dev.assay.adapter.cli.application.StopSignal;
import dev.assay.adapter.cli.application.Terminal;
import dev.assay.adapter.redis.testkit.RedisProcess;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A token that GitHub repeats comes out nowhere: no answer, event, log record, stored value, or line of a command. */
class EchoingUpstreamTest {

    private static final String TOKEN = "tooth-fairy/1e240-0xBEEF";
    private static final String ENCODED = Echo.encoded(TOKEN);
    private static final Pattern TASK = Pattern.compile("github_profile_octocat_[0-9]{33}");

    private final Queue<String> records = new ConcurrentLinkedQueue<>();
    private final Logger logger = Logger.getLogger("dev.assay");
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord record) {
            records.add(new SimpleFormatter().format(record));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        logger.setLevel(Level.ALL);
        logger.addHandler(handler);
    }

    @AfterEach
    void leave() {
        logger.removeHandler(handler);
        logger.setLevel(null);
    }

    @ParameterizedTest
    @EnumSource
    void isNotRepeatedByAServer(Echo.Way way) throws Exception {
        StringWriter messages = new StringWriter();
        try (RedisProcess redis = RedisProcess.start();
                Echo gitHub = Echo.start(way);
                Monitor monitor = Monitor.of(redis.url());
                HttpClient http = HttpClient.newHttpClient()) {
            Map<String, String> environment = environment(gitHub);
            environment.put("REDIS_URL", redis.url().toString());
            Assembly assembly = assembly(environment, terminal(new StringWriter(), messages));
            try (ApplicationFactory.RunningServer server = assembly.openServer(new ApplicationFactory.ServeOptions(
                    Optional.of("127.0.0.1"), OptionalInt.of(0), OptionalInt.empty(), false))) {
                String failed = get(http, server.address().resolve("/api/v1/github/user/octocat"));
                assertThat(failed).contains("\"code\":\"");
                Matcher task = TASK.matcher(failed);
                assertThat(task.find()).as(failed).isTrue();
                URI polled = server.address().resolve("/api/v1/github/task/" + task.group());
                String all = failed
                        + get(http, polled)
                        + get(http, URI.create(polled + "/events"))
                        + get(http, server.address().resolve("/api/v1/github/tasks"))
                        + get(http, server.address().resolve("/metrics"));
                assertThat(all).contains(told(way)).doesNotContain(TOKEN, ENCODED);
            }
            assertThat(monitor.seen()).contains("task_status:").doesNotContain(TOKEN, ENCODED);
        }
        assertThat(messages.toString()).contains("\"path\":").doesNotContain(TOKEN, ENCODED);
        assertThat(records).noneMatch(line -> line.contains(TOKEN) || line.contains(ENCODED));
    }

    @ParameterizedTest
    @EnumSource
    void isNotRepeatedByACommand(Echo.Way way) throws Exception {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        try (Echo gitHub = Echo.start(way)) {
            Terminal terminal = terminal(out, err);
            assertThat(Commands.run(assembly(environment(gitHub), terminal), terminal, List.of("analyze", "octocat")))
                    .isPositive();
        }
        assertThat(err.toString()).contains("octocat: ", told(way)).doesNotContain(TOKEN, ENCODED);
        assertThat(out.toString()).doesNotContain(TOKEN, ENCODED);
        assertThat(records).noneMatch(line -> line.contains(TOKEN) || line.contains(ENCODED));
    }

    private static Terminal terminal(StringWriter out, StringWriter err) {
        return Terminal.of(
                new PrintWriter(out, true), new PrintWriter(err, true), StandardCharsets.UTF_8, Map.of("TERM", "dumb"));
    }

    private static Assembly assembly(Map<String, String> environment, Terminal terminal) {
        return new Assembly(new SettingsSource(environment), terminal, new StopSignal(Thread.currentThread()));
    }

    /** Returns what shows that the answer was read, and told of. */
    private static String told(Echo.Way way) {
        return way == Echo.Way.REDIRECTION ? "in a circle" : "***";
    }

    private static Map<String, String> environment(Echo gitHub) {
        return new HashMap<>(Map.of("GITHUB_API_URL", gitHub.url().toString(), "GITHUB_TOKEN", TOKEN));
    }

    private static String get(HttpClient http, URI address) throws Exception {
        HttpResponse<String> answer =
                http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        return answer.headers().map() + answer.body();
    }

    /** Sees every command that Redis is sent. */
    private record Monitor(Socket socket) implements AutoCloseable {

        static Monitor of(URI redis) throws Exception {
            Socket socket = new Socket(redis.getHost(), redis.getPort());
            socket.getOutputStream().write("MONITOR\r\n".getBytes(StandardCharsets.US_ASCII));
            socket.getInputStream().readNBytes("+OK\r\n".length());
            return new Monitor(socket);
        }

        /** Ends with its own farewell, behind which no command of the server comes any more. */
        String seen() throws Exception {
            socket.getOutputStream().write("QUIT\r\n".getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
