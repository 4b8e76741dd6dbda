package dev.assay.simulator;

import dev.assay.simulator.exchange.Request;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Counts the calls that reached a simulator, refused ones included. Safe for many threads. */
public final class CallLog {

    private static final int MOST_DOCUMENTS = 500;
    private static final int MOST_QUESTIONS = 100_000;

    private final Map<String, Integer> byTemplate = new TreeMap<>();
    private final Set<String> documents = new LinkedHashSet<>();
    private final Set<UUID> questions = new HashSet<>();
    private int repeated;
    private int rest;
    private int graphQl;
    private int points;
    private int notModified;
    private int secondaryLimited;
    private int running;
    private int peak;

    CallLog() {}

    /** All calls. */
    public synchronized int total() {
        return rest + graphQl;
    }

    /** REST calls, searches included. */
    public synchronized int rest() {
        return rest;
    }

    /** GraphQL queries. */
    public synchronized int graphQl() {
        return graphQl;
    }

    /** Points that GraphQL queries cost. */
    public synchronized int graphQlPoints() {
        return points;
    }

    /** Calls answered with 304. */
    public synchronized int notModified() {
        return notModified;
    }

    /** Calls that met the secondary limit, for too many at once or by a fault. */
    public synchronized int secondaryLimited() {
        return secondaryLimited;
    }

    /** The most calls that were under way at the same time. */
    public synchronized int peakConcurrency() {
        return peak;
    }

    /** Counts by template: {@code /users/{user}/repos} for REST, {@code graphql Overview} for a named query. */
    public synchronized Map<String, Integer> byTemplate() {
        return Map.copyOf(byTemplate);
    }

    /** The calls of one template; 0 if there were none. */
    public synchronized int count(String template) {
        return byTemplate.getOrDefault(template, 0);
    }

    /** Calls that asked the same as one before, word for word; told apart up to 100,000 of them. */
    public synchronized int repeated() {
        return repeated;
    }

    /** Calls that are under way. */
    public synchronized int underWay() {
        return running;
    }

    /** The different texts of GraphQL queries, at most 500 of them. */
    public synchronized Set<String> documents() {
        return Set.copyOf(documents);
    }

    /** Forgets everything but the calls under way. */
    public synchronized void reset() {
        byTemplate.clear();
        documents.clear();
        questions.clear();
        repeated = 0;
        rest = 0;
        graphQl = 0;
        points = 0;
        notModified = 0;
        secondaryLimited = 0;
        peak = running;
    }

    /** Counts a call in and returns how many are under way with it. */
    synchronized int begin(Request request) {
        if (request.isGraphQl()) {
            graphQl++;
            remember(request.document());
        } else {
            rest++;
        }
        byTemplate.merge(request.template(), 1, Integer::sum);
        ask(request.method() + " " + request.path() + "?" + request.rawQuery() + " " + request.body());
        running++;
        peak = Math.max(peak, running);
        return running;
    }

    private void ask(String text) {
        UUID question = UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
        if (questions.contains(question)) {
            repeated++;
        } else if (questions.size() < MOST_QUESTIONS) {
            questions.add(question);
        }
    }

    private void remember(String document) {
        if (!document.isEmpty() && documents.size() < MOST_DOCUMENTS) {
            documents.add(document);
        }
    }

    synchronized void end() {
        running--;
    }

    synchronized void spent(int cost) {
        points += cost;
    }

    synchronized void wasSecondaryLimited() {
        secondaryLimited++;
    }

    synchronized void wasNotModified() {
        notModified++;
    }
}
