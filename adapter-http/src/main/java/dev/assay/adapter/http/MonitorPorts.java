package dev.assay.adapter.http;

import dev.assay.port.out.ServerMetrics;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * What those who watch over a process are shown.
 *
 * @param metrics what the process does
 * @param working whether work can be taken, for {@code /health/ready}
 * @param clock the time of day
 * @param accessLog takes lines of JSON, one for each request, one or several at a time; empty for no log
 */
public record MonitorPorts(
        ServerMetrics metrics, BooleanSupplier working, InstantSource clock, Optional<Consumer<String>> accessLog) {}
