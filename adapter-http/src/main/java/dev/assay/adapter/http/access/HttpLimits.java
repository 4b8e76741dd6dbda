package dev.assay.adapter.http.access;

/**
 * What one client may do, and all together.
 *
 * @param submissionsPerMinute analyses that a client may ask for; 0 for any number
 * @param forcedPerHour of them with fresh data; 0 for any number
 * @param streams how many may follow tasks by events or WebSocket at once
 * @param streamsPerClient how many of them one client may hold; 0 for any number
 * @param connections how many may be open at once, at least 1; others wait to be accepted
 * @param connectionsPerAddress how many of them one address may hold, a trusted proxy aside; 0 for any number
 * @param waitingBytes how many bytes of answers may wait at once for clients that are slow to take them, at least 1
 */
public record HttpLimits(
        int submissionsPerMinute,
        int forcedPerHour,
        int streams,
        int streamsPerClient,
        int connections,
        int connectionsPerAddress,
        long waitingBytes) {

    /** Those of a server with a gigabyte of memory. */
    public static final HttpLimits DEFAULTS = within(1L << 30);

    private static final int MOST_STREAMS = 8000;
    private static final int MOST_CONNECTIONS = 10_000;

    /** What a connection is taken to need of the heap while its client follows a task: an estimate. */
    private static final long BYTES_OF_A_STREAM = 48L << 10;

    private static final int SHARE_OF_STREAMS = 4;
    private static final int SHARE_OF_CONNECTIONS = 2;
    private static final int SHARE_OF_ANSWERS = 8;

    /** @throws IllegalArgumentException if a bound makes no sense */
    public HttpLimits {
        if (submissionsPerMinute < 0 || forcedPerHour < 0) {
            throw new IllegalArgumentException(
                    "limits must not be negative, got %s and %s".formatted(submissionsPerMinute, forcedPerHour));
        }
        if (streams < 0 || streamsPerClient < 0 || connectionsPerAddress < 0) {
            throw new IllegalArgumentException("bounds must not be negative, got %s, %s and %s"
                    .formatted(streams, streamsPerClient, connectionsPerAddress));
        }
        if (connections < 1 || waitingBytes < 1) {
            throw new IllegalArgumentException(
                    "bounds must be at least 1, got %s and %s".formatted(connections, waitingBytes));
        }
    }

    /**
     * Returns the limits of a server of this size: ten analyses a second, one of them a minute with fresh data; eight
     * thousand streams and ten thousand connections, or as many as fit into half of its memory; a quarter of the
     * streams and half of the connections for one client.
     *
     * @param heap the most bytes that the process takes for its objects
     */
    public static HttpLimits within(long heap) {
        int streams = Math.clamp(heap / 2 / BYTES_OF_A_STREAM, SHARE_OF_STREAMS, MOST_STREAMS);
        int connections = Math.min(MOST_CONNECTIONS, streams + streams / SHARE_OF_STREAMS);
        return new HttpLimits(
                600,
                60,
                streams,
                streams / SHARE_OF_STREAMS,
                connections,
                connections / SHARE_OF_CONNECTIONS,
                Math.max(1, heap / SHARE_OF_ANSWERS));
    }

    /** Returns these limits with others for submissions; 0 for any number. */
    public HttpLimits submitting(int perMinute, int forced) {
        return new HttpLimits(
                perMinute, forced, streams, streamsPerClient, connections, connectionsPerAddress, waitingBytes);
    }

    /** Returns these limits with other shares for one client; 0 for any number. */
    public HttpLimits sharing(int streamsEach, int connectionsEach) {
        return new HttpLimits(
                submissionsPerMinute, forcedPerHour, streams, streamsEach, connections, connectionsEach, waitingBytes);
    }

    /** Returns these limits with room for so many who follow tasks at once, and for their connections. */
    public HttpLimits following(int all, int each) {
        return new HttpLimits(
                submissionsPerMinute, forcedPerHour, all, each, Math.max(connections, 2 * all), 0, waitingBytes);
    }
}
