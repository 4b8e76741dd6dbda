package dev.assay.adapter.jdbc.server;

import java.time.Duration;

/**
 * What a database is opened with.
 *
 * @param address where it is
 * @param bounds what it keeps
 */
public record DatabaseSettings(DatabaseAddress address, Bounds bounds) {

    /**
     * How much a database keeps.
     *
     * @param retention how long reports and ended tasks are kept; zero for ever
     * @param fileBytes what a file may take, beyond which the oldest of them are let go, within a minute; zero for any
     *     number. A server of PostgreSQL has bounds of its own
     */
    public record Bounds(Duration retention, long fileBytes) {}
}
