package dev.assay.port.out;

import dev.assay.domain.profile.Account;
import dev.assay.domain.profile.Career;
import dev.assay.domain.profile.Contributions;
import dev.assay.domain.profile.Organization;
import dev.assay.domain.profile.Repository;
import dev.assay.domain.profile.Section;
import dev.assay.domain.profile.StarredRepository;
import java.util.List;

/**
 * What the first calls bring.
 *
 * @param account the person
 * @param organizations they show membership of
 * @param starred repositories they starred last, newest first
 * @param repositories they own, last pushed first, forks included
 * @param contributions of the last year
 * @param career all their years
 */
public record Overview(
        Account account,
        Section<List<Organization>> organizations,
        Section<List<StarredRepository>> starred,
        Section<List<Repository>> repositories,
        Section<Contributions> contributions,
        Section<Career> career) {

    /** Returns what is known once the account has been found, and nothing else. */
    public static Overview beginning(Account account) {
        String reason = "It is still being read";
        return new Overview(
                account,
                new Section.Unseen<>(reason),
                new Section.Unseen<>(reason),
                new Section.Unseen<>(reason),
                new Section.Unseen<>(reason),
                new Section.Unseen<>(reason));
    }

    /** Returns the same with other repositories. */
    public Overview owning(Section<List<Repository>> others) {
        return new Overview(account, organizations, starred, others, contributions, career);
    }

    /** Returns the same with another career. */
    public Overview with(Section<Career> other) {
        return new Overview(account, organizations, starred, repositories, contributions, other);
    }
}
