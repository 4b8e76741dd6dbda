package dev.assay.simulator.schema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.simulator.exchange.Json;
import dev.assay.simulator.graphql.Arguments;
import dev.assay.simulator.graphql.ObjectType;
import dev.assay.simulator.schema.QueryRoot.PersonInWorld;
import dev.assay.simulator.schema.QueryRoot.RepositoryInWorld;
import dev.assay.simulator.schema.RepositoryTypes.Named;
import dev.assay.simulator.world.PullRequest;
import dev.assay.simulator.world.Repository;
import dev.assay.simulator.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Pull requests. */
final class PullRequestTypes {

    private PullRequestTypes() {}

    static List<ObjectType<?>> types() {
        return List.of(
                withCounts(ObjectType.of("PullRequest", PullInWorld.class)
                        .leaf("number", found -> found.pull().number())
                        .leaf("url", found -> found.pull().url())
                        .leaf("title", found -> found.pull().title())
                        .leaf("bodyText", found -> found.pull().body())
                        .leaf("state", found -> found.pull().state().name())
                        .leaf("createdAt", found -> time(found.pull().createdAt()))
                        .leaf("updatedAt", found -> time(found.pull().updatedAt()))
                        .leaf("mergedAt", found -> time(found.pull().mergedAt()))
                        .leaf("closedAt", found -> time(found.pull().closedAt()))
                        .leaf("authorAssociation", PullInWorld::association)
                        .object("author", "User", PullInWorld::author)
                        .object("mergedBy", "User", PullInWorld::mergedBy)),
                Connection.type("PullRequestConnection", "PullRequest"),
                Connection.type("IssueCommentConnection", "Label"),
                Connection.type("LabelConnection", "Label"),
                ObjectType.of("Label", Named.class).leaf("name", Named::name));
    }

    /** A person's pull requests. */
    static Connection of(PersonInWorld person, Arguments arguments) {
        List<PullInWorld> pulls = new ArrayList<>();
        for (PullRequest pull : person.account().pullRequests()) {
            if (hasState(pull, arguments.node("states"))) {
                pulls.add(new PullInWorld(person.world(), pull));
            }
        }
        if (arguments.node("orderBy").path("field").asText("").equals("UPDATED_AT")) {
            pulls.sort(Comparator.comparing((PullInWorld found) -> found.pull().updatedAt())
                    .reversed());
        }
        if (!arguments.node("orderBy").path("direction").asText("ASC").equals("DESC")) {
            Collections.reverse(pulls);
        }
        return Connection.of(pulls, arguments);
    }

    /** The pull requests to a repository. */
    static Connection of(RepositoryInWorld place, Arguments arguments) {
        List<PullInWorld> pulls = place
                .world()
                .pullRequests()
                .to(place.repository().nameWithOwner())
                .stream()
                .filter(pull -> hasState(pull, arguments.node("states")))
                .map(pull -> new PullInWorld(place.world(), pull))
                .toList();
        return Connection.of(pulls, arguments);
    }

    private static ObjectType<PullInWorld> withCounts(ObjectType<PullInWorld> type) {
        return type.leaf("additions", found -> found.pull().additions())
                .leaf("deletions", found -> found.pull().deletions())
                .leaf("changedFiles", found -> found.pull().changedFiles())
                .leaf(
                        "totalCommentsCount",
                        found -> found.pull().comments() + found.pull().reviewComments())
                .object(
                        "comments",
                        "IssueCommentConnection",
                        "first after",
                        (found, arguments) -> Connection.counting(found.pull().comments()))
                .object(
                        "labels",
                        "LabelConnection",
                        "first after",
                        (found, arguments) -> Connection.of(
                                found.pull().labels().stream().map(Named::new).toList(), arguments))
                .object("repository", "Repository", PullInWorld::repository);
    }

    /** One state, several, or none given: then every pull request has it. */
    private static boolean hasState(PullRequest pull, JsonNode states) {
        if (states.isTextual()) {
            return states.asText().equals(pull.state().name());
        }
        boolean listed = false;
        for (JsonNode state : states) {
            listed |= state.asText().equals(pull.state().name());
        }
        return listed || states.isMissingNode();
    }

    private static @Nullable String time(@Nullable Instant instant) {
        return Optional.ofNullable(instant).map(Json::time).orElse(null);
    }

    /** A pull request, and where to look for the people around it. */
    record PullInWorld(World world, PullRequest pull) {

        @Nullable
        PersonInWorld author() {
            return PersonInWorld.present(world, pull.author());
        }

        /**
         * The owner merges in their own repositories, and the author of the last commit in those of an organization.
         */
        private @Nullable PersonInWorld mergedBy() {
            if (pull.mergedAt() == null) {
                return null;
            }
            Repository target = repository().repository();
            String login = target.ownedByOrganization() && !target.isEmpty()
                    ? target.commits().getFirst().author()
                    : target.owner();
            return PersonInWorld.present(world, login);
        }

        private String association() {
            Repository target = repository().repository();
            if (target.owner().equalsIgnoreCase(pull.author())) {
                return "OWNER";
            }
            boolean member = world.accountPresent(pull.author())
                    .filter(person -> person.organizations().contains(target.owner()))
                    .isPresent();
            return member ? "MEMBER" : target.commitsBy(pull.author()).isEmpty() ? "NONE" : "CONTRIBUTOR";
        }

        RepositoryInWorld repository() {
            return new RepositoryInWorld(
                    world, world.repository(pull.repository()).orElseThrow());
        }
    }
}
