package dev.assay.app;

import dev.assay.adapter.jdbc.server.DatabaseAddress;
import dev.assay.adapter.redis.server.RedisAddress;

/**
 * What the settings come to, in words. Holds no secret.
 *
 * @param settings what was set
 * @param demo GitHub is simulated
 */
record InForce(Settings settings, boolean demo) {

    /** Returns one line for a server. */
    String server(int workers) {
        return "in force: %s; %s; %s; %s; %s".formatted(gitHub(), storage(), database(), keys(), workers(workers));
    }

    /** Returns one line for workers without a server. */
    String worker() {
        return "in force: %s; %s; %s; %s; %s"
                .formatted(gitHub(), storage(), database(), workers(settings.workers()), metrics());
    }

    String gitHub() {
        if (demo) {
            return "a simulated GitHub";
        }
        int tokens = settings.tokens().size();
        String who = switch (tokens) {
            case 0 -> "anonymous";
            case 1 -> "with 1 token";
            default -> "with " + tokens + " tokens";
        };
        String proxy = settings.proxy().map(way -> " through the proxy " + way).orElse("");
        return "GitHub at " + settings.gitHub() + ", " + who + proxy;
    }

    String storage() {
        return settings.redis().map(InForce::redis).orElseGet(this::alone);
    }

    private String alone() {
        return settings.database()
                        .filter(chosen -> chosen.address() instanceof DatabaseAddress.Sqlite)
                        .isPresent()
                ? "tasks in the same file as reports"
                : "everything in memory";
    }

    String database() {
        return settings.database()
                .map(chosen -> "reports kept in " + chosen.address())
                .orElse("no database");
    }

    String keys() {
        return settings.access().rules().keys().asked() ? "keys asked for" : "no keys asked for";
    }

    private String metrics() {
        return settings.metricsPort()
                .map(port ->
                        "metrics at %s:%s, %s".formatted(settings.host(), port == 0 ? "any free port" : port, keys()))
                .orElse("no metrics");
    }

    static String workers(int count) {
        return count == 0 ? "no workers here" : count == 1 ? "1 worker" : count + " workers";
    }

    private static String redis(RedisAddress address) {
        return "Redis at " + address + (address.encrypted() ? " (TLS)" : "");
    }
}
