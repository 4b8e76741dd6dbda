package dev.assay.adapter.jdbc.server;

import java.time.Duration;

/**
 * What a database is opened with.
 *
 * @param address where it is
 * @param retention how long reports and ended tasks are kept; zero for ever
 */
public record DatabaseSettings(DatabaseAddress address, Duration retention) {}
