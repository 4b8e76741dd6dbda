package dev.assay.adapter.http;

import static dev.assay.adapter.http.Client.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.testkit.Await;
import dev.assay.testkit.Profiles;
import dev.assay.testkit.ScriptedGitHub;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiveProgressTest {

    private static final String OCTOCAT = "{\"username\": \"octocat\"}";

    private final ScriptedGitHub gitHub = new ScriptedGitHub().knows(Profiles.aSnapshotOf("octocat"));
    private final Served served = new Served(gitHub);
    private final Client client = served.client();
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        gitHub.release();
        http.close();
        served.close();
    }

    private String started() throws Exception {
        gitHub.hold();
        return json(client.post("/api/v1/github/analyze", OCTOCAT))
                .at("/user_data/task_id")
                .asText();
    }

    private static String path(String task) {
        return "/api/v1/github/task/" + task;
    }

    /** An event as it came over the wire. */
    private record Event(long id, String name, String data) {}

    private HttpResponse<Stream<String>> events(String task, String lastEventId) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(served.api().url().resolve(path(task) + "/events"));
        if (!lastEventId.isEmpty()) {
            request.header("Last-Event-ID", lastEventId);
        }
        return http.send(request.timeout(Await.BOUND).build(), BodyHandlers.ofLines());
    }

    /** Reads events until there are so many, or the stream ends. */
    private static List<Event> read(HttpResponse<Stream<String>> answer, int most) {
        List<Event> events = new ArrayList<>();
        try (Stream<String> lines = answer.body()) {
            Iterator<String> each = lines.iterator();
            long id = 0;
            String name = "";
            while (events.size() < most && each.hasNext()) {
                String line = each.next();
                if (line.startsWith("id: ")) {
                    id = Long.parseLong(line.substring(4));
                } else if (line.startsWith("event: ")) {
                    name = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    events.add(new Event(id, name, line.substring(6)));
                }
            }
        }
        return events;
    }

    @Test
    void streamsEveryChangeToTheEnd() throws Exception {
        String task = started();
        HttpResponse<Stream<String>> answer = events(task, "");
        gitHub.release();
        List<Event> events = read(answer, Integer.MAX_VALUE);

        assertThat(answer.headers().firstValue("Content-Type")).contains("text/event-stream");
        assertThat(events.getLast().name()).isEqualTo("completed");
        assertThat(json(events.getLast().data())).isEqualTo(json(client.get(path(task))));
        assertThat(events.subList(0, events.size() - 1))
                .allMatch(event -> event.name().equals("progress"));
        assertThat(events).allMatch(event -> json(event.data()).path("revision").asLong() == event.id());
    }

    @Test
    void endsAStreamAsItShouldOnAConnectionThatCloses() throws Exception {
        String task = started();
        gitHub.release();
        client.get("/api/v1/github/user/octocat");
        assertThat(client.raw("GET " + path(task) + "/events HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .contains("event: completed")
                .endsWith("\r\n0\r\n\r\n");
    }

    @Test
    void losesNoEventThroughAReconnect() throws Exception {
        String task = started();
        List<Event> before = read(events(task, ""), 1);
        gitHub.release();
        client.get("/api/v1/github/user/octocat");
        List<Event> after = read(events(task, String.valueOf(before.getLast().id())), Integer.MAX_VALUE);

        long first = before.getLast().id() + 1;
        long last = after.getLast().id();
        assertThat(after.stream().map(Event::id))
                .containsExactlyElementsOf(java.util.stream.LongStream.rangeClosed(first, last)
                        .boxed()
                        .toList());
        assertThat(after.getLast().name()).isEqualTo("completed");
        assertThat(events(task, String.valueOf(last)).statusCode()).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "nonsense", "99999999999999999999"})
    void beginsWithTheTaskAsItIsForAnIdThatItNeverGave(String id) throws Exception {
        String task = started();
        gitHub.release();
        client.get("/api/v1/github/user/octocat");
        assertThat(read(events(task, id), 1)).extracting(Event::name).containsExactly("completed");
    }

    @Test
    void knowsNoEventsOfAnUnknownTask() throws Exception {
        assertThat(client.get(path("nonsense") + "/events").statusCode()).isEqualTo(404);
        assertThat(client.get(path("github_profile_octocat_" + "1".repeat(33)) + "/events")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void tellsStreamsToReconnectWhenItCloses() throws Exception {
        String task = started();
        HttpResponse<Stream<String>> answer = events(task, "");
        Frames frames = new Frames();
        http.newWebSocketBuilder().buildAsync(socket(task), frames).join();
        frames.first().join();
        CompletableFuture<List<String>> lines =
                CompletableFuture.supplyAsync(() -> answer.body().toList());
        served.api().close();

        assertThat(lines.join()).anyMatch(line -> line.startsWith(": this stream ends before its task does"));
        assertThat(frames.closed().join()).isEqualTo(1012);
    }

    @Test
    void sendsTheSameBodiesOverAWebSocket() throws Exception {
        String task = started();
        Frames frames = new Frames();
        http.newWebSocketBuilder().buildAsync(socket(task), frames).join();
        frames.first().join();
        gitHub.release();

        assertThat(frames.closed().join()).isEqualTo(1000);
        assertThat(json(frames.texts().getFirst()).path("status").asText()).isEqualTo("processing");
        assertThat(json(frames.texts().getLast())).isEqualTo(json(client.get(path(task))));
    }

    @Test
    void closesAWebSocketThatItHasNothingFor() {
        Frames frames = new Frames();
        http.newWebSocketBuilder().buildAsync(socket("nonsense"), frames).join();
        assertThat(frames.closed().join()).isEqualTo(4404);

        Frames foreign = new Frames();
        http.newWebSocketBuilder()
                .header("Origin", "https://evil.example")
                .buildAsync(socket("nonsense"), foreign)
                .join();
        assertThat(foreign.closed().join()).isEqualTo(4403);
    }

    private URI socket(String task) {
        return URI.create("ws://127.0.0.1:" + served.api().port() + "/task/" + task);
    }

    @Test
    void waitsForATaskToEnd() throws Exception {
        String task = started();
        CompletableFuture<HttpResponse<String>> waiting =
                CompletableFuture.supplyAsync(() -> get(path(task) + "?wait=60"));
        gitHub.release();
        String end = json(waiting.join()).path("status").asText();
        // The wait may have been for the start of the task.
        assertThat(
                        end.equals("completed")
                                ? end
                                : json(get(path(task) + "?wait=60"))
                                        .path("status")
                                        .asText())
                .isEqualTo("completed");
    }

    @Test
    void answersWithTheTaskAsItIsWhenAWaitIsOver() throws Exception {
        String task = started();
        HttpResponse<String> answer = client.send("GET", path(task), "", "Prefer", "respond-async, wait=0");
        assertThat(json(answer).path("status").asText()).isEqualTo("processing");
        assertThat(answer.headers().firstValue("Preference-Applied")).contains("wait=0");
        assertThat(json(client.get(path(task) + "?wait=0")).path("status").asText())
                .isEqualTo("processing");
        assertThat(client.get(path(task) + "?wait=soon").statusCode()).isEqualTo(422);
        assertThat(client.get(path(task) + "?wait=1&wait=2").statusCode()).isEqualTo(422);
    }

    private HttpResponse<String> get(String path) {
        try {
            return client.get(path);
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }
}
