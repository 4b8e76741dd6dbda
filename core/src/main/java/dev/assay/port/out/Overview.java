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
        Section<Career> career) {}
