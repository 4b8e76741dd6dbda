package dev.assay.adapter.json;

import dev.assay.domain.profile.Account;
import dev.assay.domain.profile.Organization;
import dev.assay.domain.profile.RepositoryName;
import dev.assay.domain.profile.StarredRepository;
import dev.assay.domain.report.Person;
import dev.assay.domain.report.StarredTechnologies;
import dev.assay.domain.task.TaskId;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who the person is. The task is named here, where clients that poll look for it. */
record UserDataJson(
        String taskId,
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
        Optional<List<StarredJson>> starredRepositories,
        Optional<List<OrganizationJson>> organizations,
        Optional<StarredTechnologies> starredTechnologies) {

    static UserDataJson of(TaskId task, Person person) {
        Person.Identity identity = person.identity();
        Account.Details details = person.details();
        Account.Counts counts = person.counts();
        return new UserDataJson(
                task.value(),
                identity.login(),
                identity.login(),
                identity.id(),
                identity.accountType(),
                details.name(),
                details.bio(),
                details.company(),
                details.location(),
                details.email(),
                details.blog(),
                identity.avatarUrl(),
                counts.publicRepositories(),
                counts.followers(),
                counts.following(),
                counts.publicGists(),
                identity.createdAt(),
                identity.updatedAt(),
                person.stars()
                        .map(stars ->
                                stars.newest().stream().map(StarredJson::of).toList()),
                person.organizations()
                        .map(all -> all.stream().map(OrganizationJson::of).toList()),
                person.stars().map(Person.Stars::technologies));
    }

    Person toPerson() {
        return new Person(
                new Person.Identity(login, githubId, accountType, avatarUrl, createdAt, updatedAt),
                new Account.Details(fullName, bio, company, location, email, blog),
                new Account.Counts(publicRepos, publicGists, followers, following),
                starredRepositories.flatMap(all -> starredTechnologies.map(technologies -> new Person.Stars(
                        all.stream().map(StarredJson::toRepository).toList(), technologies))),
                organizations.map(all ->
                        all.stream().map(OrganizationJson::toOrganization).toList()));
    }

    record StarredJson(
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
            Optional<Instant> updatedAt) {

        static StarredJson of(StarredRepository repository) {
            return new StarredJson(
                    repository.name().name(),
                    repository.name().toString(),
                    repository.description(),
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

        StarredRepository toRepository() {
            return new StarredRepository(
                    new RepositoryName(owner, name),
                    description,
                    language,
                    stars,
                    forks,
                    topics,
                    URI.create(url),
                    isFork,
                    archived,
                    updatedAt);
        }
    }

    record OrganizationJson(
            String login,
            Optional<String> name,
            Optional<String> description,
            String url,
            String avatarUrl,
            Optional<Integer> publicRepos,
            Optional<String> location,
            Optional<String> blog) {

        static OrganizationJson of(Organization organization) {
            return new OrganizationJson(
                    organization.login(),
                    organization.name(),
                    organization.description(),
                    organization.url().toString(),
                    organization.avatar().toString(),
                    organization.publicRepositories(),
                    organization.location(),
                    organization.blog());
        }

        Organization toOrganization() {
            return new Organization(
                    login, name, description, URI.create(url), URI.create(avatarUrl), publicRepos, location, blog);
        }
    }
}
