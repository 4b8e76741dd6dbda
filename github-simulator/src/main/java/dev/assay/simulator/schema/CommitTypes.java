package dev.assay.simulator.schema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.simulator.exchange.Json;
import dev.assay.simulator.graphql.Arguments;
import dev.assay.simulator.graphql.GraphQlException;
import dev.assay.simulator.graphql.ObjectType;
import dev.assay.simulator.schema.QueryRoot.PersonInWorld;
import dev.assay.simulator.schema.QueryRoot.RepositoryInWorld;
import dev.assay.simulator.world.Commit;
import dev.assay.simulator.world.Repository;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Branches, commits, histories. */
final class CommitTypes {

    private CommitTypes() {}

    static List<ObjectType<?>> types() {
        ObjectType<CommitInWorld> commit = ObjectType.of("Commit", CommitInWorld.class)
                .leaf("oid", found -> found.commit().oid())
                .leaf("message", found -> found.commit().message())
                .leaf(
                        "messageHeadline",
                        found -> found.commit().message().lines().findFirst().orElse(""))
                .leaf("committedDate", found -> Json.time(found.commit().date().toInstant()))
                .leaf("authoredDate", found -> Json.time(found.commit().date().toInstant()))
                .leaf("additions", found -> found.commit().additions())
                .leaf("deletions", found -> found.commit().deletions())
                .leaf("changedFilesIfAvailable", found -> found.commit().changedFiles())
                .object("author", "GitActor", found -> found)
                .object("committer", "GitActor", found -> found)
                .object(
                        "parents",
                        "CommitConnection",
                        "first after",
                        (found, arguments) -> Connection.counting(found.commit().parents()))
                .object(
                        "history",
                        "CommitHistoryConnection",
                        "first after author path since until",
                        CommitTypes::history);
        ObjectType<CommitInWorld> actor = ObjectType.of("GitActor", CommitInWorld.class)
                .leaf("name", found -> found.commit().authorName())
                .leaf(
                        "date",
                        found -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                                found.commit().date()))
                .object(
                        "user",
                        "User",
                        found -> PersonInWorld.present(
                                found.place().world(), found.commit().author()));
        ObjectType<Head> ref = ObjectType.of("Ref", Head.class)
                .leaf("name", head -> "main")
                .object("target", "GitObject", Head::target);
        return List.of(
                commit,
                actor,
                ref,
                Connection.type("CommitConnection", "Commit"),
                Connection.type("CommitHistoryConnection", "Commit"));
    }

    private static Connection history(CommitInWorld found, Arguments arguments) {
        String path = arguments.text("path").orElse("");
        Instant since = moment(arguments, "since", Instant.MIN);
        Instant until = moment(arguments, "until", Instant.MAX);
        List<CommitInWorld> commits = byAuthor(found, arguments.node("author")).stream()
                .filter(commit -> path.isEmpty() || commit.touches(path))
                .filter(commit -> !commit.date().toInstant().isBefore(since))
                .filter(commit -> !commit.date().toInstant().isAfter(until))
                .map(commit -> new CommitInWorld(found.place(), commit))
                .toList();
        return Connection.of(commits, arguments, found.commit().oid() + " ");
    }

    private static List<Commit> byAuthor(CommitInWorld found, JsonNode author) {
        Repository repository = found.place().repository();
        if (author.isMissingNode()) {
            return repository.commits();
        }
        return found.place()
                .world()
                .loginOf(author.path("id").asText(""))
                .map(repository::commitsBy)
                .orElse(List.of());
    }

    /** An argument that is a moment. */
    static Instant moment(Arguments arguments, String name, Instant otherwise) {
        String text = arguments.text(name).orElse("");
        try {
            return text.isEmpty() ? otherwise : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException notATime) {
            GraphQlException refusal =
                    new GraphQlException("", "Argument '" + name + "' has an invalid value (\"" + text + "\").");
            refusal.addSuppressed(notATime);
            throw refusal;
        }
    }

    /** The default branch. */
    record Head(RepositoryInWorld place) {

        private @Nullable CommitInWorld target() {
            List<Commit> commits = place.repository().commits();
            return commits.isEmpty() ? null : new CommitInWorld(place, commits.getFirst());
        }
    }

    private record CommitInWorld(RepositoryInWorld place, Commit commit) {}
}
