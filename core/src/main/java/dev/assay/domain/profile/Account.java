package dev.assay.domain.profile;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * A GitHub account as its public page shows it.
 *
 * @param login the name to compare by
 * @param displayLogin the name in the spelling its owner chose
 * @param nodeId GitHub's opaque id of the account, stable across renames
 * @param databaseId GitHub's number of the account
 * @param kind what sort of account it is
 * @param details what the owner wrote about themselves
 * @param counts the numbers on the page
 * @param avatar picture
 * @param createdAt when the account was opened
 * @param updatedAt when the account's own data last changed
 */
public record Account(
        Login login,
        String displayLogin,
        String nodeId,
        long databaseId,
        Kind kind,
        Details details,
        Counts counts,
        URI avatar,
        Instant createdAt,
        Instant updatedAt) {

    /** The sorts of account that can be analysed. */
    public enum Kind {
        /** A person. */
        USER,
        /** A group that owns repositories but writes no commits. */
        ORGANIZATION,
        /** A program. */
        BOT
    }

    /**
     * What the owner wrote; each is empty where nothing was written.
     *
     * @param name full name
     * @param bio a sentence about the person
     * @param company where they work
     * @param location where they live
     * @param email the address they chose to publish on their profile
     * @param blog their home page
     */
    public record Details(
            Optional<String> name,
            Optional<String> bio,
            Optional<String> company,
            Optional<String> location,
            Optional<String> email,
            Optional<String> blog) {}

    /**
     * The numbers on the page.
     *
     * @param publicRepositories owned, forks included
     * @param publicGists owned gists
     * @param followers accounts that follow this one
     * @param following accounts that this one follows
     */
    public record Counts(int publicRepositories, int publicGists, int followers, int following) {}
}
