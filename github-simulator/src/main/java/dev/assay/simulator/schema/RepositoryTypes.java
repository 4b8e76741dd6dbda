package dev.assay.simulator.schema;

import dev.assay.simulator.exchange.Json;
import dev.assay.simulator.graphql.Arguments;
import dev.assay.simulator.graphql.ObjectType;
import dev.assay.simulator.schema.QueryRoot.PersonInWorld;
import dev.assay.simulator.schema.QueryRoot.RepositoryInWorld;
import dev.assay.simulator.world.Ids;
import dev.assay.simulator.world.Repository;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Repositories and what lies in them. */
final class RepositoryTypes {

    private static final int COMMITS_PER_RELEASE = 40;

    private RepositoryTypes() {}

    static List<ObjectType<?>> types() {
        ObjectType<LanguageBytes> edge = ObjectType.of("LanguageEdge", LanguageBytes.class)
                .leaf("size", LanguageBytes::bytes)
                .object("node", "Language", edgeOf -> new Named(edgeOf.language()));
        return List.of(
                repository(),
                Connection.type("RepositoryConnection", "Repository"),
                Connection.type("ReleaseConnection", "Label"),
                ObjectType.of("Language", Named.class).leaf("name", Named::name),
                ObjectType.of("License", Named.class).leaf("spdxId", Named::name),
                ObjectType.of("Topic", Named.class).leaf("name", Named::name),
                ObjectType.of("RepositoryTopic", Named.class).object("topic", "Topic", topic -> topic),
                Connection.type("RepositoryTopicConnection", "RepositoryTopic"),
                ObjectType.of("LanguageConnection", Connection.class)
                        .leaf("totalCount", Connection::total)
                        .object("edges", "LanguageEdge", Connection::nodes),
                edge,
                ObjectType.of("Tree", Folder.class)
                        .leaf("oid", folder -> Ids.hash(folder.repository().nameWithOwner() + "/"))
                        .object("entries", "TreeEntry", RepositoryTypes::entries),
                ObjectType.of("TreeEntry", Entry.class)
                        .leaf("name", Entry::name)
                        .leaf("path", Entry::path)
                        .leaf("type", entry -> entry.folder() ? "tree" : "blob")
                        .leaf("size", Entry::size)
                        .object("object", "GitObject", Entry::object),
                blob());
    }

    private static ObjectType<RepositoryInWorld> repository() {
        ObjectType<RepositoryInWorld> type = ObjectType.of("Repository", RepositoryInWorld.class)
                .leaf("id", found -> Ids.of(found.repository()))
                .leaf("databaseId", found -> found.repository().id())
                .leaf("name", found -> found.repository().name())
                .leaf("nameWithOwner", found -> found.repository().nameWithOwner())
                .leaf("url", found -> "https://github.com/" + found.repository().nameWithOwner())
                .leaf("isPrivate", found -> found.repository().facts().hidden())
                .leaf("isEmpty", found -> found.repository().isEmpty())
                .object("owner", "RepositoryOwner", RepositoryTypes::owner)
                .object(
                        "primaryLanguage",
                        "Language",
                        found -> found.repository()
                                .primaryLanguage()
                                .map(Named::new)
                                .orElse(null))
                .object(
                        "licenseInfo",
                        "License",
                        found -> named(found.repository().facts().license()))
                .object("repositoryTopics", "RepositoryTopicConnection", "first after", RepositoryTypes::topics)
                .object("languages", "LanguageConnection", "first after orderBy", RepositoryTypes::languages)
                .object(
                        "releases",
                        "ReleaseConnection",
                        "first after orderBy",
                        (found, none) -> Connection.counting(releases(found.repository())))
                .object(
                        "pullRequests",
                        "PullRequestConnection",
                        "first after states orderBy",
                        (RepositoryInWorld found, Arguments arguments) -> PullRequestTypes.of(found, arguments))
                .object("object", "GitObject", "expression", RepositoryTypes::gitObject)
                .object(
                        "defaultBranchRef",
                        "Ref",
                        found -> found.repository().isEmpty() ? null : new CommitTypes.Head(found));
        return withFacts(type);
    }

