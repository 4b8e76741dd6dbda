package dev.assay.adapter.github.graphql.overview;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.adapter.github.dispatch.Outcome;
import dev.assay.adapter.github.graphql.Document;
import dev.assay.adapter.github.graphql.Documents;
import dev.assay.adapter.github.graphql.GraphQlAnswer.Data;
import dev.assay.adapter.github.graphql.GraphQlAnswer.GraphQlError;
import dev.assay.adapter.github.graphql.GraphQlCalls;
import dev.assay.adapter.github.graphql.GraphQlCalls.Question;
import dev.assay.adapter.github.graphql.Price;
import dev.assay.adapter.github.graphql.overview.ContributionWindows.WindowAnswer;
import dev.assay.adapter.github.json.Json;
import dev.assay.adapter.github.wire.CallFailedException;
import dev.assay.adapter.github.wire.CallFailure;
import dev.assay.adapter.github.wire.Part;
import dev.assay.domain.profile.Account;
import dev.assay.domain.profile.Login;
import dev.assay.domain.profile.Section;
import dev.assay.domain.task.Stage;
import dev.assay.port.out.CallContext;
import dev.assay.port.out.Overview;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads account, stars, organizations, contributions and the first repositories in one document. Where that is too much
 * for GitHub, the parts that are missing are asked for one by one, contributions in ever shorter windows and
 * repositories in ever smaller pages.
 */
public final class OverviewReader {

    /** Repositories in the first document: their file trees make it slow. */
    static final int FIRST_PAGE = 50;

    private static final Price BESIDE_REPOSITORIES = new Price(145, 555);

    private static final String AS_OF = "as of";

    private final GraphQlCalls calls;
    private final Documents documents;
    private final RepositoryPages repositories;
    private final InstantSource clock;

    public OverviewReader(GraphQlCalls calls, Documents documents, InstantSource clock) {
        this.calls = calls;
        this.documents = documents;
        this.repositories = new RepositoryPages(calls, documents);
        this.clock = clock;
    }

    /** Returns what the first document costs. */
    public static Price price() {
        return BESIDE_REPOSITORIES.plus(RepositoryPages.price(FIRST_PAGE));
    }

    /**
     * Reads a person.
     *
     * @throws CallFailedException if the account was not found, or nothing true can be said of it
     */
    public Facts read(Login login, CallContext context) throws InterruptedException, CallFailedException {
        Outcome<Data<JsonNode>> whole = whole(login, context);
        boolean heavy = whole.failure().filter(OverviewReader::tooMuch).isPresent()
                || whole.value().filter(OverviewReader::lacksIdentity).isPresent();
        Data<JsonNode> answer = heavy ? calls.ask(identity(login), context).orThrow() : whole.orThrow();
        JsonNode user = user(answer).orElseThrow(() -> new CallFailedException(Absence.of(login, answer)));
        return facts(new UserAnswer(login, user, answer, heavy || answer.cutShort()), context);
    }

    /**
     * Asks for everything, and again without the parts that took the rest with them: GitHub sends no user at all where
     * it may not send something inside that must not be null.
     */
    private Outcome<Data<JsonNode>> whole(Login login, CallContext context) throws InterruptedException {
        Set<Part> without = EnumSet.noneOf(Part.class);
        List<GraphQlError> errors = new ArrayList<>();
        Outcome<Data<JsonNode>> outcome = calls.ask(overview(login, without), context);
        while (outcome.value().isPresent()
                && without.addAll(fatal(outcome.value().get()))) {
            errors.addAll(outcome.value().get().errors());
            outcome = calls.ask(overview(login, without), context);
        }
        return outcome.value()
                .<Outcome<Data<JsonNode>>>map(data -> new Outcome.Got<>(data.with(errors)))
                .orElse(outcome);
    }

