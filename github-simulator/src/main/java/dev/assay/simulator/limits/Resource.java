package dev.assay.simulator.limits;

import java.time.Duration;
import java.util.Locale;

/** What GitHub counts separately. */
public enum Resource {
    /** REST calls, by the hour. */
    CORE(Duration.ofHours(1)),
    /** Searches over REST, by the minute. */
    SEARCH(Duration.ofMinutes(1)),
    /** Points of GraphQL queries, by the hour. */
    GRAPHQL(Duration.ofHours(1));

    private final Duration window;

    Resource(Duration window) {
        this.window = window;
    }

    Duration window() {
        return window;
    }

    /** As it stands in the headers. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
