package dev.assay.adapter.github.graphql.overview;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.adapter.github.json.Elements;
import dev.assay.adapter.github.json.LanguagesJson;
import dev.assay.adapter.github.json.Text;
import dev.assay.adapter.github.json.Times;
import dev.assay.domain.profile.Repository;
import dev.assay.domain.profile.Repository.LanguageBytes;
import dev.assay.domain.profile.RepositoryName;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A page of repositories. */
public record RepositoriesJson(int totalCount, PageInfoJson pageInfo, List<JsonNode> nodes) {

    /** GitHub's mark of a licence that it could not tell. */
    private static final String NO_ASSERTION = "NOASSERTION";

    private static final String WORKFLOWS = ".github/workflows/";

    /** Returns the repositories with the newest commits of those that have any. */
    Elements<ListedJson> listed() {
        return Elements.of(
                nodes,
                NodeJson.class,
                node -> new ListedJson(node.toRepository(), BranchJson.head(node.defaultBranchRef())));
    }

    /**
     * A repository as it was listed.
     *
     * @param repository itself
     * @param head its newest commit; empty if it has none, or was not asked for
     */
    record ListedJson(Repository repository, Optional<String> head) {}

    public static RepositoryName name(String nameWithOwner) {
        return RepositoryName.parse(nameWithOwner);
    }

    public record PageInfoJson(
            boolean hasNextPage, @Nullable String endCursor) {

        /** Returns where the next page starts; empty on the last one. */
        public Optional<String> next() {
            return hasNextPage ? Optional.ofNullable(endCursor) : Optional.empty();
        }
    }

    /** The default branch; a repository without commits has none. */
    record BranchJson(@Nullable TargetJson target) {

        /** Returns the newest commit; empty if GitHub does not tell. */
        static Optional<String> head(@Nullable BranchJson branch) {
            return Optional.ofNullable(branch).map(BranchJson::target).map(TargetJson::oid);
        }
    }

    record TargetJson(String oid) {}

    public record NameJson(String name) {}

    record TopicsJson(List<@Nullable TopicNodeJson> nodes) {
        List<String> names() {
            return nodes.stream()
                    .flatMap(node -> Optional.ofNullable(node).map(TopicNodeJson::topic).stream())
                    .map(NameJson::name)
                    .toList();
        }
    }

    record TopicNodeJson(@Nullable NameJson topic) {}

    record LanguagesJson(List<JsonNode> edges) {
        List<LanguageBytes> bytes() {
            return Elements.of(edges, LanguageEdgeJson.class, LanguageEdgeJson::toBytes)
                    .read();
        }
    }

    record LanguageEdgeJson(long size, NameJson node) {
        LanguageBytes toBytes() {
            return new LanguageBytes(Objects.requireNonNull(node.name()), size);
        }
    }

    record LicenseJson(@Nullable String spdxId) {}

    record TreeJson(@Nullable List<@Nullable EntryJson> entries) {

        Optional<List<EntryJson>> present() {
            return Optional.ofNullable(entries)
                    .map(list -> list.stream().filter(Objects::nonNull).toList());
        }
    }

    record EntryJson(String name, String type) {
        boolean folder() {
            return !type.equals("blob");
        }
    }

    record NodeJson(
            String nameWithOwner,
            @Nullable String description,
            URI url,
            boolean isFork,
            boolean isArchived,
            boolean isPrivate,
            boolean isEmpty,
            int stargazerCount,
            int forkCount,
            @Nullable Integer diskUsage,
            @Nullable String createdAt,
            @Nullable String updatedAt,
            @Nullable String pushedAt,
            @Nullable BranchJson defaultBranchRef,
            @Nullable NameJson primaryLanguage,
            @Nullable LicenseJson licenseInfo,
            TopicsJson repositoryTopics,
            @Nullable LanguagesJson languages,
            @Nullable TreeJson object,
            @Nullable TreeJson workflows) {

        Repository toRepository() {
            return new Repository(
                    RepositoriesJson.name(nameWithOwner),
                    Text.of(description),
                    Objects.requireNonNull(url),
                    new Repository.Traits(isFork, isArchived, isPrivate, isEmpty),
                    new Repository.Counts(stargazerCount, forkCount, diskUsage == null ? 0 : diskUsage),
                    Times.dates(createdAt, updatedAt, pushedAt),
                    Optional.ofNullable(primaryLanguage).map(NameJson::name),
                    Optional.ofNullable(languages).map(LanguagesJson::bytes),
                    repositoryTopics.names(),
                    Optional.ofNullable(licenseInfo)
                            .flatMap(license -> Text.of(license.spdxId()))
                            .filter(id -> !id.equals(NO_ASSERTION)),
                    files());
        }

        private Optional<List<String>> files() {
            Optional<List<EntryJson>> root = Optional.ofNullable(object).flatMap(TreeJson::present);
            if (root.isEmpty()) {
                return isEmpty ? Optional.of(List.of()) : Optional.empty();
            }
            List<String> files = new ArrayList<>();
            root.get().forEach(entry -> files.add(entry.folder() ? entry.name() + "/" : entry.name()));
            Optional.ofNullable(workflows).flatMap(TreeJson::present).orElse(List.of()).stream()
                    .filter(entry -> !entry.folder())
                    .forEach(entry -> files.add(WORKFLOWS + entry.name()));
            return Optional.of(List.copyOf(files));
        }
    }
}
