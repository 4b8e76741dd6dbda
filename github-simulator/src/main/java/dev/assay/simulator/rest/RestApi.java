package dev.assay.simulator.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.simulator.exchange.Answer;
import dev.assay.simulator.exchange.Json;
import dev.assay.simulator.exchange.Request;
import dev.assay.simulator.world.Account;
import dev.assay.simulator.world.Commit;
import dev.assay.simulator.world.Repository;
import dev.assay.simulator.world.World;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The routes of REST v3 that a reader of profiles needs. */
public final class RestApi {

    private final World world;
    private final RestSearch search;

    public RestApi(World world) {
        this.world = world;
        this.search = new RestSearch(world);
    }

    public Answer answer(Request request) {
        List<String> parts = request.segments();
        return switch (parts.getFirst()) {
            case "users" -> users(request, parts);
            case "user" -> userById(request, parts);
            case "repositories" -> repositoryById(request, parts);
            case "repos" -> repositories(request, parts);
            case "search" -> search.answer(request);
            default -> Answer.notFound();
        };
    }

    private Answer users(Request request, List<String> parts) {
        if (parts.size() < 2 || parts.size() > 3) {
            return Answer.notFound();
        }
        Optional<Account> account = world.account(parts.get(1));
        if (account.isPresent()) {
            return account(request, account.get(), parts.subList(2, parts.size()));
        }
        return world.former()
                .login(parts.get(1))
                .flatMap(world::account)
                .map(renamed -> moved(request, "/user/" + renamed.profile().id(), parts.subList(2, parts.size())))
                .orElseGet(Answer::notFound);
    }

    private Answer userById(Request request, List<String> parts) {
        return world.accounts()
                .filter(account -> parts.size() > 1
                        && parts.get(1).equals("" + account.profile().id()))
                .findFirst()
                .map(account -> account(request, account, parts.subList(2, parts.size())))
                .orElseGet(Answer::notFound);
    }

    private Answer account(Request request, Account account, List<String> rest) {
        return switch (String.join("/", rest)) {
            case "" -> Answer.json(200, new RestJson(request).user(account));
            case "repos" -> ownRepositories(request, account);
            case "orgs" -> organizations(request, account);
            case "starred" -> starred(request, account);
            default -> Answer.notFound();
        };
    }

    /** As GitHub sends callers on after a rename: to the id, which stays. */
    private static Answer moved(Request request, String path, List<String> rest) {
        String tail = rest.isEmpty() ? "" : "/" + String.join("/", rest);
        String query = request.rawQuery().isEmpty() ? "" : "?" + request.rawQuery();
        return Answer.moved(301, request.base() + path + tail + query);
    }

    private static Answer ownRepositories(Request request, Account account) {
        List<Repository> sorted = RestSort.repositories(account.repositories(), request);
        return paged(request, sorted, repository -> new RestJson(request).repository(repository));
    }

    private Answer organizations(Request request, Account account) {
        List<Account> organizations = account.organizations().stream()
                .flatMap(login -> world.account(login).stream())
                .toList();
        return paged(request, organizations, new RestJson(request)::organization);
    }

    private Answer starred(Request request, Account account) {
        List<Repository> starred = account.starred().stream()
                .flatMap(name -> world.repository(name).stream())
                .toList();
        return paged(request, starred, new RestJson(request)::repository);
    }

    private Answer repositories(Request request, List<String> parts) {
        if (parts.size() < 3) {
            return Answer.notFound();
        }
        List<String> rest = parts.subList(3, parts.size());
        Optional<Repository> found = world.repository(parts.get(1), parts.get(2));
        if (found.isPresent()) {
            return repository(request, found.get(), rest);
        }
        return world.former()
                .repository(parts.get(1), parts.get(2))
                .flatMap(world::repository)
                .map(renamed -> moved(request, "/repositories/" + renamed.id(), rest))
                .orElseGet(Answer::notFound);
    }

    private Answer repositoryById(Request request, List<String> parts) {
        return world.accounts()
                .flatMap(account -> account.repositories().stream())
                .filter(repository -> parts.size() > 1 && parts.get(1).equals("" + repository.id()))
                .findFirst()
                .map(repository -> repository(request, repository, parts.subList(2, parts.size())))
                .orElseGet(Answer::notFound);
    }

    private static Answer repository(Request request, Repository repository, List<String> rest) {
        return switch (rest.isEmpty() ? "" : rest.getFirst()) {
            case "" -> Answer.json(200, new RestJson(request).repository(repository));
            case "languages" -> Answer.json(200, Json.MAPPER.valueToTree(repository.languages()));
            case "commits" -> commits(request, repository);
            case "git" ->
                rest.size() == 3 && rest.get(1).equals("trees") ? tree(repository, rest.get(2)) : Answer.notFound();
            case "contents" -> contents(request, repository, String.join("/", rest.subList(1, rest.size())));
            default -> Answer.notFound();
        };
    }

    private static Answer commits(Request request, Repository repository) {
        if (repository.isEmpty()) {
            return Answer.message(409, "Git Repository is empty.");
        }
        String author = request.query().getOrDefault("author", "");
        Instant since = moment(request, "since", Instant.MIN);
        Instant until = moment(request, "until", Instant.MAX);
        List<Commit> commits = repository.commits().stream()
                .filter(commit -> author.isEmpty() || commit.isBy(author))
                .filter(commit -> !commit.date().toInstant().isBefore(since))
                .filter(commit -> !commit.date().toInstant().isAfter(until))
                .toList();
        return paged(request, commits, commit -> new RestJson(request).commit(repository, commit));
    }

    private static Instant moment(Request request, String name, Instant otherwise) {
        String text = request.query().getOrDefault(name, "");
        try {
            return text.isEmpty() ? otherwise : Instant.parse(text);
        } catch (DateTimeParseException notATime) {
            return otherwise;
        }
    }

    private static Answer tree(Repository repository, String revision) {
        if (repository.isEmpty()) {
            return Answer.message(409, "Git Repository is empty.");
        }
        boolean known = revision.equals("HEAD")
                || revision.equals("main")
                || repository.commits().stream().anyMatch(commit -> commit.oid().equals(revision));
        return known ? Answer.json(200, RestJson.tree(repository)) : Answer.notFound();
    }

    private static Answer contents(Request request, Repository repository, String path) {
        String text = repository.files().get(path);
        if (text == null) {
            return Answer.notFound();
        }
        if (request.header("Accept").toLowerCase(Locale.ROOT).contains("raw")) {
            return Answer.text(200, "application/vnd.github.raw+json; charset=utf-8", text);
        }
        return Answer.json(200, RestJson.file(path, text));
    }

    private static <T> Answer paged(Request request, List<T> all, Function<T, ? extends JsonNode> shape) {
        Paging paging = Paging.of(request, all.size());
        ArrayNode page = Json.array();
        paging.slice(all).forEach(item -> page.add(shape.apply(item)));
        return paging.linked(request, Answer.json(200, page));
    }

    /** A search result: how many there are, and one page of them. */
    static <T> Answer found(Request request, List<T> all, Function<T, ObjectNode> shape) {
        Paging paging = Paging.of(request, Math.min(all.size(), RestSearch.MOST));
        ObjectNode body = Json.object().put("total_count", all.size()).put("incomplete_results", false);
        ArrayNode items = body.putArray("items");
        paging.slice(all).forEach(item -> items.add(shape.apply(item)));
        return paging.linked(request, Answer.json(200, body));
    }
}
