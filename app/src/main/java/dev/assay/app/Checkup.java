package dev.assay.app;

import dev.assay.adapter.cli.application.ApplicationFactory.Finding;
import dev.assay.adapter.github.GitHubCheck;
import dev.assay.adapter.github.GitHubSettings;
import dev.assay.adapter.jdbc.DatabaseCheck;
import dev.assay.adapter.redis.RedisCheck;
import dev.assay.adapter.redis.server.RedisAddress;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks at what is in force, and whether it answers.
 *
 * @param inForce what was set
 * @param gitHub how to ask GitHub
 * @param redis where Redis is; empty if none was set
 */
record Checkup(InForce inForce, GitHubSettings gitHub, Optional<RedisAddress> redis) {

    List<Finding> findings(InstantSource clock, List<String> notices) {
        List<Finding> findings = new ArrayList<>();
        findings.add(
                new Finding("settings", true, inForce.server(inForce.settings().workers())));
        notices.forEach(notice -> findings.add(new Finding("settings", false, notice)));
        findings.addAll(askGitHub(clock));
        findings.add(redis.map(this::askRedis)
                .orElse(new Finding("redis", true, "not set: everything lives in each process (REDIS_URL)")));
        findings.add(database(inForce.settings()));
        return findings;
    }

    private static Finding database(Settings settings) {
        return settings.database()
                .map(chosen -> found(DatabaseCheck.look(chosen.address())))
                .orElse(new Finding(
                        "database",
                        true,
                        "not set: nothing outlives the time that results are kept (ASSAY_DATABASE_URL)"));
    }

    /** Says what was found of a database. */
    static Finding found(DatabaseCheck check) {
        return new Finding(
                "database",
                check.well(),
                check.well() ? check.words() : check.words() + ". Check ASSAY_DATABASE_URL, and whether it runs");
    }

    private List<Finding> askGitHub(InstantSource clock) {
        try {
            return new GitHubCheck(gitHub, clock)
                    .ask().stream()
                            .map(answer -> new Finding("github", answer.well(), answer.words()))
                            .toList();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stop);
        }
    }

    private Finding askRedis(RedisAddress address) {
        return RedisCheck.trouble(address)
                .map(why -> new Finding(
                        "redis",
                        false,
                        "%s does not serve: %s. Check REDIS_URL, and whether it runs"
                                .formatted(inForce.storage(), why.replaceFirst("\\.+$", ""))))
                .orElseGet(() -> new Finding("redis", true, inForce.storage() + " answers and takes what is written"));
    }
}
