package dev.assay.adapter.github.graphql.overview;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.adapter.github.json.Elements;
import dev.assay.adapter.github.json.Json;
import dev.assay.adapter.github.json.Text;
import dev.assay.adapter.github.json.Times;
import dev.assay.adapter.github.wire.CallFailedException;
import dev.assay.domain.profile.Account;
import dev.assay.domain.profile.Login;
import dev.assay.domain.profile.Organization;
import dev.assay.domain.profile.PullRequestHistory;
import dev.assay.domain.profile.Section;
import dev.assay.domain.profile.StarredRepository;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the first documents tell of a person; each part can be read without the others. */
public final class OverviewJson {

    private OverviewJson() {}

    record OwnerJson(@JsonProperty("__typename") String typeName) {}

    /** Who the person is. */
    record IdentityJson(
            String id,
            long databaseId,
            String login,
            @Nullable String name,
            @Nullable String bio,
            @Nullable String company,
            @Nullable String location,
            @Nullable String websiteUrl,
            URI avatarUrl,
            @Nullable String createdAt,
            @Nullable String updatedAt,
            CountJson followers,
            CountJson following,
            CountJson gists,
            CountJson owned) {

        /** Reads who it is; empty where the answer does not tell. */
        static Optional<Account> account(JsonNode user) {
            try {
                return Optional.of(Json.domain(Json.convert(user, IdentityJson.class)::toAccount));
            } catch (CallFailedException unreadable) {
                return Optional.empty();
            }
        }

        private Account toAccount() {
            Account.Details details = new Account.Details(
                    Text.of(name),
                    Text.of(bio),
                    Text.of(company),
                    Text.of(location),
                    Optional.empty(),
                    Text.of(websiteUrl));
            Account.Counts counts = new Account.Counts(
                    owned.totalCount(), gists.totalCount(), followers.totalCount(), following.totalCount());
            return new Account(
                    new Login(login),
                    login,
                    Objects.requireNonNull(id),
                    databaseId,
                    Account.Kind.USER,
                    details,
                    counts,
                    Objects.requireNonNull(avatarUrl),
                    Times.instant(createdAt, updatedAt).orElseThrow(),
                    Times.instant(updatedAt, createdAt).orElseThrow());
        }
    }

    public record CountJson(int totalCount) {}

    /** How many pull requests there are, and where the second hundred of them begins. */
    record OutlookJson(CountJson merged, CountJson open, ChangedJson changed, NewestJson newest) {

        PullRequestOutlook toOutlook() {
            Optional<String> changedAt = changed.nodes().stream()
                    .filter(Objects::nonNull)
                    .flatMap(node -> Optional.ofNullable(node.updatedAt()).stream())
                    .findFirst();
            return new PullRequestOutlook(
                    new PullRequestHistory.Totals(newest.totalCount(), merged.totalCount(), open.totalCount()),
                    changedAt,
                    newest.pageInfo().next());
        }
    }

    record ChangedJson(List<@Nullable UpdatedJson> nodes) {}

    record UpdatedJson(@Nullable String updatedAt) {}

    record NewestJson(int totalCount, RepositoriesJson.PageInfoJson pageInfo) {}

    record OrganizationsJson(int totalCount, List<JsonNode> nodes) {

        Section<List<Organization>> toSection() {
            return Elements.of(nodes, OrganizationJson.class, OrganizationJson::toOrganization)
                    .section(totalCount, "organizations");
        }
    }

    record OrganizationJson(
            String login,
            @Nullable String name,
            @Nullable String description,
            URI url,
            URI avatarUrl,
            @Nullable String location,
            @Nullable String websiteUrl,
            @Nullable CountJson repositories) {

        Organization toOrganization() {
            return new Organization(
                    Objects.requireNonNull(login),
                    Text.of(name),
                    Text.of(description),
                    Objects.requireNonNull(url),
                    Objects.requireNonNull(avatarUrl),
                    Optional.ofNullable(repositories).map(CountJson::totalCount),
                    Text.of(location),
                    Text.of(websiteUrl));
        }
    }

    record StarsJson(int totalCount, List<JsonNode> nodes) {

        Section<List<StarredRepository>> toSection() {
            return Elements.of(nodes, StarJson.class, StarJson::toStarred).section(totalCount, "stars");
        }
    }

    record StarJson(
            String nameWithOwner,
            @Nullable String description,
            URI url,
            boolean isFork,
            boolean isArchived,
            int stargazerCount,
            int forkCount,
            @Nullable String updatedAt,
            RepositoriesJson.@Nullable NameJson primaryLanguage,
            RepositoriesJson.TopicsJson repositoryTopics) {

        StarredRepository toStarred() {
            return new StarredRepository(
                    RepositoriesJson.name(nameWithOwner),
                    Text.of(description),
                    Optional.ofNullable(primaryLanguage).map(RepositoriesJson.NameJson::name),
                    stargazerCount,
                    forkCount,
                    repositoryTopics.names(),
                    Objects.requireNonNull(url),
                    isFork,
                    isArchived,
                    Times.instant(updatedAt));
        }
    }
}
