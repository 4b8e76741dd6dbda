package dev.assay.adapter.github.graphql;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.adapter.github.dispatch.Dispatcher;
import dev.assay.adapter.github.dispatch.FailureClassifier;
import dev.assay.adapter.github.dispatch.Outcome;
import dev.assay.adapter.github.graphql.GraphQlAnswer.Data;
import dev.assay.adapter.github.wire.CallFailure;
import dev.assay.adapter.github.wire.Endpoints;
import dev.assay.domain.task.Stage;
import dev.assay.port.out.CallContext;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks GitHub questions over GraphQL. */
public final class GraphQlCalls {

    private final Dispatcher dispatcher;
    private final FailureClassifier classifier;
    private final URI address;

    public GraphQlCalls(Endpoints endpoints, Dispatcher dispatcher, FailureClassifier classifier) {
        this.dispatcher = dispatcher;
        this.classifier = classifier;
        this.address = endpoints.graphQl();
    }

    /** Asks one question. */
    public <T> Outcome<Data<T>> ask(Question<T> question, CallContext context) throws InterruptedException {
        return askAll(List.of(question), context).getFirst();
    }

    /** Asks several questions side by side. */
    public <T> List<Outcome<Data<T>>> askAll(List<Question<T>> questions, CallContext context)
            throws InterruptedException {
        List<GraphQlCall<T>> calls = questions.stream()
                .map(question -> new GraphQlCall<>(question, address, classifier))
                .toList();
        return dispatcher.makeAll(calls, context);
    }

    /**
     * Asks for batches side by side. What GitHub finds too heavy is asked for again in halves, and never again whole.
     *
     * @param <A> what one batch brings
     */
    public <A> List<A> bring(List<? extends Batch<A>> batches, CallContext context) throws InterruptedException {
        List<A> brought = new ArrayList<>();
        Deque<Batch<A>> open = new ArrayDeque<>(batches);
        while (!open.isEmpty()) {
            List<Batch<A>> round = List.copyOf(open);
            open.clear();
            List<Outcome<Data<JsonNode>>> outcomes =
                    askAll(round.stream().map(Batch::question).toList(), context);
            for (int i = 0; i < round.size(); i++) {
                Batch<A> batch = round.get(i);
                Optional<List<? extends Batch<A>>> lighter =
                        tooHeavy(outcomes.get(i)) || emptied(outcomes.get(i)) ? batch.lighter() : Optional.empty();
                lighter.ifPresentOrElse(open::addAll, () -> {});
                if (lighter.isEmpty()) {
                    brought.add(batch.read(outcomes.get(i)));
                }
            }
        }
        return brought;
    }

    /** Tells whether to ask for less. Partial data is used where there is nothing lighter to ask for. */
    public static boolean tooHeavy(Outcome<? extends Data<?>> outcome) {
        return outcome.failure().filter(CallFailure.TooHeavy.class::isInstance).isPresent()
                || outcome.value().filter(Data::cutShort).isPresent();
    }

    /** Tells whether something deep inside, which GitHub may not show, took all the rest with it. */
    private static boolean emptied(Outcome<Data<JsonNode>> outcome) {
        return outcome.value()
                .filter(answer -> GraphQlAnswer.empty(answer.data()))
                .filter(answer ->
                        answer.errors().stream().anyMatch(error -> error.path().size() > 2))
                .isPresent();
    }

    /**
     * A question for GitHub.
     *
     * @param stage on whose behalf
     * @param document what is sent
     * @param variables its variables
     * @param price what it will cost, at most
     * @param divisible whether less could be asked for instead
     * @param type what {@code data} is read into
     */
    public record Question<T>(
            Stage stage,
            Document document,
            Map<String, Object> variables,
            Price price,
            boolean divisible,
            Class<T> type) {}

    /**
     * Things that are asked for in one document.
     *
     * @param <A> what comes of it
     */
    public interface Batch<A> {

        Question<JsonNode> question();

        A read(Outcome<Data<JsonNode>> outcome);

        /** Returns the same in lighter batches; empty if there is nothing lighter. */
        Optional<List<? extends Batch<A>>> lighter();
    }
}
