package dev.assay.analysis;

import dev.assay.domain.profile.Account;
import dev.assay.domain.profile.Organization;
import dev.assay.domain.profile.ProfileSnapshot;
import dev.assay.domain.profile.StarredRepository;
import dev.assay.domain.report.UserData;
import dev.assay.domain.report.UserData.OrganizationSummary;
import dev.assay.domain.report.UserData.StarredSummary;
import java.util.Locale;

/** Who the person is, what they starred and where they belong. */
final class PersonFindings {

    private PersonFindings() {}

    static UserData of(ProfileSnapshot snapshot) {
        Account account = snapshot.account();
        Account.Details details = account.details();
        Account.Counts counts = account.counts();
        return new UserData(
                account.displayLogin(),
                account.displayLogin(),
                account.databaseId(),
                account.kind().name().toLowerCase(Locale.ROOT),
                details.name(),
                details.bio(),
                details.company(),
                details.location(),
                details.email(),
                details.blog(),
                account.avatar().toString(),
                counts.publicRepositories(),
                counts.followers(),
                counts.following(),
                counts.publicGists(),
                account.createdAt(),
                account.updatedAt(),
                snapshot.starred()
                        .content()
                        .map(all -> all.stream().map(PersonFindings::starred).toList()),
                snapshot.organizations()
                        .content()
                        .map(all ->
                                all.stream().map(PersonFindings::organization).toList()),
                snapshot.starred().content().map(StarFindings::of));
    }

    private static StarredSummary starred(StarredRepository repository) {
        return new StarredSummary(
                repository.name().name(),
                repository.name().toString(),
                repository.description().map(Redaction::mask),
                repository.language(),
                repository.stars(),
                repository.forks(),
                repository.topics(),
                repository.url().toString(),
                repository.name().owner(),
                repository.fork(),
                repository.archived(),
                repository.updatedAt());
    }

    private static OrganizationSummary organization(Organization organization) {
        return new OrganizationSummary(
                organization.login(),
                organization.name().map(Redaction::mask),
                organization.description().map(Redaction::mask),
                organization.url().toString(),
                organization.avatar().toString(),
                organization.publicRepositories(),
                organization.location().map(Redaction::mask),
                organization.blog().map(Redaction::mask));
    }
}
