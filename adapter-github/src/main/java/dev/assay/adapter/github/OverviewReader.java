package dev.assay.adapter.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.adapter.github.ContributionWindows.WindowAnswer;
import dev.assay.adapter.github.GraphQlAnswer.Data;
import dev.assay.adapter.github.GraphQlAnswer.GraphQlError;
import dev.assay.adapter.github.GraphQlCalls.Question;
import dev.assay.domain.profile.Account;
import dev.assay.domain.profile.Login;
import dev.assay.domain.task.Stage;
import dev.assay.port.out.CallContext;
import dev.assay.port.out.Overview;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads account, stars, organizations, contributions and the first repositories in one document. Where that is too much
 * for GitHub, the parts that are missing are asked for one by one, contributions in ever shorter windows and
 * repositories in ever smaller pages.
 */
final class OverviewReader {

    /** Repositories in the first document: their file trees make it slow. */
    static final int FIRST_PAGE = 50;

    private static final Price BESIDE_REPOSITORIES = new Price(145, 555);

    private static final String AS_OF = "as of";

    private final GraphQlCalls calls;
    private final Documents documents;
    private final RepositoryPages repositories;
    private final InstantSource clock;

    OverviewReader(GraphQlCalls calls, Documents documents, InstantSource clock) {
        this.calls = calls;
        this.documents = documents;
        this.repositories = new RepositoryPages(calls, documents);
        this.clock = clock;
    }

    /** Returns what the first document costs. */
    static Price price() {
        return BESIDE_REPOSITORIES.plus(RepositoryPages.price(FIRST_PAGE));
    }

    /**
     * Reads a person.
     *
     * @throws CallFailedException if the account was not found, or nothing true can be said of it
     */
    Facts read(Login login, CallContext context) throws InterruptedException, CallFailedException {
        Outcome<Data<JsonNode>> whole = calls.ask(overview(login), context);
        boolean heavy =
                whole.trouble().filter(Trouble.TooHeavy.class::isInstance).isPresent()
                        || whole.value().filter(OverviewReader::cutToTheQuick).isPresent();
        Data<JsonNode> answer = heavy ? calls.ask(identity(login), context).orThrow() : whole.orThrow();
        JsonNode user = user(answer).orElseThrow(() -> new CallFailedException(absence(login, answer)));
        return facts(new UserAnswer(login, user, answer, heavy || answer.cutShort()), context);
    }

    /** Tells whether GitHub left out so much that it is not even said who it is. */
    private static boolean cutToTheQuick(Data<JsonNode> answer) {
        return answer.cutShort()
                && user(answer).flatMap(OverviewReader::account).isEmpty();
    }

    private static Optional<Account> account(JsonNode user) {
        try {
            return Optional.of(Json.domain(Json.convert(user, OverviewJson.IdentityJson.class)::toAccount));
        } catch (CallFailedException unreadable) {
            return Optional.empty();
        }
    }

    private Facts facts(UserAnswer found, CallContext context) throws InterruptedException, CallFailedException {
        Account account = account(found.user())
                .orElseThrow(
                        () -> new CallFailedException(new Trouble.Unavailable("GitHub's answer could not be read")));
        UserAnswer belongings =
                found.lacks("organizations") || found.lacks("starredRepositories") ? askedAgain(found, context) : found;
        Year year = year(found, context);
        RepositoryPages.Owned owned = owned(found, context);
        Overview overview = new Overview(
                account,
                belongings.section(
                        "organizations",
                        OverviewJson.OrganizationsJson.class,
                        OverviewJson.OrganizationsJson::toSection),
                belongings.section(
                        "starredRepositories", OverviewJson.StarsJson.class, OverviewJson.StarsJson::toSection),
                owned.section(),
                year.section());
        return new Facts(overview, outlook(found, context), owned.heads(), year.targets(), year.earlierYears());
    }

    private UserAnswer askedAgain(UserAnswer found, CallContext context) throws InterruptedException {
        return calls.ask(belongings(found.login()), context)
                .value()
                .filter(data -> user(data).isPresent())
                .map(data -> new UserAnswer(found.login(), user(data).orElseThrow(), data, false))
                .orElse(found);
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

    private RepositoryPages.Owned owned(UserAnswer found, CallContext context) throws InterruptedException {
        Optional<RepositoriesJson> first =
                found.lacks("repositories") ? Optional.empty() : found.part("repositories", RepositoriesJson.class);
        int size = first.isPresent() ? RepositoryPages.PAGE : FIRST_PAGE / 2;
        return repositories.read(found.login(), first, size, context);
    }

    private Year year(UserAnswer found, CallContext context) throws InterruptedException {
        Optional<ContributionsJson> whole = found.lacks("contributionsCollection")
                ? Optional.empty()
                : found.part("contributionsCollection", ContributionsJson.class);
        if (whole.isPresent()) {
            return new Year(List.of(whole.get()), Optional.empty());
        }
        if (!found.heavy()) {
            return new Year(List.of(), Optional.of(found.trouble("contributionsCollection")));
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
                windows.stream().flatMap(window -> window.trouble().stream()).findFirst());
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

    private Question<JsonNode> overview(Login login) {
        Map<String, Object> variables =
                Map.of("login", login.value(), "repositories", FIRST_PAGE, "ahead", PullRequestPlan.PAGE);
        return new Question<>(Stage.PROFILE, documents.overview(), variables, price(), true, JsonNode.class);
    }

    /** Asks as little as can be: nothing is looked up ahead. */
    private Question<JsonNode> identity(Login login) {
        Map<String, Object> variables = Map.of("login", login.value(), "ahead", 1);
        return new Question<>(Stage.PROFILE, documents.identity(), variables, new Price(2, 2), false, JsonNode.class);
    }

    private Question<JsonNode> belongings(Login login) {
        Map<String, Object> variables = Map.of("login", login.value());
        return new Question<>(
                Stage.REPOSITORIES, documents.belongings(), variables, new Price(22, 435), false, JsonNode.class);
    }

    private static Optional<JsonNode> user(Data<JsonNode> answer) {
        return Optional.of(answer.data().path("user")).filter(JsonNode::isObject);
    }

    /** Only GitHub's own word for it means that there is nobody; any other error is GitHub's trouble. */
    private static Trouble absence(Login login, Data<JsonNode> answer) {
        Optional<GraphQlError> other = answer.errors().stream()
                .filter(error -> !error.type().equals("NOT_FOUND"))
                .findFirst();
        if (other.isPresent() && other.get().type().equals("FORBIDDEN")) {
            return new Trouble.Forbidden("GitHub refused: " + other.get().message());
        }
        if (other.isPresent() || answer.errors().isEmpty()) {
            String why = other.map(GraphQlError::message).orElse("it sent neither a user nor a reason");
            return new Trouble.Unavailable("GitHub could not answer: " + why);
        }
        JsonNode owner = answer.data().path("repositoryOwner");
        return owner.isObject()
                ? new Trouble.NotFound("\"%s\" is no person on GitHub but an %s"
                        .formatted(
                                login,
                                owner.path("__typename").asText("organization").toLowerCase(Locale.ROOT)))
                : new Trouble.Nobody("GitHub has no user named \"" + login + "\"");
    }
}
