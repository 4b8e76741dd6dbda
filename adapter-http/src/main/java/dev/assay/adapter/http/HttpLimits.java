package dev.assay.adapter.http;

/**
 * What one client may do, and all together.
 *
 * @param submissionsPerMinute analyses that a client may ask for; 0 for any number
 * @param forcedPerHour of them with fresh data; 0 for any number
 * @param streams how many may follow tasks by events or WebSocket at once
 */
public record HttpLimits(int submissionsPerMinute, int forcedPerHour, int streams) {

    /** Ten analyses a second, one of them a minute with fresh data; eight thousand streams. */
    public static final HttpLimits DEFAULTS = new HttpLimits(600, 60, 8000);

    /** @throws IllegalArgumentException if a bound makes no sense */
    public HttpLimits {
        if (submissionsPerMinute < 0 || forcedPerHour < 0 || streams < 0) {
            throw new IllegalArgumentException("limits must not be negative, got %s, %s and %s"
                    .formatted(submissionsPerMinute, forcedPerHour, streams));
        }
    }
}
