package dev.assay.adapter.github;

import dev.assay.domain.profile.Repository;
import dev.assay.domain.profile.Repository.LanguageBytes;
import dev.assay.domain.profile.RepositoryName;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A page of repositories. */
record RepositoriesJson(int totalCount, PageInfoJson pageInfo, List<@Nullable NodeJson> nodes) {

    /** GitHub's mark of a licence that it could not tell. */
    private static final String NO_ASSERTION = "NOASSERTION";

    private static final String WORKFLOWS = ".github/workflows/";

    /** Returns the newest commits of those repositories that have any. */
    Map<RepositoryName, String> heads() {
        Map<RepositoryName, String> heads = new HashMap<>();
        nodes.stream()
                .filter(Objects::nonNull)
                .forEach(node -> BranchJson.head(node.defaultBranchRef())
                        .ifPresent(head -> heads.put(name(node.nameWithOwner()), head)));
        return heads;
    }

    List<Repository> toRepositories() {
        return nodes.stream()
                .filter(Objects::nonNull)
                .map(NodeJson::toRepository)
                .toList();
    }

    static RepositoryName name(String nameWithOwner) {
        return RepositoryName.parse(nameWithOwner);
    }

    record PageInfoJson(boolean hasNextPage, @Nullable String endCursor) {

        /** Returns where the next page starts; empty on the last one. */
        Optional<String> next() {
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

    record NameJson(String name) {}

    record TopicsJson(List<TopicNodeJson> nodes) {
        List<String> names() {
            return nodes.stream().map(node -> node.topic().name()).toList();
        }
    }

    record TopicNodeJson(NameJson topic) {}

    record LanguagesJson(List<LanguageEdgeJson> edges) {}

    record LanguageEdgeJson(long size, NameJson node) {}

    record LicenseJson(@Nullable String spdxId) {}

    record TreeJson(@Nullable List<EntryJson> entries) {}

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
            String createdAt,
            String updatedAt,
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
                    url,
                    new Repository.Traits(isFork, isArchived, isPrivate, isEmpty),
                    new Repository.Counts(stargazerCount, forkCount, diskUsage == null ? 0 : diskUsage),
                    new Repository.Dates(
                            Instant.parse(createdAt),
                            Instant.parse(updatedAt),
                            Optional.ofNullable(pushedAt).map(Instant::parse)),
                    Optional.ofNullable(primaryLanguage).map(NameJson::name),
                    Optional.ofNullable(languages).map(NodeJson::bytes),
                    repositoryTopics.names(),
                    Optional.ofNullable(licenseInfo)
                            .flatMap(license -> Text.of(license.spdxId()))
                            .filter(id -> !id.equals(NO_ASSERTION)),
                    files());
        }

        private static List<LanguageBytes> bytes(LanguagesJson languages) {
            return languages.edges().stream()
                    .map(edge -> new LanguageBytes(edge.node().name(), edge.size()))
                    .toList();
        }

        private Optional<List<String>> files() {
            if (object == null || object.entries() == null) {
                return isEmpty ? Optional.of(List.of()) : Optional.empty();
            }
            List<String> files = new ArrayList<>();
            object.entries().forEach(entry -> files.add(entry.folder() ? entry.name() + "/" : entry.name()));
            if (workflows != null && workflows.entries() != null) {
                workflows.entries().stream()
                        .filter(entry -> !entry.folder())
                        .forEach(entry -> files.add(WORKFLOWS + entry.name()));
            }
            return Optional.of(List.copyOf(files));
        }
    }
}