    private static ObjectType<RepositoryInWorld> withFacts(ObjectType<RepositoryInWorld> type) {
        return type.leaf("description", found -> found.repository().facts().description())
                .leaf("isFork", found -> found.repository().facts().fork())
                .leaf("isArchived", found -> found.repository().facts().archived())
                .leaf("stargazerCount", found -> found.repository().facts().stars())
                .leaf("forkCount", found -> found.repository().facts().forks())
                .leaf("diskUsage", found -> found.repository().facts().sizeKb())
                .leaf("createdAt", found -> Json.time(found.repository().facts().createdAt()))
                .leaf("updatedAt", found -> Json.time(found.repository().facts().updatedAt()))
                .leaf("pushedAt", found -> Json.time(found.repository().facts().pushedAt()));
    }

    /** One for every forty commits. */
    private static int releases(Repository repository) {
        return repository.commits().size() / COMMITS_PER_RELEASE;
    }

    private static ObjectType<Text> blob() {
        return ObjectType.of("Blob", Text.class)
                .leaf("oid", blob -> Ids.hash(blob.content()))
                .leaf("byteSize", blob -> blob.content().getBytes(StandardCharsets.UTF_8).length)
                .leaf("isBinary", blob -> false)
                .leaf("isTruncated", blob -> false)
                .leaf("text", Text::content);
    }

    private static @Nullable PersonInWorld owner(RepositoryInWorld found) {
        return found.world()
                .account(found.repository().owner())
                .map(account -> new PersonInWorld(found.world(), account))
                .orElse(null);
    }

    private static @Nullable Named named(@Nullable String name) {
        return name == null ? null : new Named(name);
    }

    private static Connection topics(RepositoryInWorld found, Arguments arguments) {
        return Connection.of(
                found.repository().facts().topics().stream().map(Named::new).toList(), arguments);
    }

    private static Connection languages(RepositoryInWorld found, Arguments arguments) {
        List<LanguageBytes> languages = found.repository().languages().entrySet().stream()
                .map(entry -> new LanguageBytes(entry.getKey(), entry.getValue()))
                .toList();
        return Connection.of(languages, arguments);
    }

    /** Knows {@code HEAD:} for the root folder and {@code HEAD:path} for a file or a folder. */
    private static @Nullable Object gitObject(RepositoryInWorld found, Arguments arguments) {
        String expression = arguments.text("expression").orElse("");
        if (found.repository().isEmpty() || !expression.startsWith("HEAD:")) {
            return null;
        }
        String path = expression.substring("HEAD:".length());
        if (path.isEmpty()) {
            return new Folder(found.repository(), "");
        }
        String content = found.repository().files().get(path);
        boolean folder = found.repository().files().keySet().stream().anyMatch(file -> file.startsWith(path + "/"));
        return content != null ? new Text(content) : folder ? new Folder(found.repository(), path + "/") : null;
    }

    private static List<Entry> entries(Folder folder) {
        return folder.repository().entries(folder.path()).entrySet().stream()
                .map(entry -> new Entry(folder, entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Something that is only a name. */
    record Named(String name) {}

    private record LanguageBytes(String language, long bytes) {}

    private record Folder(Repository repository, String path) {}

    private record Entry(Folder parent, String name, boolean folder) {

        private int size() {
            return folder ? 0 : text().getBytes(StandardCharsets.UTF_8).length;
        }

        private Object object() {
            return folder ? new Folder(parent.repository(), path() + "/") : new Text(text());
        }

        private String text() {
            return parent.repository().files().getOrDefault(path(), "");
        }

        private String path() {
            return parent.path() + name;
        }
    }

    private record Text(String content) {}
}
