package dev.assay.adapter.prometheus;

import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

/**
 * How a database is; asked whenever the metrics are read.
 *
 * @param up whether it could be asked the last time
 * @param waiting how many reports and tasks wait to be written
 * @param lost how many were lost because too many waited
 * @param bytes what a file takes; 0 for a server
 * @param busy how many of its connections are in use
 * @param callers how many callers wait for one
 */
public record DatabaseFigures(
        BooleanSupplier up,
        IntSupplier waiting,
        LongSupplier lost,
        LongSupplier bytes,
        IntSupplier busy,
        IntSupplier callers) {}
