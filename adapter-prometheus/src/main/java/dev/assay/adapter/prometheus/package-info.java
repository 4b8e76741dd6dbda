/**
 * What the engine and a server do, as Prometheus reads it. {@link dev.assay.adapter.prometheus.PrometheusMetrics} is
 * the door.
 */
@NullMarked
package dev.assay.adapter.prometheus;

import org.jspecify.annotations.NullMarked;
