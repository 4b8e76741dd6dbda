package dev.assay.simulator.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.simulator.exchange.Json;
import dev.assay.simulator.exchange.Request;
import dev.assay.simulator.world.Account;
import dev.assay.simulator.world.Account.Profile;
import dev.assay.simulator.world.AuthoredCommit;
import dev.assay.simulator.world.Commit;
import dev.assay.simulator.world.Ids;
import dev.assay.simulator.world.PullRequest;
import dev.assay.simulator.world.Repository;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The shapes of REST v3, for the links of one request. */
final class RestJson {

    private static final String SITE = "https://github.com/";
    private static final String BRANCH = "main";

    private final String base;

    RestJson(Request request) {
        this.base = request.base();
    }

    ObjectNode user(Account account) {
        Profile profile = account.profile();
        return simpleUser(account)
                .put("name", profile.name())
                .put("company", profile.company())
                .put("blog", profile.website() == null ? "" : profile.website())
                .put("location", profile.location())
                .putNull("email")
                .putNull("hireable")
                .put("bio", profile.bio())
                .putNull("twitter_username")
                .put("public_repos", account.repositories().size())
                .put("public_gists", profile.gists())
                .put("followers", profile.followers())
                .put("following", profile.following())
                .put("created_at", Json.time(profile.createdAt()))
                .put("updated_at", Json.time(profile.updatedAt()));
    }

    ObjectNode organization(Account account) {
        return Json.object()
                .put("login", account.login())
                .put("id", account.profile().id())
                .put("node_id", Ids.of(account))
                .put("url", base + "/orgs/" + account.login())
                .put("repos_url", base + "/orgs/" + account.login() + "/repos")
                .put("avatar_url", account.profile().avatarUrl())
                .put("description", account.profile().bio());
    }

    ObjectNode repository(Repository repository) {
        Repository.Facts facts = repository.facts();
        ObjectNode json = minimalRepository(repository)
                .put("created_at", Json.time(facts.createdAt()))
                .put("updated_at", Json.time(facts.updatedAt()))
                .put("pushed_at", Json.time(facts.pushedAt()))
                .putNull("homepage")
                .put("size", facts.sizeKb())
                .put("stargazers_count", facts.stars())
                .put("watchers_count", facts.stars())
                .put("language", repository.primaryLanguage().orElse(null))
                .put("has_issues", !facts.fork())
                .put("forks_count", facts.forks())
                .put("archived", facts.archived())
                .put("disabled", false)
                .put("open_issues_count", 0)
                .put("visibility", "public")
                .put("forks", facts.forks())
                .put("open_issues", 0)
                .put("watchers", facts.stars())
                .put("default_branch", BRANCH);
        json.set("license", license(facts.license()));
        ArrayNode topics = json.putArray("topics");
        facts.topics().forEach(topics::add);
        return json;
    }

    ObjectNode commit(Repository repository, Commit commit) {
        String date = Json.time(commit.date().toInstant());
        ObjectNode json = Json.object().put("sha", commit.oid());
        ObjectNode git = json.putObject("commit");
        git.set("author", signature(commit, date));
        git.set("committer", signature(commit, date));
        git.put("message", commit.message()).put("comment_count", 0);
        String path = repository.nameWithOwner() + "/commit/" + commit.oid();
        json.put("url", base + "/repos/" + repository.nameWithOwner() + "/commits/" + commit.oid());
        json.put("html_url", SITE + path);
        json.set("author", actor(commit.author()));
        json.set("committer", actor(commit.author()));
        ArrayNode parents = json.putArray("parents");
        for (int parent = 0; parent < commit.parents(); parent++) {
            parents.addObject().put("sha", parentOid(commit, parent));
        }
        return json;
    }

    ObjectNode foundCommit(AuthoredCommit found) {
        ObjectNode json = commit(found.repository(), found.commit());
        json.set("repository", minimalRepository(found.repository()));
        return json.put("score", 1.0);
    }

