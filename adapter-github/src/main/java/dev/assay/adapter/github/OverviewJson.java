package dev.assay.adapter.github;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.assay.domain.profile.Account;
import dev.assay.domain.profile.Login;
import dev.assay.domain.profile.Organization;
import dev.assay.domain.profile.StarredRepository;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The answer to the overview document. */
record OverviewJson(
        @Nullable OwnerJson repositoryOwner, @Nullable UserJson user) {

    record OwnerJson(@JsonProperty("__typename") String typeName) {}

    record UserJson(
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
            @Nullable OrganizationsJson organizations,
            @Nullable StarsJson starredRepositories,
            @Nullable ContributionsJson contributionsCollection,
            @Nullable RepositoriesJson repositories) {

        Account toAccount() {
            Account.Details details = new Account.Details(
                    Text.of(name),
                    Text.of(bio),
                    Text.of(company),
                    Text.of(location),
                    Optional.empty(),
                    Text.of(websiteUrl));
            int owned = repositories == null ? 0 : repositories.totalCount();
            Account.Counts counts =
                    new Account.Counts(owned, gists.totalCount(), followers.totalCount(), following.totalCount());
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

    record OrganizationsJson(int totalCount, List<@Nullable OrganizationJson> nodes) {}

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

    record StarsJson(int totalCount, List<@Nullable StarJson> nodes) {}

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
