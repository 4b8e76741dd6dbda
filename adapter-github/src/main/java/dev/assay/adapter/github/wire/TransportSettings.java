package dev.assay.adapter.github.wire;

import dev.assay.domain.secret.Secrets;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * How to reach GitHub.
 *
 * @param api base address of the REST API
 * @param timeout the longest time for one call, its body included
 * @param proxy on the way; empty for that of the JDK's own properties
 * @param secrets what an answer must not bring in: GitHub may repeat a token, and its words go into reports, stores and
 *     logs
 */
public record TransportSettings(URI api, Duration timeout, Optional<ProxyAddress> proxy, Secrets secrets) {}
