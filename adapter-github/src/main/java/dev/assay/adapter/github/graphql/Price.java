package dev.assay.adapter.github.graphql;

/**
 * What a document costs at most, by GitHub's formula: every connection counts once for each node that it hangs on, a
 * hundred of those are a point, and a document costs at least one. Nodes count as often as they are asked for.
 *
 * @param connections requests that GitHub makes for the document
 * @param nodes that it may return
 * @see <a href="https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api">GitHub's
 *     formula</a>
 */
public record Price(int connections, int nodes) {

    private static final int CONNECTIONS_PER_POINT = 100;

    public int points() {
        return Math.max(1, Math.round(connections / (float) CONNECTIONS_PER_POINT));
    }

    public Price plus(Price other) {
        return new Price(connections + other.connections, nodes + other.nodes);
    }

    public Price times(int count) {
        return new Price(connections * count, nodes * count);
    }
}