    private static Set<Part> fatal(Data<JsonNode> answer) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        if (user(answer).isEmpty() && !answer.cutShort()) {
            answer.errors().forEach(error -> Part.along(error.path()).ifPresent(parts::add));
        }
        return parts;
    }

    /** What the scopes do not cover is found out part by part where GitHub does not tell. */
    private static boolean tooMuch(CallFailure failure) {
        return failure instanceof CallFailure.TooHeavy || failure instanceof CallFailure.ScopesMissing;
    }

    /** Tells whether GitHub left out so much that it is not even said who it is. */
    private static boolean lacksIdentity(Data<JsonNode> answer) {
        return answer.cutShort()
                && user(answer).flatMap(OverviewJson.IdentityJson::account).isEmpty();
    }

    private Facts facts(UserAnswer found, CallContext context) throws InterruptedException, CallFailedException {
        Account account = OverviewJson.IdentityJson.account(found.user())
                .orElseThrow(() ->
                        new CallFailedException(new CallFailure.Unavailable("GitHub's answer could not be read")));
        if (found.heavy()) {
            context.read(Overview.beginning(account));
        }
        List<UserAnswer> belongings = belongings(found, context);
        Year year = year(found, context);
        OwnedRepositories owned = new OwnedRepositories();
        firstPage(found).ifPresent(page -> owned.add(page, found.gap("repositories")));
        Overview first = new Overview(
                account,
                belongings
                        .getFirst()
                        .section(
                                "organizations",
                                OverviewJson.OrganizationsJson.class,
                                OverviewJson.OrganizationsJson::toSection),
                belongings
                        .getLast()
                        .section(
                                "starredRepositories", OverviewJson.StarsJson.class, OverviewJson.StarsJson::toSection),
                owned.soFar(),
                year.section(),
                new Section.Unseen<>("The years were not looked into"));
        context.read(first);
        int size = owned.started() ? RepositoryPages.PAGE : FIRST_PAGE / 2;
        Overview overview = first.owning(
                repositories.read(found.login(), owned, size, context).section());
        return new Facts(overview, outlook(found, context), owned.heads(), year.targets(), year.years());
    }

    /** Returns the answers that tell of organizations and of stars. */
    private List<UserAnswer> belongings(UserAnswer found, CallContext context) throws InterruptedException {
        List<Belongings> open = Stream.of(
                        Belongings.organizations(found, documents), Belongings.stars(found, documents))
                .filter(batch -> found.lacks(batch.field()))
                .toList();
        Map<String, UserAnswer> asked = new HashMap<>();
        calls.bring(open, context).forEach(answer -> asked.put(answer.field(), answer.answer()));
        return List.of(
                asked.getOrDefault(Belongings.ORGANIZATIONS, found), asked.getOrDefault(Belongings.STARS, found));
    }

    private Optional<PullRequestOutlook> outlook(UserAnswer found, CallContext context) throws InterruptedException {
        if (!found.heavy()) {
            return outlook(found.user());
        }
        Optional<PullRequestOutlook> outlook = outlook(found.user());
        JsonNode user = outlook.isPresent() ? found.user() : askedAgainWho(found, context);
        return outlook(user).map(PullRequestOutlook::pageByPage);
    }

    private JsonNode askedAgainWho(UserAnswer found, CallContext context) throws InterruptedException {
        return calls.ask(identity(found.login()), context)
                .value()
                .flatMap(OverviewReader::user)
                .orElse(found.user());
    }

    /** Reads all of it or nothing: a number that is missing is no zero. */
    private static Optional<PullRequestOutlook> outlook(JsonNode user) {
        try {
            return Optional.of(Json.domain(Json.convert(user, OverviewJson.OutlookJson.class)::toOutlook));
        } catch (CallFailedException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<RepositoriesJson> firstPage(UserAnswer found) {
        return found.lacks("repositories") ? Optional.empty() : found.part("repositories", RepositoriesJson.class);
    }

    private Year year(UserAnswer found, CallContext context) throws InterruptedException {
        Optional<ContributionsJson> whole = found.lacks("contributionsCollection")
                ? Optional.empty()
                : found.part("contributionsCollection", ContributionsJson.class);
        if (whole.isPresent()) {
            return new Year(List.of(whole.get()), found.gap("contributionsCollection"));
        }
        if (!found.heavy()) {
            return new Year(List.of(), Optional.of(found.failure("contributionsCollection")));
        }
        List<WindowAnswer> windows = calls.bring(
                Window.lastYear(asOf(context)).halves().stream()
                        .map(half -> ContributionWindows.batch(found.login(), half, documents))
                        .toList(),
                context);
        return new Year(
                windows.stream()
                        .flatMap(window -> window.contributions().stream())
                        .toList(),
                windows.stream().flatMap(window -> window.failure().stream()).findFirst());
    }

    /** Every attempt at an analysis asks for the same year, so that what one was answered serves the next. */
    private Instant asOf(CallContext context) {
        Instant now = clock.instant();
        return context.recall(AS_OF)
                .map(kept -> Instant.parse(new String(kept, StandardCharsets.UTF_8)))
                .orElseGet(() -> {
                    context.remember(AS_OF, now.toString().getBytes(StandardCharsets.UTF_8));
                    return now;
                });
    }

    private Question<JsonNode> overview(Login login, Set<Part> without) {
        Map<String, Object> variables = Map.of(
                "login", login.value(),
                "organizations", Belongings.MOST_ORGANIZATIONS,
                "stars", Belongings.MOST_STARS,
                "repositories", FIRST_PAGE,
                "ahead", PullRequestOutlook.PAGE);
        Document document = documents.overview().lacking(without);
        return new Question<>(Stage.PROFILE, document, variables, price(), true, JsonNode.class);
    }

    /** Asks as little as can be: nothing is looked up ahead. */
    private Question<JsonNode> identity(Login login) {
        Map<String, Object> variables = Map.of("login", login.value(), "ahead", 1);
        return new Question<>(Stage.PROFILE, documents.identity(), variables, new Price(2, 2), false, JsonNode.class);
    }

    private static Optional<JsonNode> user(Data<JsonNode> answer) {
        return Optional.of(answer.data().path("user")).filter(JsonNode::isObject);
    }
}
