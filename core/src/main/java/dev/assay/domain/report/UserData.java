package dev.assay.domain.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who the person is, as their public page says.
 *
 * @param login in GitHub's spelling
 * @param githubUsername the same, under the name that older clients know
 * @param githubId GitHub's number of the account
 * @param accountType {@code user}, or what else it is
 * @param fullName full name
 * @param bio a sentence about the person
 * @param company where they work
 * @param location where they live
 * @param email the address they chose to publish on their profile
 * @param blog home page
 * @param avatarUrl picture
 * @param publicRepos owned, forks included
 * @param followers accounts that follow this one
 * @param following accounts that this one follows
 * @param publicGists owned gists
 * @param createdAt account opened
 * @param updatedAt account data last changed
 * @param starredRepositories starred last, newest first; empty if they could not be seen
 * @param organizations shown membership of; empty if they could not be seen
 * @param starredTechnologies what the stars are about; empty if they could not be seen
 */
public record UserData(
        String login,
        String githubUsername,
        long githubId,
        String accountType,
        Optional<String> fullName,
        Optional<String> bio,
        Optional<String> company,
        Optional<String> location,
        Optional<String> email,
        Optional<String> blog,
        String avatarUrl,
        int publicRepos,
        int followers,
        int following,
        int publicGists,
        Instant createdAt,
        Instant updatedAt,
        Optional<List<StarredSummary>> starredRepositories,
        Optional<List<OrganizationSummary>> organizations,
        Optional<StarredTechnologies> starredTechnologies) {

    /** Makes the lists unmodifiable. */
    public UserData {
        starredRepositories = starredRepositories.map(List::copyOf);
        organizations = organizations.map(List::copyOf);
    }

    /**
     * A starred repository.
     *
     * @param name its name
     * @param fullName with its owner
     * @param description a sentence about it
     * @param language most bytes
     * @param stars accounts that starred it
     * @param forks copies
     * @param topics its labels
     * @param url its page
     * @param owner its owner's login
     * @param isFork made from another
     * @param archived read-only
     * @param updatedAt last changed
     */
    public record StarredSummary(
            String name,
            String fullName,
            Optional<String> description,
            Optional<String> language,
            int stars,
            int forks,
            List<String> topics,
            String url,
            String owner,
            boolean isFork,
            boolean archived,
            Optional<Instant> updatedAt) {}

    /**
     * An organization.
     *
     * @param login account name
     * @param name full name
     * @param description a sentence about it
     * @param url its page
     * @param avatarUrl its picture
     * @param publicRepos how many it has; empty where GitHub did not tell
     * @param location where it is
     * @param blog its home page
     */
    public record OrganizationSummary(
            String login,
            Optional<String> name,
            Optional<String> description,
            String url,
            String avatarUrl,
            Optional<Integer> publicRepos,
            Optional<String> location,
            Optional<String> blog) {}
}
