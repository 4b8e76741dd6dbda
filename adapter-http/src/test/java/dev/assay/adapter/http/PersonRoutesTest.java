package dev.assay.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.adapter.http.access.Access;
import dev.assay.adapter.http.access.ApiKeys;
import dev.assay.adapter.http.access.CorsPolicy;
import dev.assay.adapter.http.access.HostPolicy;
import dev.assay.adapter.http.access.TrustedProxies;
import dev.assay.domain.profile.Login;
import dev.assay.engine.ArchivedReports;
import dev.assay.memory.InMemoryArchive;
import dev.assay.port.in.ReportLookup;
import dev.assay.port.in.TaskPreviews;
import dev.assay.port.out.Archive;
import dev.assay.port.out.ReportArchive;
import dev.assay.port.out.StoreException;
import dev.assay.testkit.ManualClock;
import dev.assay.testkit.Reports;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is kept of people, over HTTP. */
class PersonRoutesTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final String USER = "/api/v1/github/user/octocat";
    private static final String ADMIN = "an-administrators-key";

    private final Archive archive = new InMemoryArchive(
                    100, analysis -> String.valueOf(analysis.person().hashCode()))
            .archive();
    private final List<Login> erased = new ArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private Optional<HttpApi> open = Optional.empty();

    @AfterEach
    void close() {
        // First the client: the server gives open connections a moment.
        client.close();
        open.ifPresent(HttpApi::close);
    }

    @Test
    void listsTheReportsOfAPerson() throws Exception {
        keepTwo();
        serve(Optional.of(archive.reports()), Access.OPEN);
        JsonNode body = Client.json(get(USER + "/history"));
        assertThat(body.path("username").asText()).isEqualTo("octocat");
        assertThat(body.path("reports")).hasSize(2);
        assertThat(body.at("/reports/0/analyzed_at").asText()).isEqualTo("2026-03-02T12:00:00Z");
        assertThat(body.at("/reports/1/last_seen_at").asText()).isEqualTo("2026-03-01T12:00:00Z");
        String id = body.at("/reports/0/report_id").asText();
        assertThat(Client.json(get(USER + "/history/" + id))
                        .at("/user_data/followers")
                        .asInt())
                .isEqualTo(2);
        assertThat(get("/api/v1/github/user/other/history/" + id).statusCode()).isEqualTo(404);
        assertThat(get(USER + "/history/none").statusCode()).isEqualTo(404);
    }

    @Test
    void tellsWhatChanged() throws Exception {
        keepTwo();
        serve(Optional.of(archive.reports()), Access.OPEN);
        JsonNode body = Client.json(get(USER + "/changes?from=1&to=2"));
        assertThat(body.at("/from/analyzed_at").asText()).isEqualTo("2026-03-01T12:00:00Z");
        assertThat(body.at("/sections/0/section").asText()).isEqualTo("person");
        assertThat(body.at("/sections/0/figures/0/to").asInt()).isEqualTo(2);
        assertThat(get(USER + "/changes?from=1").statusCode()).isEqualTo(422);
        assertThat(get(USER + "/changes?from=1&to=9").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "/report/octocat,followers from 1 to 2",
        "/api/v1/github/user/octocat/report.html,followers from 1 to 2",
        "/api/v1/github/user/octocat/report.md,## What changed",
        "/api/v1/github/user/octocat/report.txt,Since 1 March 2026",
        "/api/v1/github/user/octocat/report.json,schema_version",
        "/card/octocat.svg,<svg",
        "'/compare?users=octocat,mona',<bdi>octocat",
        "'/api/v1/github/compare?users=octocat,mona',octocat"
    })
    void showsWhatTheDatabaseKeepsWhereTheCacheKeepsItNoLonger(String path, String words) throws Exception {
        keepTwo();
        archive.reports().keep(Reports.of("mona", 8, NOON, 1));
        serve(Optional.of(archive.reports()), Access.OPEN);
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains(words);
    }

    @Test
    void saysThatThereIsNoDatabase() throws Exception {
        serve(Optional.empty(), Access.OPEN);
        for (String path : List.of("/history", "/history/1", "/changes?from=1&to=2")) {
            HttpResponse<String> answer = get(USER + path);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(Client.json(answer).path("code").asText()).isEqualTo("no_database");
        }
    }

    @Test
    void saysThatTheDatabaseIsAway() throws Exception {
        ReportArchive away = mock(ReportArchive.class);
        when(away.history(any())).thenThrow(new StoreException("it is away"));
        serve(Optional.of(away), Access.OPEN);
        HttpResponse<String> answer = get(USER + "/history");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(Client.json(answer).path("code").asText()).isEqualTo("database_unavailable");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void whoeverIsOnThisMachineErasesWhereNoAdministratorIsNamed() throws Exception {
        serve(Optional.empty(), Access.OPEN);
        assertThat(delete(Optional.empty(), Optional.empty()).statusCode()).isEqualTo(204);
        assertThat(erased).containsExactly(new Login("octocat"));
        assertThat(delete(Optional.empty(), Optional.of("203.0.113.7")).statusCode())
                .as("through a proxy on this machine")
                .isEqualTo(403);
    }

    @Test
    void anAdministratorErases() throws Exception {
        serve(
                Optional.empty(),
                new Access(
                        ApiKeys.parse("some-clients-key"),
                        TrustedProxies.NONE,
                        CorsPolicy.CLOSED,
                        HostPolicy.LOCAL,
                        ApiKeys.parse(ADMIN)));
        assertThat(delete(Optional.empty(), Optional.empty()).statusCode()).isEqualTo(401);
        assertThat(delete(Optional.of("some-clients-key"), Optional.empty()).statusCode())
                .isEqualTo(403);
        assertThat(delete(Optional.of("nobodys-key"), Optional.empty()).statusCode())
                .isEqualTo(401);
        assertThat(erased).isEmpty();
        assertThat(delete(Optional.of(ADMIN), Optional.empty()).statusCode()).isEqualTo(204);
        assertThat(erased).hasSize(1);
    }

    private void keepTwo() {
        archive.reports().keep(Reports.of("octocat", 7, NOON, 1));
        archive.reports().keep(Reports.of("octocat", 7, NOON.plus(Duration.ofDays(1)), 2));
    }

    private void serve(Optional<ReportArchive> reports, Access access) {
        HttpPorts ports = HttpPorts.of(new ScriptedTasks(), new ManualClock())
                .keeping(reports, erased::add)
                .showing(new HttpPages(
                        reports.<ReportLookup>map(kept -> new ArchivedReports(login -> Optional.empty(), kept))
                                .orElse(login -> Optional.empty()),
                        TaskPreviews.NONE,
                        false));
        open = Optional.of(HttpApi.open(
                ports, HttpSettings.DEFAULTS.at("127.0.0.1", 0).with(HttpSettings.DEFAULTS.limits(), access)));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path).GET().build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> delete(Optional<String> key, Optional<String> forwarded)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(USER).DELETE();
        key.ifPresent(secret -> request.header("X-API-Key", secret));
        forwarded.ifPresent(address -> request.header("X-Forwarded-For", address));
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + open.orElseThrow().port() + path));
    }
}
