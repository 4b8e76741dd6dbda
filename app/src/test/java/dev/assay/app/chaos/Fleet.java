package dev.assay.app.chaos;

import dev.assay.adapter.redis.testkit.RedisProcess;
import dev.assay.simulator.GitHubSimulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Servers and workers on one Redis and one GitHub. Closing it kills them all. */
final class Fleet implements AutoCloseable {

    private final Map<String, String> environment;
    private final List<Member> members = new CopyOnWriteArrayList<>();
    private final Path log;

    Fleet(RedisProcess redis, GitHubSimulator gitHub, Map<String, String> more) {
        this.environment = new java.util.HashMap<>(Map.of(
                "REDIS_URL",
                redis.url().toString(),
                "GITHUB_API_URL",
                gitHub.url().toString(),
                "GITHUB_TOKEN",
                "demo",
                "GITHUB_RATE_LIMIT",
                "1000000"));
        this.environment.putAll(more);
        try {
            this.log = Files.createTempFile(Path.of("target"), "fleet-", ".log");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Starts a server without workers on a free port. */
    Member server() {
        return joined(Member.start(environment, log, "serve", "--port", "0", "--workers", "0"));
    }

    /** Starts a server with workers on a free port. */
    Member whole() {
        return joined(Member.start(environment, log, "serve", "--port", "0"));
    }

    Member worker() {
        return joined(Member.start(environment, log, "worker"));
    }

    /** Returns where the members write what goes wrong. */
    Path log() {
        return log;
    }

    private Member joined(Member member) {
        members.add(member);
        return member;
    }

    @Override
    public void close() {
        members.forEach(Member::close);
    }
}
