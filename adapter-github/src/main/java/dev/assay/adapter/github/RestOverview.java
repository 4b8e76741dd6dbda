package dev.assay.adapter.github;

import dev.assay.adapter.github.RestCalls.Ask;
import dev.assay.adapter.github.RestCalls.RestAnswer;
import dev.assay.adapter.github.RestJson.OrganizationJson;
import dev.assay.adapter.github.RestJson.RepositoryJson;
import dev.assay.adapter.github.RestJson.UserJson;
import dev.assay.domain.profile.Coverage;
import dev.assay.domain.profile.Login;
import dev.assay.domain.profile.Organization;
import dev.assay.domain.profile.Repository;
import dev.assay.domain.profile.Repository.LanguageBytes;
import dev.assay.domain.profile.RepositoryName;
import dev.assay.domain.profile.Section;
import dev.assay.domain.profile.StarredRepository;
import dev.assay.domain.task.Stage;
import dev.assay.port.out.CallMeter;
import dev.assay.port.out.GitHubClient.Overview;
import dev.assay.port.out.OverviewAnswer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads account, repositories, organizations, stars and the languages of the repositories pushed last. */
final class RestOverview {

    private static final int PAGE = 100;
    private static final int MAX_PAGES = 3;
    private static final int MAX_STARS = 20;
    private static final int LANGUAGES_OF = 12;
    private static final String CALENDAR_NEEDS_TOKEN =
            "GitHub tells the contribution calendar only to callers with a token";

    private final RestCalls calls;

    RestOverview(RestCalls calls) {
        this.calls = calls;
    }

    OverviewAnswer read(Login login, CallMeter meter) throws InterruptedException, CallFailedException {
        UserJson user = calls.get(new Ask<>(Stage.PROFILE, "/users/" + login, UserJson.class), meter);
        if (!user.person()) {
            return new OverviewAnswer.Missing("\"" + login + "\" is no person on GitHub but an organization");
        }
        Section<List<Repository>> repositories = repositories(user, meter);
        return new OverviewAnswer.Found(new Overview(
                user.toAccount(),
                organizations(user.login(), meter),
                stars(user.login(), meter),
                repositories,
                new Section.Unseen<>(CALENDAR_NEEDS_TOKEN)));
    }

    private Section<List<Organization>> organizations(String login, CallMeter meter) throws InterruptedException {
        Ask<OrganizationJson[]> ask =
                new Ask<>(Stage.PROFILE, "/users/" + login + "/orgs?per_page=" + PAGE, OrganizationJson[].class);
        try {
            List<Organization> list = Arrays.stream(calls.get(ask, meter))
                    .map(OrganizationJson::toOrganization)
                    .toList();
            return new Section.Seen<>(list, Coverage.complete(list.size()));
        } catch (CallFailedException failed) {
            return new Section.Unseen<>(failed.trouble().sentence());
        }
    }

    private Section<List<StarredRepository>> stars(String login, CallMeter meter) throws InterruptedException {
        Ask<RepositoryJson[]> ask =
                new Ask<>(Stage.PROFILE, "/users/" + login + "/starred?per_page=" + MAX_STARS, RepositoryJson[].class);
        RestAnswer<RepositoryJson[]> answer = calls.getAll(List.of(ask), meter).getFirst();
        return switch (answer) {
            case RestAnswer.Failed<RepositoryJson[]> failed ->
                new Section.Unseen<>(failed.trouble().sentence());
            case RestAnswer.Got<RepositoryJson[]> got -> {
                List<StarredRepository> list =
                        Arrays.stream(got.body()).map(RepositoryJson::toStarred).toList();
                Coverage coverage = got.more()
                        ? new Coverage(
                                Coverage.Status.COMPLETE,
                                Optional.of("The newest " + list.size() + " stars were read"),
                                list.size(),
                                Optional.empty(),
                                Optional.empty())
                        : Coverage.complete(list.size());
                yield new Section.Seen<>(list, coverage);
            }
        };
    }

    private Section<List<Repository>> repositories(UserJson user, CallMeter meter) throws InterruptedException {
        int pages = Math.min(MAX_PAGES, Math.ceilDiv(user.publicRepos(), PAGE));
        List<Ask<RepositoryJson[]>> asks = IntStream.rangeClosed(1, pages)
                .mapToObj(page -> new Ask<>(
                        Stage.REPOSITORIES,
                        "/users/" + user.login() + "/repos?type=owner&sort=pushed&per_page=" + PAGE + "&page=" + page,
                        RepositoryJson[].class))
                .toList();
        List<Repository> all = new ArrayList<>();
        Optional<Trouble> trouble = Optional.empty();
        for (RestAnswer<RepositoryJson[]> answer : calls.getAll(asks, meter)) {
            switch (answer) {
                case RestAnswer.Got<RepositoryJson[]> got ->
                    Arrays.stream(got.body()).map(RepositoryJson::toRepository).forEach(all::add);
                case RestAnswer.Failed<RepositoryJson[]> failed -> trouble = Optional.of(failed.trouble());
            }
        }
        if (all.isEmpty() && trouble.isPresent()) {
            return new Section.Unseen<>(trouble.get().sentence());
        }
        Coverage coverage = trouble.map(
                        why -> Coverage.partial(all.size(), Optional.of(user.publicRepos()), why.sentence()))
                .orElseGet(() -> Caps.coverage(all.size(), user.publicRepos(), "repositories"));
        return new Section.Seen<>(withLanguages(all, meter), coverage);
    }

    private List<Repository> withLanguages(List<Repository> repositories, CallMeter meter) throws InterruptedException {
        List<Repository> wanted = newestOwn(repositories).limit(LANGUAGES_OF).toList();
        List<Ask<LanguagesJson>> asks = wanted.stream()
                .map(repository -> new Ask<>(
                        Stage.REPOSITORIES, "/repos/" + repository.name() + "/languages", LanguagesJson.class))
                .toList();
        List<RestAnswer<LanguagesJson>> answers = calls.getAll(asks, meter);
        Map<RepositoryName, List<LanguageBytes>> known = new HashMap<>();
        for (int i = 0; i < wanted.size(); i++) {
            RepositoryName name = wanted.get(i).name();
            answers.get(i).value().ifPresent(json -> known.put(name, json.toBytes()));
        }
        return repositories.stream()
                .map(repository -> withLanguages(repository, Optional.ofNullable(known.get(repository.name()))))
                .toList();
    }

    /** Returns the repositories that speak for the person, last pushed first. */
    static java.util.stream.Stream<Repository> newestOwn(List<Repository> repositories) {
        return repositories.stream()
                .filter(repository -> !repository.traits().fork())
                .sorted(Comparator.comparing((Repository repository) ->
                                repository.dates().pushedAt().orElse(java.time.Instant.EPOCH))
                        .reversed());
    }

    private static Repository withLanguages(Repository repository, Optional<List<LanguageBytes>> languages) {
        return new Repository(
                repository.name(),
                repository.description(),
                repository.url(),
                repository.traits(),
                repository.counts(),
                repository.dates(),
                repository.primaryLanguage(),
                languages,
                repository.topics(),
                repository.license(),
                repository.rootFiles());
    }
}
