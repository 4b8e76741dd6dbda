package dev.assay.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.adapter.http.access.Access;
import dev.assay.adapter.http.access.ApiKeys;
import dev.assay.adapter.http.access.CorsPolicy;
import dev.assay.adapter.http.access.HttpLimits;
import dev.assay.adapter.http.access.TrustedProxies;
import dev.assay.domain.task.Stage;
import dev.assay.testkit.Profiles;
import dev.assay.testkit.ScriptedGitHub;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports as pages and files, all on one server. */
class PagesTest {

    private static final Pattern FOREIGN = Pattern.compile("(?:src|<link[^>]* href|action)=\"(?!/)");
    private static final String KEY = "a-key-for-the-pages";

    private static final ScriptedGitHub GITHUB =
            new ScriptedGitHub().knows(Profiles.aSnapshotOf("octocat")).knows(Profiles.aSnapshotOf("mona"));
    private static Served served;
    private static String task;

    @BeforeAll
    static void analyse() throws Exception {
        served = new Served(GITHUB);
        task = Client.json(served.client().get("/api/v1/github/user/octocat"))
                .at("/user_data/task_id")
                .asText();
        served.client().get("/api/v1/github/user/mona");
    }

    @AfterAll
    static void close() {
        served.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/report/octocat,text/html,<h1><bdi>The octocat",
        "/report/OctoCat,text/html,<h1><bdi>The octocat",
        "/api/v1/github/user/octocat/report.html,text/html,<style>",
        "/api/v1/github/user/octocat/report.md,text/markdown,# `The octocat`",
        "/api/v1/github/user/octocat/report.txt,text/plain,The octocat  @octocat",
        "/api/v1/github/user/octocat/report.json,application/json,{",
        "/card/octocat.svg,image/svg+xml,<svg",
        "'/compare?users=octocat,mona',text/html,<h1><bdi>",
        "'/compare?users=octocat&users=mona',text/html,<h1><bdi>",
        "'/api/v1/github/compare?users=octocat,mona',application/json,{",
        "/,text/html,GitHub login",
        "/tasks,text/html,Your analyses"
    })
    void answersWithWhatIsThereAndNotTwiceWithTheSame(String path, String type, String words) throws Exception {
        HttpResponse<String> answer = served.client().get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
        assertThat(answer.body()).contains(words);
        Contract.check("GET", path, answer);
        String tag = answer.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = get(path, "If-None-Match", "\"other\", W/" + tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("ETag")).contains(tag);
    }

    @Test
    void showsTheReportOfATaskToAnybodyWhoKnowsItsId() throws Exception {
        HttpResponse<String> page = served.client().get("/report/task/" + task);
        assertThat(page.body()).contains("The octocat").doesNotContain("/api/v1/");
        Contract.check("GET", "/report/task/" + task, page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/report/octocat",
                "/report/task/TASK",
                "/",
                "/tasks",
                "/report/nobody",
                "/compare?users=octocat,mona"
            })
    void takesNothingFromElsewhereAndStylesNothingInline(String path) throws Exception {
        HttpResponse<String> page = served.client().get(path.replace("TASK", task));
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "style-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.body()).doesNotContain("<style", " style=", "<script>").doesNotContainPattern(FOREIGN);
        assertThat(page.body()).contains("<meta name=\"robots\" content=\"noindex\">");
        List<String> parts = Pattern.compile("(?:src|href)=\"(/assets/[^\"]+)\"")
                .matcher(page.body())
                .results()
                .map(part -> part.group(1))
                .toList();
        assertThat(parts).hasSize(3);
        for (String part : parts) {
            assertThat(served.client().get(part).statusCode()).as(part).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/report/nobody",
                "/report/no%20login",
                "/report/task/github_profile_x_1",
                "/compare?users=octocat,nobody"
            })
    void offersToAnalyseWhereNothingIsKept(String path) throws Exception {
        int asked = GITHUB.overviews();
        HttpResponse<String> page = served.client().get(path);
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("<form id=\"ask\"", "No report is kept here");
        Contract.check("GET", path, page);
        assertThat(GITHUB.overviews()).isEqualTo(asked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/card/nobody.svg",
                "/card/octocat",
                "/api/v1/github/user/nobody/report.md",
                "/api/v1/github/compare?users=octocat,nobody"
            })
    void knowsNoFileOfSomebodyOfWhomNothingIsKept(String path) throws Exception {
        HttpResponse<String> answer = served.client().get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        Contract.check("GET", path, answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "?users=octocat", "?users=octocat,OCTOCAT", "?users=a,b,c,d,e", "?users=octocat,no%20login"})
    void comparesTwoToFour(String query) throws Exception {
        assertThat(served.client().get("/compare" + query).statusCode()).isEqualTo(422);
        assertThat(served.client().get("/api/v1/github/compare" + query).statusCode())
                .isEqualTo(422);
    }

    @Test
    void asksForAKeyWhereOneIsNeeded() throws Exception {
        HttpSettings keyed = HttpSettings.DEFAULTS.with(
                HttpLimits.DEFAULTS, new Access(ApiKeys.parse("alice:" + KEY), TrustedProxies.NONE, CorsPolicy.CLOSED));
        try (Served locked = new Served(GITHUB, keyed)) {
            HttpResponse<String> made = get(locked, "/api/v1/github/user/octocat", "X-API-Key", KEY);
            String id = Client.json(made).at("/user_data/task_id").asText();
            for (String path : List.of("/report/octocat", "/compare?users=octocat,mona")) {
                HttpResponse<String> page = locked.client().get(path);
                assertThat(page.statusCode()).isEqualTo(401);
                assertThat(page.body()).contains("key-form").doesNotContain("The octocat");
            }
            assertThat(get(locked, "/report/octocat", "X-API-Key", KEY).body()).contains("The octocat");
            assertThat(locked.client().get("/report/task/" + id).body()).contains("The octocat");
            assertThat(locked.client().get("/card/octocat.svg").statusCode()).isEqualTo(401);
            assertThat(locked.client().get("/").body()).contains("Key of this server");
        }
    }

    @Test
    void showsWhatHasBeenReadWhileATaskRuns() throws Exception {
        ScriptedGitHub slow = new ScriptedGitHub().knows(Profiles.aSnapshotOf("octocat"));
        slow.hold();
        slow.holdAt(Stage.CONTRIBUTIONS);
        slow.holdAt(Stage.COMMITS);
        try (Served running = new Served(slow)) {
            String id = Client.json(running.client().post("/api/v1/github/analyze", "{\"username\": \"octocat\"}"))
                    .at("/user_data/task_id")
                    .asText();
            String path = "/api/v1/github/task/" + id + "?preview=true";
            assertThat(Client.json(running.client().get(path)).has("preview")).isFalse();
            slow.release();
            await().until(() -> Client.json(running.client().get(path)).has("preview"));
            assertThat(Client.json(running.client().get(path))
                            .at("/preview/sections")
                            .toString())
                    .contains("repositories")
                    .doesNotContain("career", "commits");
            slow.releaseAt(Stage.CONTRIBUTIONS);
            await().until(() -> Client.json(running.client().get(path))
                    .at("/preview/sections")
                    .toString()
                    .contains("career"));
            JsonNode preview = Client.json(running.client().get(path)).path("preview");
            assertThat(preview.path("sections").toString())
                    .contains("repositories")
                    .doesNotContain("commits");
            assertThat(preview.at("/profile/user_data/login").asText()).isEqualTo("octocat");
            assertThat(preview.path("profile").has("commit_analysis")).isFalse();
            assertThat(running.client().get("/report/octocat").statusCode()).isEqualTo(404);
            slow.releaseAt(Stage.COMMITS);
            await().until(() -> Client.json(running.client().get(path))
                    .path("status")
                    .asText()
                    .equals("completed"));
            assertThat(Client.json(running.client().get(path)).has("preview")).isFalse();
        }
    }

    private static HttpResponse<String> get(String path, String header, String value) throws Exception {
        return get(served, path, header, value);
    }

    private static HttpResponse<String> get(Served server, String path, String header, String value) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(
                                    "http://127.0.0.1:" + server.api().port() + path))
                            .header(header, value)
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}
