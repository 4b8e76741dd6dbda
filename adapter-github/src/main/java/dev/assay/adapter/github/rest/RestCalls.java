package dev.assay.adapter.github.rest;

import dev.assay.adapter.github.dispatch.Dispatcher;
import dev.assay.adapter.github.dispatch.Outcome;
import dev.assay.adapter.github.rest.RestAnswerCache.Remembered;
import dev.assay.adapter.github.wire.CallFailedException;
import dev.assay.adapter.github.wire.Endpoints;
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
public final class RestCalls {

    private final Endpoints endpoints;
    private final Dispatcher dispatcher;
    private final RestAnswerCache cache;

    /** @param visibility who may see what is remembered */
    public RestCalls(Endpoints endpoints, Dispatcher dispatcher, AnswerCache answers, String visibility) {
        this.endpoints = endpoints;
        this.dispatcher = dispatcher;
        this.cache = new RestAnswerCache(answers, visibility);
    }

    /** Escapes a part of a path or a value of a query. */
    static String escaped(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Makes one call. */
    public <T> T get(RestRequest<T> ask, CallContext context) throws InterruptedException, CallFailedException {
        return getAll(List.of(ask), context).getFirst().orThrow().body();
    }

    /** Makes several calls side by side. One that fails costs only its own answer. */
    <T> List<Outcome<RestPage<T>>> getAll(List<RestRequest<T>> asks, CallContext context) throws InterruptedException {
        List<RestCall<T>> all = asks.stream().map(this::call).toList();
        List<RestCall<T>> needed =
                all.stream().filter(call -> call.current().isEmpty()).toList();
        Iterator<Outcome<RestPage<T>>> made =
                dispatcher.makeAll(needed, context).iterator();
        List<Outcome<RestPage<T>>> outcomes = new ArrayList<>();
        for (RestCall<T> call : all) {
            Optional<RestPage<T>> current = call.current();
            outcomes.add(current.isPresent() ? new Outcome.Got<>(current.get()) : made.next());
        }
        return List.copyOf(outcomes);
    }

    /** Returns how many of these would cost a call. */
    int price(List<? extends RestRequest<?>> asks) {
        return asks.stream().mapToInt(this::price).sum();
    }

    /**
     * Asks about some things side by side, as many as can be had for so many calls, first come first: what is
     * remembered costs none.
     */
    <K, T> Some<K, T> some(List<K> things, Function<K, RestRequest<T>> question, int most, CallContext context)
            throws InterruptedException {
        Map<K, RestRequest<T>> chosen = new LinkedHashMap<>();
        int spent = 0;
        for (K thing : things) {
            RestRequest<T> ask = question.apply(thing);
            int price = price(ask);
            if (spent + price <= most) {
                chosen.put(thing, ask);
                spent += price;
            }
        }
        Iterator<Outcome<RestPage<T>>> outcomes =
                getAll(List.copyOf(chosen.values()), context).iterator();
        Map<K, Outcome<RestPage<T>>> answers = new LinkedHashMap<>();
        chosen.keySet().forEach(thing -> answers.put(thing, outcomes.next()));
        return new Some<>(answers, spent);
    }

    private int price(RestRequest<?> ask) {
        return cache.holds(ask, address(ask)) ? 0 : 1;
    }

    private <T> RestCall<T> call(RestRequest<T> ask) {
        URI address = address(ask);
        Optional<Remembered<T>> known = cache.find(ask, address);
        return new RestCall<>(ask, address, known, cache);
    }

    private URI address(RestRequest<?> ask) {
        return URI.create(endpoints.rest() + ask.path());
    }

    /**
     * What came of asking about some things.
     *
     * @param answers by what was asked about, in order; what was not asked about is not in it
     * @param calls that were planned for it
     */
    record Some<K, T>(Map<K, Outcome<RestPage<T>>> answers, int calls) {}
}
