package dev.assay.simulator.schema;

import dev.assay.simulator.exchange.Json;
import dev.assay.simulator.graphql.Arguments;
import dev.assay.simulator.graphql.ObjectType;
import dev.assay.simulator.schema.QueryRoot.PersonInWorld;
import dev.assay.simulator.schema.QueryRoot.RepositoryInWorld;
import dev.assay.simulator.world.Ids;
import dev.assay.simulator.world.Repository;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** People and organizations. */
final class AccountTypes {

    private static final String REPOSITORY_ARGUMENTS =
            "first after ownerAffiliations affiliations privacy isFork orderBy";

    private AccountTypes() {}

    static List<ObjectType<?>> types() {
        return List.of(
                organization(),
                Connection.type("FollowerConnection", "User"),
                Connection.type("GistConnection", "User"),
                Connection.type("OrganizationConnection", "Organization"),
                Connection.type("StarredRepositoryConnection", "Repository"));
    }

    static ObjectType<PersonInWorld> user(InstantSource clock) {
        ObjectType<PersonInWorld> user = ObjectType.of(
                "User", PersonInWorld.class, person -> !person.account().organization());
        return withCounts(withPortrait(user))
                .leaf("bio", person -> person.account().profile().bio())
                .leaf("company", person -> person.account().profile().company())
                .leaf(
                        "updatedAt",
                        person -> Json.time(person.account().profile().updatedAt()))
                .object("organizations", "OrganizationConnection", "first after", AccountTypes::organizations)
                .object(
                        "starredRepositories",
                        "StarredRepositoryConnection",
                        "first after orderBy",
                        AccountTypes::starred)
                .object("repositories", "RepositoryConnection", REPOSITORY_ARGUMENTS, AccountTypes::repositories)
                .object("pullRequests", "PullRequestConnection", "first after states orderBy", PullRequestTypes::of)
                .object(
                        "contributionsCollection",
                        "ContributionsCollection",
                        "from to",
                        (person, arguments) -> Contributions.of(person, arguments, clock.instant()));
    }

    private static ObjectType<PersonInWorld> withCounts(ObjectType<PersonInWorld> type) {
        return type.object(
                        "followers",
                        "FollowerConnection",
                        "first after",
                        (person, arguments) ->
                                Connection.counting(person.account().profile().followers()))
                .object(
                        "following",
                        "FollowerConnection",
                        "first after",
                        (person, arguments) ->
                                Connection.counting(person.account().profile().following()))
                .object(
                        "gists",
                        "GistConnection",
                        "first after privacy",
                        (person, arguments) ->
                                Connection.counting(person.account().profile().gists()));
    }

    private static ObjectType<PersonInWorld> organization() {
        ObjectType<PersonInWorld> organization = ObjectType.of(
                "Organization", PersonInWorld.class, owner -> owner.account().organization());
        return withPortrait(organization)
                .leaf("description", owner -> owner.account().profile().bio())
                .object("repositories", "RepositoryConnection", REPOSITORY_ARGUMENTS, AccountTypes::repositories);
    }

    private static ObjectType<PersonInWorld> withPortrait(ObjectType<PersonInWorld> type) {
        return type.leaf("id", owner -> Ids.of(owner.account()))
                .leaf("databaseId", owner -> owner.account().profile().id())
                .leaf("login", owner -> owner.account().login())
                .leaf("name", owner -> owner.account().profile().name())
                .leaf("location", owner -> owner.account().profile().location())
                .leaf("websiteUrl", owner -> owner.account().profile().website())
                .leaf("avatarUrl", owner -> owner.account().profile().avatarUrl())
                .leaf("url", owner -> "https://github.com/" + owner.account().login())
                .leaf("createdAt", owner -> Json.time(owner.account().profile().createdAt()));
    }

    private static Connection organizations(PersonInWorld person, Arguments arguments) {
        List<PersonInWorld> organizations = person.account().organizations().stream()
                .flatMap(login -> person.world().account(login).stream())
                .map(account -> new PersonInWorld(person.world(), account))
                .toList();
        return Connection.of(organizations, arguments);
    }

    private static Connection starred(PersonInWorld person, Arguments arguments) {
        List<Repository> starred = person.account().starred().stream()
                .flatMap(name -> person.world().repository(name).stream())
                .toList();
        return Connection.of(RepositoryInWorld.all(person.world(), starred), arguments);
    }

    private static Connection repositories(PersonInWorld owner, Arguments arguments) {
        String privacy = arguments.text("privacy").orElse("");
        boolean forksOnly = arguments.node("isFork").asBoolean(false);
        boolean sourcesOnly = !arguments.node("isFork").asBoolean(true);
        List<Repository> repositories = owner.account().repositories().stream()
                .filter(repository -> privacy.isEmpty() || repository.facts().hidden() == privacy.equals("PRIVATE"))
                .filter(repository -> !forksOnly || repository.facts().fork())
                .filter(repository -> !sourcesOnly || !repository.facts().fork())
                .sorted(order(arguments))
                .toList();
        return Connection.of(RepositoryInWorld.all(owner.world(), repositories), arguments);
    }

    private static Comparator<Repository> order(Arguments arguments) {
        Comparator<Repository> ascending =
                switch (arguments.node("orderBy").path("field").asText("CREATED_AT")) {
                    case "PUSHED_AT" ->
                        Comparator.comparing(repository -> repository.facts().pushedAt());
                    case "UPDATED_AT" ->
                        Comparator.comparing(repository -> repository.facts().updatedAt());
                    case "STARGAZERS" ->
                        Comparator.comparingInt(repository -> repository.facts().stars());
                    case "NAME" -> Comparator.comparing(Repository::name);
                    default ->
                        Comparator.comparing(repository -> repository.facts().createdAt());
                };
        boolean descending =
                Objects.equals(arguments.node("orderBy").path("direction").asText(""), "DESC");
        return descending ? ascending.reversed() : ascending;
    }
}
