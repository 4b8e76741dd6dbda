package dev.assay.adapter.github;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.assay.domain.profile.Account;
import dev.assay.domain.profile.Login;
import dev.assay.domain.profile.Organization;
import dev.assay.domain.profile.Repository;
import dev.assay.domain.profile.RepositoryName;
import dev.assay.domain.profile.StarredRepository;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** GitHub's REST bodies, as far as they are read. */
final class RestJson {

    private static final String NO_ASSERTION = "NOASSERTION";

    private RestJson() {}

    private static Optional<Instant> instant(@Nullable String text) {
        return Optional.ofNullable(text).map(Instant::parse);
    }

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
            @JsonProperty("created_at") String createdAt,
            @JsonProperty("updated_at") String updatedAt) {

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
                    Instant.parse(createdAt),
                    Instant.parse(updatedAt));
        }
    }

    record OrganizationJson(
            String login,
            @Nullable String description,
            @JsonProperty("avatar_url") URI avatarUrl) {

        Organization toOrganization() {
            return new Organization(
                    login,
                    Optional.empty(),
                    Text.of(description),
                    URI.create("https://github.com/" + login),
                    avatarUrl,
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
            @Nullable List<String> topics,
            @Nullable LicenseJson license,
            @JsonProperty("created_at") String createdAt,
            @JsonProperty("updated_at") String updatedAt,
            @JsonProperty("pushed_at") @Nullable String pushedAt) {

        Repository toRepository() {
            return new Repository(
                    RepositoryName.parse(fullName),
                    Text.of(description),
                    htmlUrl,
                    new Repository.Traits(fork, archived, hidden, false),
                    new Repository.Counts(stars, forks, size),
                    new Repository.Dates(Instant.parse(createdAt), Instant.parse(updatedAt), instant(pushedAt)),
                    Text.of(language),
                    Optional.empty(),
                    topics == null ? List.of() : topics,
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
                    topics == null ? List.of() : topics,
                    htmlUrl,
                    fork,
                    archived,
                    Optional.of(Instant.parse(updatedAt)));
        }
    }
}
