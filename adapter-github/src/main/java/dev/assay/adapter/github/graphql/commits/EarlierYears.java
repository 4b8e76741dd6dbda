package dev.assay.adapter.github.graphql.commits;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.adapter.github.dispatch.Outcome;
import dev.assay.adapter.github.graphql.Document;
import dev.assay.adapter.github.graphql.GraphQlAnswer.Data;
import dev.assay.adapter.github.graphql.GraphQlCalls.Batch;
import dev.assay.adapter.github.graphql.GraphQlCalls.Question;
import dev.assay.adapter.github.graphql.Price;
import dev.assay.adapter.github.graphql.overview.ContributionsJson;
import dev.assay.adapter.github.graphql.overview.Target;
import dev.assay.adapter.github.graphql.overview.Window;
import dev.assay.adapter.github.json.Json;
import dev.assay.adapter.github.wire.CallFailedException;
import dev.assay.adapter.github.wire.CallFailure;
import dev.assay.domain.profile.Login;
import dev.assay.domain.task.Stage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks which repositories a person committed to in earlier years, several years in one document.
 *
 * @param login who
 * @param windows within a year each
 * @param fragment what is asked of a repository
 */
record EarlierYears(Login login, List<Window> windows, String fragment) implements Batch<CommitAnswer> {

    /** Years in one document: GitHub weighs them together. */
    static final int PER_DOCUMENT = 6;

    private static final int REPOSITORIES = 100;

    static Price price() {
        return new Price(0, 0);
    }

    @Override
    public Question<JsonNode> question() {
        Map<String, Object> variables = new LinkedHashMap<>(Map.of("login", login.value()));
        StringBuilder declarations = new StringBuilder("$login: String!");
        StringBuilder selection = new StringBuilder();
        for (int i = 0; i < windows.size(); i++) {
            variables.put("f" + i, windows.get(i).from().toString());
            variables.put("t" + i, windows.get(i).to().toString());
            declarations.append(", $f%s: DateTime!, $t%s: DateTime!".formatted(i, i));
            selection.append(
                    "w%s: contributionsCollection(from: $f%s, to: $t%s) { ...Contributions }%n".formatted(i, i, i));
        }
        String document = """
                query EarlierYears(%s) {
                  user(login: $login) { %s }
                  rateLimit { cost remaining resetAt }
                }
                fragment Contributions on ContributionsCollection {
                  commitContributionsByRepository(maxRepositories: %s) { repository { ...Contributed } }
                }
                """.formatted(declarations, selection, REPOSITORIES) + fragment;
        return new Question<>(Stage.COMMITS, Document.fixed(document), variables, price(), divisible(), JsonNode.class);
    }

    private boolean divisible() {
        return windows.size() > 1 || windows.getFirst().divisible();
    }

    @Override
    public Optional<List<? extends Batch<CommitAnswer>>> lighter() {
        if (!divisible()) {
            return Optional.empty();
        }
        int middle = windows.size() / 2;
        return Optional.of(
                middle > 0
                        ? List.of(with(windows.subList(0, middle)), with(windows.subList(middle, windows.size())))
                        : windows.getFirst().halves().stream()
                                .map(half -> with(List.of(half)))
                                .toList());
    }

    private EarlierYears with(List<Window> some) {
        return new EarlierYears(login, List.copyOf(some), fragment);
    }

    @Override
    public CommitAnswer read(Outcome<Data<JsonNode>> outcome) {
        List<Target> found = new ArrayList<>();
        Optional<CallFailure> failure =
                outcome.failure().or(() -> outcome.value().flatMap(Data::failure));
        for (int i = 0; i < windows.size() && outcome.value().isPresent(); i++) {
            JsonNode window = outcome.value().get().data().path("user").path("w" + i);
            try {
                WindowJson json = Json.convert(window, WindowJson.class);
                found.addAll(Json.domain(() -> ContributionsJson.targets(json.commitContributionsByRepository())));
            } catch (CallFailedException unreadable) {
                failure = failure.or(() -> Optional.of(unreadable.failure()));
            }
        }
        return new CommitAnswer(List.of(), found, failure);
    }

    private record WindowJson(List<JsonNode> commitContributionsByRepository) {}
}
