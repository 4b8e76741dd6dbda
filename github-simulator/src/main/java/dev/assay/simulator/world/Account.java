package dev.assay.simulator.world;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person or an organization.
 *
 * @param repositories what it owns, most recently pushed first
 * @param organizations logins
 * @param starred names with owners, most recently starred first
 * @param pullRequests which the person opened anywhere, newest first
 * @param issues when the person opened an issue
 * @param reviews when the person reviewed a pull request
 */
public record Account(
        boolean organization,
        Profile profile,
        List<Repository> repositories,
        List<String> organizations,
        List<String> starred,
        List<PullRequest> pullRequests,
        List<Instant> issues,
        List<Instant> reviews) {

    public Account {
        repositories = List.copyOf(repositories);
        organizations = List.copyOf(organizations);
        starred = List.copyOf(starred);
        pullRequests = List.copyOf(pullRequests);
        issues = List.copyOf(issues);
        reviews = List.copyOf(reviews);
    }

    public String login() {
        return profile.login();
    }

    /** What is written at the top of the page; null is what was not filled in. */
    public record Profile(
            long id,
            String login,
            @Nullable String name,
            @Nullable String bio,
            @Nullable String company,
            @Nullable String location,
            @Nullable String website,
            Instant createdAt,
            Instant updatedAt,
            int followers,
            int following,
            int gists) {

        public String avatarUrl() {
            return "https://avatars.githubusercontent.com/u/" + id + "?v=4";
        }
    }
}
