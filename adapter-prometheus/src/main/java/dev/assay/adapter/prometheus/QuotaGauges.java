package dev.assay.adapter.prometheus;

import dev.assay.port.out.RateLimitLedger.Quota;
import dev.assay.port.out.RateLimitLedger.Resource;
import dev.assay.port.out.RateLimitLedger.Standing;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;

/**
 * Shows what GitHub still grants. Once the window of a quota is over, all of it is there again, whether or not GitHub
 * was asked since: an alert ends by itself. Safe for many threads.
 */
final class QuotaGauges {

    private final Map<Quota, Standing> standings = new ConcurrentHashMap<>();
    private final InstantSource clock;

    QuotaGauges(PrometheusRegistry registry, InstantSource clock) {
        this.clock = clock;
        perAccount(registry, "assay_github_remaining", "What GitHub still grants, as it said last.", this::remaining);
        perAccount(registry, "assay_github_limit", "What GitHub grants in a window.", Standing::limit);
        GaugeWithCallback.builder()
                .name("assay_github_spent_ratio")
                .help("The spent part of the limit of the account that has most left; 0 until GitHub has said.")
                .labelNames("resource")
                .callback(gauge -> {
                    for (Resource resource : Resource.values()) {
                        gauge.call(spent(resource), label(resource));
                    }
                })
                .register(registry);
    }

    void note(Quota quota, Standing standing) {
        standings.put(quota, standing);
    }

    private void perAccount(PrometheusRegistry registry, String name, String help, ToIntFunction<Standing> figure) {
        GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .labelNames("account", "resource")
                .callback(gauge -> standings.forEach((quota, standing) ->
                        gauge.call(figure.applyAsInt(standing), quota.account(), label(quota.resource()))))
                .register(registry);
    }

    private int remaining(Standing standing) {
        return clock.instant().isBefore(standing.resetsAt()) ? standing.remaining() : standing.limit();
    }

    private double spent(Resource resource) {
        return standings.entrySet().stream()
                .filter(entry -> entry.getKey().resource() == resource)
                .map(Map.Entry::getValue)
                .mapToDouble(standing -> 1 - (double) remaining(standing) / Math.max(1, standing.limit()))
                .min()
                .orElse(0);
    }

    private static String label(Resource resource) {
        return resource.name().toLowerCase(Locale.ROOT);
    }
}