    ObjectNode pullRequest(PullRequest pull, Account author) {
        String issue = base + "/repos/" + pull.repository() + "/issues/" + pull.number();
        ObjectNode json = Json.object()
                .put("url", issue)
                .put("repository_url", base + "/repos/" + pull.repository())
                .put("html_url", pull.url())
                .put("id", 2_000_000_000L + Math.floorMod(pull.url().hashCode(), 900_000_000))
                .put("number", pull.number())
                .put("title", pull.title());
        json.set("user", simpleUser(author));
        ArrayNode labels = json.putArray("labels");
        pull.labels().forEach(label -> labels.addObject().put("name", label).put("color", "a2eeef"));
        json.put("state", pull.state() == PullRequest.State.OPEN ? "open" : "closed")
                .put("locked", false)
                .put("comments", pull.comments())
                .put("created_at", Json.time(pull.createdAt()))
                .put("updated_at", Json.time(pull.updatedAt()))
                .put("closed_at", time(pull.closedAt()))
                .put("body", pull.body().isEmpty() ? null : pull.body())
                .put("draft", false)
                .put("score", 1.0);
        json.putObject("pull_request")
                .put("url", base + "/repos/" + pull.repository() + "/pulls/" + pull.number())
                .put("html_url", pull.url())
                .put("merged_at", time(pull.mergedAt()));
        return json;
    }

    /** The root folder. */
    static ObjectNode tree(Repository repository) {
        ObjectNode json =
                Json.object().put("sha", repository.commits().getFirst().oid());
        ArrayNode entries = json.putArray("tree");
        for (Map.Entry<String, Boolean> entry : repository.rootEntries().entrySet()) {
            boolean folder = entry.getValue();
            ObjectNode node = entries.addObject()
                    .put("path", entry.getKey())
                    .put("mode", folder ? "040000" : "100644")
                    .put("type", folder ? "tree" : "blob")
                    .put("sha", Ids.hash(repository.nameWithOwner() + entry.getKey()));
            String text = repository.files().get(entry.getKey());
            if (text != null) {
                node.put("size", text.getBytes(StandardCharsets.UTF_8).length);
            }
        }
        return json.put("truncated", false);
    }

    static ObjectNode file(String path, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] newline = {'\n'};
        return Json.object()
                .put("name", path.substring(path.lastIndexOf('/') + 1))
                .put("path", path)
                .put("sha", Ids.hash(path + text))
                .put("size", bytes.length)
                .put("type", "file")
                .put("content", Base64.getMimeEncoder(60, newline).encodeToString(bytes) + "\n")
                .put("encoding", "base64");
    }

    private ObjectNode minimalRepository(Repository repository) {
        ObjectNode json = Json.object()
                .put("id", repository.id())
                .put("node_id", Ids.of(repository))
                .put("name", repository.name())
                .put("full_name", repository.nameWithOwner())
                .put("private", false);
        json.set("owner", actor(repository.owner(), repository.ownedByOrganization()));
        return json.put("html_url", SITE + repository.nameWithOwner())
                .put("description", repository.facts().description())
                .put("fork", repository.facts().fork())
                .put("url", base + "/repos/" + repository.nameWithOwner());
    }

    private ObjectNode simpleUser(Account account) {
        return actor(account.login(), account.organization())
                .put("id", account.profile().id())
                .put("node_id", Ids.of(account))
                .put("avatar_url", account.profile().avatarUrl());
    }

    private ObjectNode actor(String login) {
        return actor(login, false);
    }

    private ObjectNode actor(String login, boolean organization) {
        long id = organization ? Ids.numberOfOrganization(login) : Ids.numberOfPerson(login);
        return Json.object()
                .put("login", login)
                .put("id", id)
                .put("node_id", organization ? Ids.ofOrganization(id) : Ids.ofPerson(id))
                .put("url", base + "/users/" + login)
                .put("html_url", SITE + login)
                .put("type", organization ? "Organization" : "User")
                .put("site_admin", false);
    }

    private static ObjectNode signature(Commit commit, String date) {
        return Json.object()
                .put("name", commit.authorName())
                .put("email", commit.author() + "@users.noreply.github.example")
                .put("date", date);
    }

    private static @Nullable ObjectNode license(@Nullable String spdx) {
        return spdx == null
                ? null
                : Json.object().put("key", spdx).put("name", spdx).put("spdx_id", spdx);
    }

    private static @Nullable String time(@Nullable Instant instant) {
        return instant == null ? null : Json.time(instant);
    }

    private static String parentOid(Commit commit, int parent) {
        return Ids.hash(commit.oid() + parent);
    }
}
