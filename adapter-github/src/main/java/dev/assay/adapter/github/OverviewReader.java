package dev.assay.adapter.github;

import dev.assay.adapter.github.GraphQlAnswer.Data;
import dev.assay.adapter.github.GraphQlCalls.Question;
import dev.assay.adapter.github.OverviewJson.UserJson;
import dev.assay.domain.profile.Contributions;
import dev.assay.domain.profile.Coverage;
import dev.assay.domain.profile.Login;
import dev.assay.domain.profile.Organization;
import dev.assay.domain.profile.Repository;
import dev.assay.domain.profile.Section;
import dev.assay.domain.profile.StarredRepository;
import dev.assay.domain.task.Stage;
import dev.assay.port.out.CallMeter;
import dev.assay.port.out.GitHubClient.Overview;
import dev.assay.port.out.OverviewAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads account, stars, organizations, contributions and the first repositories in one document. */
final class OverviewReader {

    private static final int FIRST_PAGE = 50;
    private static final int NEXT_PAGES = 100;
    private static final int MAX_REPOSITORIES = 1000;

    private final GraphQlCalls calls;
    private final Documents documents;

    OverviewReader(GraphQlCalls calls, Documents documents) {
        this.calls = calls;
        this.documents = documents;
    }

    OverviewAnswer read(Login login, CallMeter meter) throws InterruptedException, CallFailedException {
        meter.plan(Stage.PROFILE, 1);
        Data<OverviewJson> answer = calls.ask(
                new Question<>(
                        Stage.PROFILE,
                        documents.overview(),
                        Map.of("login", login.value(), "repositories", FIRST_PAGE),
                        OverviewJson.class),
                meter);
        UserJson user = answer.data().user();
        return user == null ? absent(login, answer) : new OverviewAnswer.Found(overview(login, user, answer, meter));
    }

    /** Only GitHub's own word for it means that there is nobody; any other error is GitHub's trouble. */
    private static OverviewAnswer absent(Login login, Data<OverviewJson> answer) {
        Optional<GraphQlAnswer.GraphQlError> other = answer.errors().stream()
                .filter(error -> !error.type().equals("NOT_FOUND"))
                .findFirst();
        if (other.isPresent() && other.get().type().equals("FORBIDDEN")) {
            return new OverviewAnswer.Unauthorized(
                    "GitHub refused: " + other.get().message());
        }
        if (other.isPresent() || answer.errors().isEmpty()) {
            String why = other.map(GraphQlAnswer.GraphQlError::message).orElse("it sent neither a user nor a reason");
            return new OverviewAnswer.Unavailable("GitHub could not answer: " + why);
        }
        return new OverviewAnswer.Missing(whatItIs(login, answer.data()));
    }

    private static String whatItIs(Login login, OverviewJson data) {
        return data.repositoryOwner() == null
                ? "GitHub has no user named \"" + login + "\""
                : "\"" + login + "\" is no person on GitHub but an "
                        + data.repositoryOwner().typeName().toLowerCase(java.util.Locale.ROOT);
    }

    private Overview overview(Login login, UserJson user, Data<OverviewJson> answer, CallMeter meter)
            throws InterruptedException {
        return new Overview(
                user.toAccount(),
                part(answer, "organizations", user.organizations(), OverviewReader::organizations),
                part(answer, "starredRepositories", user.starredRepositories(), OverviewReader::stars),
                repositories(login, answer, user.repositories(), meter),
                part(answer, "contributionsCollection", user.contributionsCollection(), OverviewReader::contributions));
    }

    /** A part that GitHub did not send, or sent with an error inside, was not seen. */
    private static <J, T> Section<T> part(
            Data<?> answer, String name, @Nullable J json, Function<J, Section<T>> reading) {
        if (json != null && !answer.failedAt(name)) {
            return reading.apply(json);
        }
        String why = answer.errors().stream()
                .filter(error -> error.path().contains(name))
                .findFirst()
                .map(GraphQlAnswer.GraphQlError::message)
                .orElse("GitHub did not send it");
        return new Section.Unseen<>(why);
    }

    private static Section<List<Organization>> organizations(OverviewJson.OrganizationsJson json) {
        List<Organization> list = json.nodes().stream()
                .filter(Objects::nonNull)
                .map(OverviewJson.OrganizationJson::toOrganization)
                .toList();
        return Caps.seen(list, json.totalCount(), "organizations");
    }

    private static Section<List<StarredRepository>> stars(OverviewJson.StarsJson json) {
        List<StarredRepository> list = json.nodes().stream()
                .filter(Objects::nonNull)
                .map(OverviewJson.StarJson::toStarred)
                .toList();
        return Caps.seen(list, json.totalCount(), "stars");
    }

    private static Section<Contributions> contributions(ContributionsJson json) {
        Contributions contributions = json.toContributions();
        Coverage coverage = Coverage.complete(contributions.total()).within(contributions.from(), contributions.to());
        return new Section.Seen<>(contributions, coverage);
    }

    private Section<List<Repository>> repositories(
            Login login, Data<OverviewJson> answer, @Nullable RepositoriesJson first, CallMeter meter)
            throws InterruptedException {
        if (first == null) {
            return part(answer, "repositories", first, page -> new Section.Unseen<>("GitHub did not send it"));
        }
        if (answer.failedAt("repositories")) {
            List<Repository> seen = first.toRepositories();
            return new Section.Seen<>(
                    seen,
                    Coverage.partial(
                            seen.size(), Optional.of(first.totalCount()), "GitHub left some repositories out"));
        }
        List<Repository> all = new ArrayList<>(first.toRepositories());
        Optional<String> next = first.pageInfo().next();
        try {
            while (next.isPresent() && all.size() < MAX_REPOSITORIES) {
                RepositoriesJson page = page(login, next.get(), meter);
                all.addAll(page.toRepositories());
                next = page.pageInfo().next();
            }
        } catch (CallFailedException failed) {
            return new Section.Seen<>(
                    List.copyOf(all),
                    Coverage.partial(
                            all.size(),
                            Optional.of(first.totalCount()),
                            failed.trouble().sentence()));
        }
        return Caps.seen(List.copyOf(all), first.totalCount(), "repositories");
    }

    private RepositoriesJson page(Login login, String after, CallMeter meter)
            throws InterruptedException, CallFailedException {
        meter.plan(Stage.REPOSITORIES, 1);
        Question<PageJson> question = new Question<>(
                Stage.REPOSITORIES,
                documents.repositories(),
                Map.of("login", login.value(), "repositories", NEXT_PAGES, "after", after),
                PageJson.class);
        PageJson.OwnerJson owner = calls.ask(question, meter).data().user();
        if (owner == null) {
            throw new CallFailedException(new Trouble.Unavailable("GitHub did not send the rest of the repositories"));
        }
        return owner.repositories();
    }

    private record PageJson(@Nullable OwnerJson user) {
        private record OwnerJson(RepositoriesJson repositories) {}
    }
}
