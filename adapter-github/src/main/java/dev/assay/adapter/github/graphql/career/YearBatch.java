package dev.assay.adapter.github.graphql.career;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.assay.adapter.github.dispatch.Outcome;
import dev.assay.adapter.github.graphql.Batches;
import dev.assay.adapter.github.graphql.Document;
import dev.assay.adapter.github.graphql.GraphQlAnswer.Data;
import dev.assay.adapter.github.graphql.GraphQlCalls.Batch;
import dev.assay.adapter.github.graphql.GraphQlCalls.Question;
import dev.assay.adapter.github.graphql.Price;
import dev.assay.adapter.github.graphql.overview.Window;
import dev.assay.adapter.github.wire.CallFailure;
import dev.assay.domain.profile.Login;
import dev.assay.domain.task.Stage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks for contributions of several years in one document, and for one year or for a part of a year alone where that is
 * too much for GitHub.
 *
 * @param login who
 * @param spans within a year each
 * @param fragment what is asked of each
 */
record YearBatch(Login login, List<Span> spans, String fragment) implements Batch<YearBatch.Answer> {

    /** GitHub weighs the years of a document together. */
    static final int PER_DOCUMENT = 2;

    /** By repository commits, pull requests and reviews, and the reviews one by one. */
    private static final Price PRICE = new Price(100 + 50 + 50 + 1, 50);

    static Price price(int years) {
        return PRICE.times(years);
    }

    @Override
    public Question<JsonNode> question() {
        Map<String, Object> variables = new LinkedHashMap<>(Map.of("login", login.value()));
        StringBuilder declarations = new StringBuilder("$login: String!");
        StringBuilder selection = new StringBuilder();
        for (int i = 0; i < spans.size(); i++) {
            variables.put("f" + i, spans.get(i).window().from().toString());
            variables.put("t" + i, spans.get(i).window().to().toString());
            declarations.append(", $f%s: DateTime!, $t%s: DateTime!".formatted(i, i));
            selection
                    .append("y%s: contributionsCollection(from: $f%s, to: $t%s) { ...CareerYear }".formatted(i, i, i))
                    .append('\n');
        }
        String document = """
                query Years(%s) {
                  user(login: $login) { %s }
                  rateLimit { cost remaining resetAt }
                }
                """.formatted(declarations, selection) + fragment;
        return new Question<>(
                Stage.CONTRIBUTIONS,
                Document.fixed(document),
                variables,
                price(spans.size()),
                divisible(),
                JsonNode.class);
    }

    private boolean divisible() {
        return spans.size() > 1 || spans.getFirst().window().divisible();
    }

    @Override
    public Optional<List<? extends Batch<Answer>>> lighter() {
        if (!divisible()) {
            return Optional.empty();
        }
        return Optional.of(
                spans.size() > 1
                        ? Batches.halves(spans, this::with)
                        : spans.getFirst().halves().stream()
                                .map(half -> with(List.of(half)))
                                .toList());
    }

    private YearBatch with(List<Span> some) {
        return new YearBatch(login, some, fragment);
    }

    @Override
    public Answer read(Outcome<Data<JsonNode>> outcome) {
        List<YearPart> parts = new ArrayList<>();
        List<Integer> missing = new ArrayList<>();
        Optional<CallFailure> failure =
                outcome.failure().or(() -> outcome.value().flatMap(Data::failure));
        for (int i = 0; i < spans.size(); i++) {
            int year = spans.get(i).year();
            String alias = "y" + i;
            JsonNode json = outcome.value()
                    .map(answer -> answer.data().path("user").path(alias))
                    .orElseGet(MissingNode::getInstance);
            boolean whole = outcome.value()
                    .flatMap(answer -> answer.troubleWithin("user", alias))
                    .isEmpty();
            Optional<YearPart> read = YearPart.of(year, json);
            read.ifPresent(parts::add);
            if (read.isEmpty() || !whole) {
                missing.add(year);
            }
        }
        if (!missing.isEmpty() && failure.isEmpty()) {
            failure = Optional.of(new CallFailure.Rejected("GitHub did not send the contributions of " + missing));
        }
        return new Answer(parts, missing, failure);
    }

    /**
     * A year or a part of it.
     *
     * @param year which
     * @param window of it
     */
    record Span(int year, Window window) {

        static Span of(int year) {
            return new Span(year, Window.year(year));
        }

        List<Span> halves() {
            return window.halves().stream().map(half -> new Span(year, half)).toList();
        }
    }

    /**
     * What came of a document.
     *
     * @param parts that can be read
     * @param missing years of which something is missing
     * @param failure why; empty if nothing is
     */
    record Answer(List<YearPart> parts, List<Integer> missing, Optional<CallFailure> failure) {}
}
