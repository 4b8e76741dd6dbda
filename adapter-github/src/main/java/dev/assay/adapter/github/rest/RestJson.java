package dev.assay.adapter.github.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.assay.adapter.github.json.Text;
import dev.assay.adapter.github.json.Times;
import dev.assay.domain.profile.Account;
import dev.assay.domain.profile.Login;
import dev.assay.domain.profile.Organization;
import dev.assay.domain.profile.Repository;
import dev.assay.domain.profile.RepositoryName;
import dev.assay.domain.profile.StarredRepository;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** GitHub's REST bodies, as far as they are read. */
final class RestJson {

    private static final String NO_ASSERTION = "NOASSERTION";

    private RestJson() {}

    record UserJson(
            String login,
            long id,
            @JsonProperty("node_id") String nodeId,
            String type,
            @JsonProperty("avatar_url") URI avatarUrl,
            @Nullable String name,
            @Nullable String company,
            @Nullable String blog,
            @Nullable String location,
            @Nullable String email,
            @Nullable String bio,
            @JsonProperty("public_repos") int publicRepos,
            @JsonProperty("public_gists") int publicGists,
            int followers,
            int following,
            @JsonProperty("created_at") @Nullable String createdAt,
            @JsonProperty("updated_at") @Nullable String updatedAt) {

        boolean person() {
            return !type.equals("Organization");
        }

        Account toAccount() {
            return new Account(
                    new Login(login),
                    login,
                    nodeId,
                    id,
                    type.equals("Bot") ? Account.Kind.BOT : Account.Kind.USER,
                    new Account.Details(
                            Text.of(name),
                            Text.of(bio),
                            Text.of(company),
                            Text.of(location),
                            Text.of(email),
                            Text.of(blog)),
                    new Account.Counts(publicRepos, publicGists, followers, following),
                    avatarUrl,
                    Times.instant(createdAt, updatedAt).orElseThrow(),
                    Times.instant(updatedAt, createdAt).orElseThrow());
        }
    }

    record OrganizationJson(
            String login,
            @Nullable String description,
            @JsonProperty("avatar_url") URI avatarUrl) {

        Organization toOrganization() {
            return new Organization(
                    Objects.requireNonNull(login),
                    Optional.empty(),
                    Text.of(description),
                    URI.create("https://github.com/" + login),
                    Objects.requireNonNull(avatarUrl),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }
    }

    record LicenseJson(@JsonProperty("spdx_id") @Nullable String spdxId) {}

    record RepositoryJson(
            @JsonProperty("full_name") String fullName,
            @JsonProperty("html_url") URI htmlUrl,
            @Nullable String description,
            boolean fork,
            boolean archived,
            @JsonProperty("private") boolean hidden,
            @JsonProperty("stargazers_count") int stars,
            @JsonProperty("forks_count") int forks,
            int size,
            @Nullable String language,
            @Nullable List<@Nullable String> topics,
            @Nullable LicenseJson license,
            @JsonProperty("created_at") @Nullable String createdAt,
            @JsonProperty("updated_at") @Nullable String updatedAt,
            @JsonProperty("pushed_at") @Nullable String pushedAt) {

        private static List<String> names(@Nullable List<@Nullable String> topics) {
            return topics == null
                    ? List.of()
                    : topics.stream().filter(Objects::nonNull).toList();
        }

        Repository toRepository() {
            return new Repository(
                    RepositoryName.parse(fullName),
                    Text.of(description),
                    Objects.requireNonNull(htmlUrl),
                    new Repository.Traits(fork, archived, hidden, false),
                    new Repository.Counts(stars, forks, size),
                    Times.dates(createdAt, updatedAt, pushedAt),
                    Text.of(language),
                    Optional.empty(),
                    names(topics),
                    Optional.ofNullable(license)
                            .flatMap(known -> Text.of(known.spdxId()))
                            .filter(id -> !id.equals(NO_ASSERTION)),
                    Optional.empty());
        }

        StarredRepository toStarred() {
            return new StarredRepository(
                    RepositoryName.parse(fullName),
                    Text.of(description),
                    Text.of(language),
                    stars,
                    forks,
                    names(topics),
                    Objects.requireNonNull(htmlUrl),
                    fork,
                    archived,
                    Times.instant(updatedAt));
        }
    }
}
