package dev.assay.analysis.person;

import dev.assay.analysis.text.Redaction;
import dev.assay.domain.profile.Account;
import dev.assay.domain.profile.Organization;
import dev.assay.domain.profile.ProfileSnapshot;
import dev.assay.domain.profile.StarredRepository;
import dev.assay.domain.report.Person;
import java.util.List;
import java.util.Locale;

/** Who the person is, what they starred and where they belong. */
public final class PersonFindings {

    private PersonFindings() {}

    public static Person of(ProfileSnapshot snapshot) {
        Account account = snapshot.account();
        return new Person(
                new Person.Identity(
                        account.displayLogin(),
                        account.databaseId(),
                        account.kind().name().toLowerCase(Locale.ROOT),
                        account.avatar().toString(),
                        account.createdAt(),
                        account.updatedAt()),
                account.details(),
                account.counts(),
                snapshot.starred().content().map(PersonFindings::stars),
                snapshot.organizations()
                        .content()
                        .map(all ->
                                all.stream().map(PersonFindings::organization).toList()));
    }

    private static Person.Stars stars(List<StarredRepository> all) {
        return new Person.Stars(all.stream().map(PersonFindings::starred).toList(), StarFindings.of(all));
    }

    private static StarredRepository starred(StarredRepository repository) {
        return new StarredRepository(
                repository.name(),
                repository.description().map(Redaction::mask),
                repository.language(),
                repository.stars(),
                repository.forks(),
                repository.topics(),
                repository.url(),
                repository.fork(),
                repository.archived(),
                repository.updatedAt());
    }

    private static Organization organization(Organization organization) {
        return new Organization(
                organization.login(),
                organization.name().map(Redaction::mask),
                organization.description().map(Redaction::mask),
                organization.url(),
                organization.avatar(),
                organization.publicRepositories(),
                organization.location().map(Redaction::mask),
                organization.blog().map(Redaction::mask));
    }
}
