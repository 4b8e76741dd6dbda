package dev.assay.adapter.github;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.simulator.GitHubSimulator;
import dev.assay.simulator.SimulatorSettings;
import dev.assay.simulator.faults.Fault;
import dev.assay.simulator.world.World;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import graphql.validation.ValidationError;
import graphql.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Every document that the client sends is one that GitHub accepts: it is checked against the part of GitHub's schema
 * that it uses, {@code github-schema.graphqls}. The simulator's own reader of GraphQL knows no types.
 */
class GitHubSchemaTest {

    private static final World WORLD = SmallWorld.at(Instant.parse("2026-03-01T12:00:00Z"));
    private static final GraphQLSchema SCHEMA = schema();

    /** What makes the client ask in other ways: for parts, again, and for less. */
    private static final List<Fault> DETOURS = List.of(
            Fault.graphQl("Overview", new Fault.ResourceLimits(false)),
            Fault.graphQl("Overview", new Fault.PartialError("user.organizations")),
            Fault.graphQl("Commits", new Fault.ResourceLimits(false)),
            Fault.graphQl("Years", new Fault.ResourceLimits(false)),
            Fault.graphQl("Projects", new Fault.ResourceLimits(false)),
            Fault.graphQl("Beginnings", new Fault.ResourceLimits(false)),
            Fault.graphQl("PullRequests", new Fault.ResourceLimits(false)),
            Fault.graphQl("Trees", new Fault.ResourceLimits(false)),
            Fault.graphQl("Contents", new Fault.ResourceLimits(false)),
            Fault.graphQl("", new Fault.InsufficientScopes("organizations", "login", "read:org")));

    @Test
    void acceptsEveryDocument() throws InterruptedException {
        Set<String> documents = documents();
        assertThat(documents).hasSizeGreaterThan(DETOURS.size());
        assertThat(documents)
                .allSatisfy(
                        document -> assertThat(errors(document)).as(document).isEmpty());
    }

    @Test
    void refusesWhatGitHubDoesNotKnow() {
        assertThat(errors("query Q { user(login: \"a\") { shoeSize } }")).isNotEmpty();
        assertThat(errors("query Q($n: Int!) { user(login: $n) { login } }")).isNotEmpty();
    }

    private static Set<String> documents() throws InterruptedException {
        try (GitHubSimulator gitHub = GitHubSimulator.start(WORLD, SimulatorSettings.INSTANT.withClock(WORLD::today))) {
            for (String login : List.of(SmallWorld.LOGIN, SmallWorld.HOARDER, SmallWorld.VETERAN)) {
                try (Reading reading = Reading.of(gitHub.url(), "demo")) {
                    reading.profile(login);
                    // The second time it asks what has changed.
                    reading.profile(login);
                }
            }
            for (Fault detour : DETOURS) {
                gitHub.fault(detour);
                try (Reading reading = Reading.of(gitHub.url(), "demo")) {
                    reading.profile(SmallWorld.LOGIN);
                }
            }
            return gitHub.calls().documents();
        }
    }

    private static List<String> errors(String document) {
        return new Validator()
                .validateDocument(SCHEMA, Parser.parse(document), Locale.ROOT).stream()
                        .map(ValidationError::getMessage)
                        .toList();
    }

    private static GraphQLSchema schema() {
        try (InputStream file =
                Objects.requireNonNull(GitHubSchemaTest.class.getResourceAsStream("github-schema.graphqls"))) {
            return UnExecutableSchemaGenerator.makeUnExecutableSchema(
                    new SchemaParser().parse(new String(file.readAllBytes(), UTF_8)));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
