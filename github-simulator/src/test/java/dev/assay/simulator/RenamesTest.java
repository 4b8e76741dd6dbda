package dev.assay.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.simulator.world.World;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RenamesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private final GitHubSimulator simulator =
            GitHubSimulator.start(World.demo(NOW), SimulatorSettings.INSTANT.withClock(InstantSource.fixed(NOW)));
    private final Caller caller = new Caller(simulator);

    @AfterEach
    void close() {
        caller.close();
        simulator.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/users/Octocat-Old, /users/octocat, /user/",
        "/users/octocat-old/orgs, /users/octocat/orgs, /user/",
        "/repos/octocat/harbor-atlas, /repos/octocat/harbor-map, /repositories/",
        "/repos/octocat-old/harbor-atlas/commits?per_page=2&page=1, /repos/octocat/harbor-map/commits?per_page=2, /repositories/",
        "/repos/octocat-old/quarry/languages, /repos/octocat/quarry/languages, /repositories/"
    })
    void sendsCallersOnToTheId(String before, String today, String target) {
        HttpResponse<String> moved = caller.get(before);

        assertThat(moved.statusCode()).isEqualTo(301);
        assertThat(Caller.read(moved.body()).path("message").asText()).isEqualTo("Moved Permanently");
        URI location = URI.create(moved.headers().firstValue("Location").orElseThrow());
        assertThat(location.toString()).startsWith(simulator.url() + target);
        HttpResponse<String> there =
                caller.send(HttpRequest.newBuilder(location).header("User-Agent", "test"));
        assertThat(there.statusCode()).isEqualTo(200);
        assertThat(there.body()).isEqualTo(caller.get(today).body());
    }

    @Test
    void knowsRenamedRepositoriesButNotRenamedPeopleInGraphQl() {
        JsonNode answer = caller.query("{ old: user(login: \"octocat-old\") { login } "
                + "atlas: repository(owner: \"octocat\", name: \"harbor-atlas\") { nameWithOwner } "
                + "quarry: repository(owner: \"octocat-old\", name: \"quarry\") { nameWithOwner } }");

        assertThat(answer.at("/data/old").isNull()).isTrue();
        assertThat(answer.at("/errors/0/type").asText()).isEqualTo("NOT_FOUND");
        assertThat(answer.at("/data/atlas/nameWithOwner").asText()).isEqualTo("octocat/harbor-map");
        assertThat(answer.at("/data/quarry/nameWithOwner").asText()).isEqualTo("octocat/quarry");
    }

    @Test
    void answersNotFoundForIdsThatNobodyHas() {
        assertThat(caller.get("/user/1").statusCode()).isEqualTo(404);
        assertThat(caller.get("/user").statusCode()).isEqualTo(404);
        assertThat(caller.get("/repositories/1/languages").statusCode()).isEqualTo(404);
    }
}
