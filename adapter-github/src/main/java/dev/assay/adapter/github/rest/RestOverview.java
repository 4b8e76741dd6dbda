package dev.assay.adapter.github.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.adapter.github.dispatch.Outcome;
import dev.assay.adapter.github.json.Elements;
import dev.assay.adapter.github.json.Json;
import dev.assay.adapter.github.rest.RestJson.OrganizationJson;
import dev.assay.adapter.github.rest.RestJson.RepositoryJson;
import dev.assay.adapter.github.rest.RestJson.UserJson;
import dev.assay.adapter.github.rest.RestPlan.Purpose;
import dev.assay.adapter.github.wire.CallFailedException;
import dev.assay.adapter.github.wire.CallFailure;
import dev.assay.domain.profile.Account;
import dev.assay.domain.profile.Coverage;
import dev.assay.domain.profile.Login;
import dev.assay.domain.profile.Organization;
import dev.assay.domain.profile.Repository;
import dev.assay.domain.profile.Section;
import dev.assay.domain.profile.StarredRepository;
import dev.assay.domain.task.Stage;
import dev.assay.port.out.CallContext;
import dev.assay.port.out.Overview;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads account, repositories, organizations, stars and the languages of the repositories pushed last. */
final class RestOverview {

    private static final int MAX_STARS = 20;
    private static final int FILES_PER_REPOSITORY = 3;
    private static final String CALENDAR_NEEDS_TOKEN =
            "GitHub tells the contribution calendar only to callers with a token";

    private final RestCalls calls;
    private final RestQuota quota;
    private final RestLanguages languages;
    private final RestCommits commits;

    RestOverview(RestCalls calls, RestQuota quota) {
        this.calls = calls;
        this.quota = quota;
        this.languages = new RestLanguages(calls);
        this.commits = new RestCommits(calls);
    }

    /**
     * Reads a person.
     *
     * @throws CallFailedException if the account was not found, or nothing true can be said of it
     */
    Found read(Login login, CallContext context) throws InterruptedException, CallFailedException {
        UserJson user = user(login, context);
        if (!Json.domain(user::person)) {
            throw new CallFailedException(
                    new CallFailure.NotFound("\"" + login + "\" is no person on GitHub but an organization"));
        }
        Account account = Json.domain(user::toAccount);
        context.read(Overview.beginning(account));
        Lists lists = lists(account, context);
        RestPlan plan = plan(account, lists.repositories());
        Overview overview = new Overview(
                account,
                lists.organizations(),
                lists.starred(),
                withLanguages(lists.repositories(), plan, context),
                new Section.Unseen<>(CALENDAR_NEEDS_TOKEN),
                new Section.Unseen<>(RestDetails.YEARS_NEED_TOKEN));
        return new Found(overview, plan, unlisted(lists.repositories().coverage()));
    }

    private UserJson user(Login login, CallContext context) throws InterruptedException, CallFailedException {
        try {
            return calls.get(new RestRequest<>(Stage.PROFILE, "/users/" + login, UserJson.class), context);
        } catch (CallFailedException failed) {
            throw failed.failure() instanceof CallFailure.NotFound
                    ? new CallFailedException(new CallFailure.NotFound("GitHub has no user named \"" + login + "\""))
                    : failed;
        }
    }

    private Lists lists(Account account, CallContext context) throws InterruptedException {
        String path = "/users/" + account.displayLogin();
        int count = account.counts().publicRepositories();
        List<RestRequest<JsonNode[]>> asks = new ArrayList<>();
        asks.add(new RestRequest<>(Stage.PROFILE, path + "/orgs?per_page=" + RestPlan.PAGE, JsonNode[].class));
        asks.add(new RestRequest<>(Stage.PROFILE, path + "/starred?per_page=" + MAX_STARS, JsonNode[].class));
        asks.addAll(RestRepositories.pages(account.displayLogin(), count));
        List<Outcome<RestPage<JsonNode[]>>> answers = calls.getAll(asks, context);
        return new Lists(
                organizations(answers.get(0)),
                starred(answers.get(1)),
                RestRepositories.section(answers.subList(2, answers.size()), count));
    }

    private static Section<List<Organization>> organizations(Outcome<RestPage<JsonNode[]>> answer) {
        return answer.value()
                .map(page -> Elements.of(
                                Arrays.asList(page.body()), OrganizationJson.class, OrganizationJson::toOrganization)
                        .firstPage(page.more(), "organizations"))
                .orElseGet(() -> unseen(answer));
    }

    private static Section<List<StarredRepository>> starred(Outcome<RestPage<JsonNode[]>> answer) {
        return answer.value()
                .map(page -> Elements.of(Arrays.asList(page.body()), RepositoryJson.class, RepositoryJson::toStarred)
                        .firstPage(page.more(), "stars"))
                .orElseGet(() -> unseen(answer));
    }

    private static <T> Section<T> unseen(Outcome<?> answer) {
        return new Section.Unseen<>(answer.failure().map(CallFailure::sentence).orElse("GitHub did not send it"));
    }

    private RestPlan plan(Account account, Section<List<Repository>> repositories) {
        List<Repository> own = RestRepositories.newestOwn(repositories.content().orElse(List.of()));
        Map<Purpose, Integer> needs = Map.of(
                Purpose.LANGUAGES, languages.price(own),
                Purpose.ROOTS, calls.price(own.stream().map(RestManifests::root).toList()),
                Purpose.MANIFESTS, FILES_PER_REPOSITORY * own.size(),
                Purpose.COMMITS, commits.price(own, account.login()));
        return RestPlan.of(needs, account.counts().publicRepositories(), quota.left());
    }

    private Section<List<Repository>> withLanguages(
            Section<List<Repository>> section, RestPlan plan, CallContext context) throws InterruptedException {
        Optional<List<Repository>> repositories = section.content();
        if (repositories.isEmpty()) {
            return section;
        }
        RestLanguages.Added added = languages.added(repositories.get(), plan.calls(Purpose.LANGUAGES), context);
        return new Section.Seen<>(
                added.repositories(), noted(section.coverage(), added.failure().or(plan::shortage)));
    }

    private static Optional<String> unlisted(Coverage repositories) {
        return repositories.status() == Coverage.Status.COMPLETE
                ? Optional.empty()
                : repositories.reason().map(why -> "Not all repositories were seen: " + why);
    }

    /** Says why languages are missing. */
    private static Coverage noted(Coverage coverage, Optional<String> gap) {
        return gap.map(why -> Coverage.partial(
                        coverage.fetched(),
                        coverage.available(),
                        coverage.reason().map(reason -> reason + "; " + why).orElse(why)))
                .orElse(coverage);
    }

    /**
     * A person, and what may still be asked.
     *
     * @param overview what is known
     * @param plan for the rest
     * @param unlisted says that not all repositories are known, and why; empty if all that were planned are
     */
    record Found(Overview overview, RestPlan plan, Optional<String> unlisted) {

        /** Says what stands in the way of looking into all repositories; empty if nothing does. */
        Optional<String> obstacle() {
            return unlisted.or(plan::shortage);
        }

        /** Returns the repositories to look into. */
        List<Repository> own() {
            return RestRepositories.newestOwn(overview.repositories().content().orElse(List.of()));
        }

        /** Returns how many repositories there are to look into, were there calls without end. */
        int ownCount() {
            return RestRepositories.own(overview.repositories().content().orElse(List.of()))
                    .size();
        }
    }

    private record Lists(
            Section<List<Organization>> organizations,
            Section<List<StarredRepository>> starred,
            Section<List<Repository>> repositories) {}
}
