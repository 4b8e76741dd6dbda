package dev.assay.adapter.github;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.assay.domain.profile.Account;
import dev.assay.domain.profile.Login;
import dev.assay.domain.profile.Organization;
import dev.assay.domain.profile.PullRequestHistory;
import dev.assay.domain.profile.Section;
import dev.assay.domain.profile.StarredRepository;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the first documents tell of a person; each part can be read without the others. */
final class OverviewJson {

    private OverviewJson() {}

    record OwnerJson(@JsonProperty("__typename") String typeName) {}

    /** Who somebody is. */
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
            String createdAt,
            String updatedAt,
            CountJson followers,
            CountJson following,
            CountJson gists,
            CountJson owned) {

        Account toAccount() {
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
                    id,
                    databaseId,
                    Account.Kind.USER,
                    details,
                    counts,
                    avatarUrl,
                    Instant.parse(createdAt),
                    Instant.parse(updatedAt));
        }
    }

    record CountJson(int totalCount) {}

    /** How many pull requests there are, and where the second hundred of them begins. */
    record OutlookJson(CountJson merged, CountJson open, ChangedJson changed, NewestJson newest) {

        PullRequestOutlook toOutlook() {
            Optional<String> changedAt = changed.nodes().stream()
                    .filter(Objects::nonNull)
                    .map(UpdatedJson::updatedAt)
                    .findFirst();
            return new PullRequestOutlook(
                    new PullRequestHistory.Totals(newest.totalCount(), merged.totalCount(), open.totalCount()),
                    changedAt,
                    newest.pageInfo().next());
        }
    }

    record ChangedJson(List<@Nullable UpdatedJson> nodes) {}

    record UpdatedJson(String updatedAt) {}

    record NewestJson(int totalCount, RepositoriesJson.PageInfoJson pageInfo) {}

    record OrganizationsJson(int totalCount, List<@Nullable OrganizationJson> nodes) {

        Section<List<Organization>> toSection() {
            List<Organization> list = nodes.stream()
                    .filter(Objects::nonNull)
                    .map(OrganizationJson::toOrganization)
                    .toList();
            return Caps.seen(list, totalCount, "organizations");
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
                    login,
                    Text.of(name),
                    Text.of(description),
                    url,
                    avatarUrl,
                    Optional.ofNullable(repositories).map(CountJson::totalCount),
                    Text.of(location),
                    Text.of(websiteUrl));
        }
    }

    record StarsJson(int totalCount, List<@Nullable StarJson> nodes) {

        Section<List<StarredRepository>> toSection() {
            List<StarredRepository> list = nodes.stream()
                    .filter(Objects::nonNull)
                    .map(StarJson::toStarred)
                    .toList();
            return Caps.seen(list, totalCount, "stars");
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
                    url,
                    isFork,
                    isArchived,
                    Optional.ofNullable(updatedAt).map(Instant::parse));
        }
    }
}
