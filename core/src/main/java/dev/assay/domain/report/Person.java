package dev.assay.domain.report;

import dev.assay.domain.profile.Account;
import dev.assay.domain.profile.Organization;
import dev.assay.domain.profile.StarredRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who the person is, as their public page says.
 *
 * @param identity the account
 * @param details what the person wrote about themselves
 * @param counts the numbers on the page
 * @param stars what they starred; empty if it could not be seen
 * @param organizations shown membership of, e-mail addresses removed; empty if they could not be seen
 */
public record Person(
        Identity identity,
        Account.Details details,
        Account.Counts counts,
        Optional<Stars> stars,
        Optional<List<Organization>> organizations) {

    /** Makes the list unmodifiable. */
    public Person {
        organizations = organizations.map(List::copyOf);
    }

    /**
     * The account.
     *
     * @param login in GitHub's spelling
     * @param id GitHub's number of the account
     * @param accountType {@code user}, or what else it is
     * @param avatarUrl picture
     * @param createdAt account opened
     * @param updatedAt account data last changed
     */
    public record Identity(
            String login, long id, String accountType, String avatarUrl, Instant createdAt, Instant updatedAt) {}

    /**
     * What the person starred.
     *
     * @param newest starred last, newest first, e-mail addresses removed
     * @param technologies what all of them are about
     */
    public record Stars(List<StarredRepository> newest, StarredTechnologies technologies) {

        /** Makes the list unmodifiable. */
        public Stars {
            newest = List.copyOf(newest);
        }
    }
}
