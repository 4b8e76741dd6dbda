package dev.assay.adapter.github.graphql.projects;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.adapter.github.json.Elements;
import dev.assay.adapter.github.json.LoginJson;
import dev.assay.adapter.github.json.Text;
import dev.assay.adapter.github.json.Times;
import dev.assay.domain.profile.Project.Listing;
import dev.assay.domain.profile.Project.Merges;
import dev.assay.domain.profile.RepositoryName;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A repository that a person works on. */
record ProjectJson(
        String nameWithOwner,
        URI url,
        @Nullable String description,
        boolean isPrivate,
        boolean isFork,
        boolean isArchived,
        int stargazerCount,
        @Nullable NameJson primaryLanguage,
        TopicsJson repositoryTopics,
        @Nullable CountJson releases,
        @Nullable BranchJson defaultBranchRef,
        @Nullable PullsJson pullRequests) {

    Listing listing() {
        return new Listing(
                RepositoryName.parse(nameWithOwner),
                Objects.requireNonNull(url),
                Text.of(description),
                Optional.ofNullable(primaryLanguage).map(NameJson::name),
                repositoryTopics.names(),
                stargazerCount,
                isArchived,
                isFork,
                Optional.ofNullable(releases).map(CountJson::totalCount));
    }

    /** Returns what is known of the histories; empty if there are none to see. */
    Optional<Histories> histories() {
        return Optional.ofNullable(defaultBranchRef)
                .map(BranchJson::target)
                .filter(target -> target.all() != null && target.own() != null)
                .map(target -> new Histories(
                        Objects.requireNonNull(target.all()).totalCount(), Objects.requireNonNull(target.own())));
    }

    /** @param login of the person */
    Merges merges(String login) {
        if (pullRequests == null) {
            return Merges.UNREAD;
        }
        List<MergeJson> read = Elements.of(pullRequests.nodes(), MergeJson.class, merge -> merge)
                .read();
        return new Merges(
                read.size(),
                Optional.of(pullRequests.totalCount()),
                read.stream()
                        .filter(merge -> LoginJson.ofPerson(merge.mergedBy())
                                .filter(login::equalsIgnoreCase)
                                .isPresent())
                        .flatMap(merge -> LoginJson.ofPerson(merge.author()).stream())
                        .filter(author -> !author.equalsIgnoreCase(login))
                        .toList());
    }

    /**
     * What is known of the commits.
     *
     * @param all of anybody
     * @param own by the person
     */
    record Histories(int all, OwnJson own) {}

    record NameJson(String name) {}

    record CountJson(int totalCount) {}

    record TopicsJson(List<JsonNode> nodes) {
        List<String> names() {
            return Elements.of(nodes, TopicNodeJson.class, node -> node.topic().name())
                    .read();
        }
    }

    record TopicNodeJson(NameJson topic) {}

    record BranchJson(@Nullable TargetJson target) {}

    record TargetJson(@Nullable CountJson all, @Nullable OwnJson own) {}

    /** The person's commits, of which the newest was asked for. */
    record OwnJson(int totalCount, PageJson pageInfo, List<@Nullable CommitJson> nodes) {

        Optional<Instant> last() {
            return CommitJson.first(nodes);
        }

        Optional<String> cursor() {
            return Optional.ofNullable(pageInfo.endCursor());
        }
    }

    record PageJson(@Nullable String endCursor) {}

    record CommitJson(
            @Nullable String authoredDate, @Nullable String committedDate) {

        static Optional<Instant> first(List<@Nullable CommitJson> nodes) {
            return nodes.stream()
                    .filter(Objects::nonNull)
                    .flatMap(commit -> Times.instant(commit.authoredDate(), commit.committedDate()).stream())
                    .findFirst();
        }
    }

    record PullsJson(int totalCount, List<JsonNode> nodes) {}

    record MergeJson(@Nullable LoginJson author, @Nullable LoginJson mergedBy) {}
}
