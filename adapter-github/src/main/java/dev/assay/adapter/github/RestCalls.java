package dev.assay.adapter.github;

import dev.assay.adapter.github.RestMemory.Remembered;
import dev.assay.domain.task.Stage;
import dev.assay.port.out.AnswerCache;
import dev.assay.port.out.CallContext;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Gets REST resources and reads the answers. What is known not to have changed is not asked for. */
final class RestCalls {

    private final Endpoints endpoints;
    private final Dispatcher dispatcher;
    private final RestMemory memory;

    /** @param visibility who may see what is remembered */
    RestCalls(Endpoints endpoints, Dispatcher dispatcher, AnswerCache answers, String visibility) {
        this.endpoints = endpoints;
        this.dispatcher = dispatcher;
        this.memory = new RestMemory(answers, visibility);
    }

    /** Escapes a part of a path or a value of a query. */
    static String escaped(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Makes one call. */
    <T> T get(Ask<T> ask, CallContext context) throws InterruptedException, CallFailedException {
        return getAll(List.of(ask), context).getFirst().orThrow().body();
    }

    /** Makes several calls side by side. One that fails costs only its own answer. */
    <T> List<Outcome<Page<T>>> getAll(List<Ask<T>> asks, CallContext context) throws InterruptedException {
        List<RestCall<T>> all = asks.stream().map(this::call).toList();
        List<RestCall<T>> needed =
                all.stream().filter(call -> call.current().isEmpty()).toList();
        Iterator<Outcome<Page<T>>> made = dispatcher.makeAll(needed, context).iterator();
        List<Outcome<Page<T>>> outcomes = new ArrayList<>();
        for (RestCall<T> call : all) {
            Optional<Page<T>> current = call.current();
            outcomes.add(current.isPresent() ? new Outcome.Got<>(current.get()) : made.next());
        }
        return List.copyOf(outcomes);
    }

    /** Returns how many of these would cost a call. */
    int price(List<? extends Ask<?>> asks) {
        return asks.stream().mapToInt(this::price).sum();
    }

    /**
     * Asks about some things side by side, as many as can be had for so many calls, first come first: what is
     * remembered costs none.
     */
    <K, T> Some<K, T> some(List<K> things, Function<K, Ask<T>> question, int most, CallContext context)
            throws InterruptedException {
        Map<K, Ask<T>> chosen = new LinkedHashMap<>();
        int spent = 0;
        for (K thing : things) {
            Ask<T> ask = question.apply(thing);
            int price = price(ask);
            if (spent + price <= most) {
                chosen.put(thing, ask);
                spent += price;
            }
        }
        Iterator<Outcome<Page<T>>> outcomes =
                getAll(List.copyOf(chosen.values()), context).iterator();
        Map<K, Outcome<Page<T>>> answers = new LinkedHashMap<>();
        chosen.keySet().forEach(thing -> answers.put(thing, outcomes.next()));
        return new Some<>(answers, spent);
    }

    private int price(Ask<?> ask) {
        return memory.holds(ask, address(ask)) ? 0 : 1;
    }

    private <T> RestCall<T> call(Ask<T> ask) {
        URI address = address(ask);
        Optional<Remembered<T>> known = memory.find(ask, address);
        return new RestCall<>(ask, address, known, memory);
    }

    private URI address(Ask<?> ask) {
        return URI.create(endpoints.rest() + ask.path());
    }

    /**
     * A resource to get.
     *
     * @param stage on whose behalf
     * @param path with its query, escaped
     * @param type what the body is read into
     * @param version changes whenever the resource does, so that one remembered of the same version need not be asked
     *     for; empty if there is no such thing
     */
    record Ask<T>(Stage stage, String path, Class<T> type, Optional<String> version) {

        Ask(Stage stage, String path, Class<T> type) {
            this(stage, path, type, Optional.empty());
        }
    }

    /**
     * A resource, or a page of one.
     *
     * @param body what was asked for
     * @param links to further pages
     */
    record Page<T>(T body, RestLinks links) {

        /** Tells whether there is a further page. */
        boolean more() {
            return links.more();
        }
    }

    /**
     * What came of asking about some things.
     *
     * @param answers by what was asked about, in order; what was not asked about is not in it
     * @param calls that were planned for it
     */
    record Some<K, T>(Map<K, Outcome<Page<T>>> answers, int calls) {}
}
