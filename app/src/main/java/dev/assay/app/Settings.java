package dev.assay.app;

import dev.assay.adapter.cli.application.LaunchException;
import dev.assay.adapter.cli.text.Durations;
import dev.assay.adapter.cli.text.WebAddress;
import dev.assay.adapter.github.GitHubSettings;
import dev.assay.adapter.github.HttpProxy;
import dev.assay.adapter.jdbc.server.DatabaseAddress;
import dev.assay.adapter.jdbc.server.DatabaseSettings;
import dev.assay.adapter.redis.server.RedisAddress;
import dev.assay.adapter.redis.server.TrustedAuthority;
import dev.assay.engine.EngineSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the environment says, read once.
 *
 * @param tokens for GitHub; empty for anonymous calls
 * @param gitHub base address of GitHub's API
 * @param proxy on the way to GitHub; empty for none
 * @param callsPerHour the most calls per token and hour
 * @param workers how many analyses run at once
 * @param queueCapacity how many tasks may wait for them
 * @param retention how long tasks and profiles are kept
 * @param taskTimeout after which a task that has not ended fails
 * @param host where to listen
 * @param port where to listen; 0 for any free one
 * @param metricsPort where workers show metrics and health; 0 for any free port, empty for nowhere
 * @param redis the Redis that processes share, with its password; empty to keep everything in this process
 * @param database where reports and ended tasks are kept; empty for nowhere
 * @param kept how much a database keeps of them
 * @param access for the clients of the server
 */
record Settings(
        List<String> tokens,
        URI gitHub,
        Optional<HttpProxy> proxy,
        int callsPerHour,
        int workers,
        int queueCapacity,
        Duration retention,
        Duration taskTimeout,
        String host,
        int port,
        Optional<Integer> metricsPort,
        Optional<RedisAddress> redis,
        Optional<DatabaseSettings> database,
        DatabaseSettings.Bounds kept,
        AccessSettings access) {

    private static final String REDIS =
            "something like redis://localhost:6379/0, or nodes of a cluster: redis://a:7000,b:7000, with ports from 1"
                    + " to 65535 and nothing behind the number of the database";

    private static final int HIGHEST_PORT = 65_535;
    private static final int LARGEST_QUEUE = 1_000_000;
    private static final int MOST_TOKENS = 100;
    private static final int LONGEST_TOKEN = 1000;

    /**
     * Reads the environment. A variable that is empty counts as unset.
     *
     * @throws LaunchException if a variable makes no sense; the message never holds a token
     */
    static Settings from(Map<String, String> variables) {
        return from(new Environment(variables));
    }

    /**
     * Reads the environment, and the file beneath it.
     *
     * @throws LaunchException if a variable makes no sense; the message never holds a token
     */
    static Settings from(Environment environment) {
        URI gitHub = gitHub(environment);
        return new Settings(
                tokens(environment),
                gitHub,
                ProxySettings.to(gitHub, environment),
                environment.number("GITHUB_RATE_LIMIT", 5000, 1, 1_000_000),
                environment.number("API_WORKERS", 8, 1, 1000),
                environment.number("ASSAY_QUEUE_CAPACITY", EngineSettings.DEFAULTS.queueCapacity(), 1, LARGEST_QUEUE),
                wholeSeconds(environment, "REDIS_DEFAULT_TTL", Duration.ofDays(365)),
                wholeSeconds(environment, "ASSAY_TASK_TIMEOUT", Duration.ofDays(7)),
                host(environment),
                environment.number("ASSAY_PORT", 8000, 0, HIGHEST_PORT),
                metricsPort(environment),
                redis(environment),
                DatabaseVariables.read(environment),
                DatabaseVariables.bounds(environment),
                AccessSettings.from(environment));
    }

    /**
     * Returns the key that a remote server is shown.
     *
     * @throws LaunchException if it cannot be one; the message never holds it
     */
    static Optional<String> ownKey(Environment environment) {
        Optional<String> key = environment.text("ASSAY_API_KEY");
        if (key.filter(secret -> secret.length() > LONGEST_TOKEN || !secret.matches("[!-~]+"))
                .isPresent()) {
            throw LaunchException.badSetting(environment.label("ASSAY_API_KEY")
                    + " is \"***\"; expected a key of printable ASCII without spaces");
        }
        return key;
    }

    /** Returns the same settings with another database, which keeps as much. */
    Settings keepingIn(DatabaseAddress address) {
        return new Settings(
                tokens,
                gitHub,
                proxy,
                callsPerHour,
                workers,
                queueCapacity,
                retention,
                taskTimeout,
                host,
                port,
                metricsPort,
                redis,
                Optional.of(new DatabaseSettings(address, kept)),
                kept,
                access);
    }

    /** Leaves the tokens out, so that they never reach a log. */
    @Override
    public String toString() {
        return "Settings[tokens=%s, gitHub=%s, host=%s, port=%s]".formatted(tokens.size(), gitHub, host, port);
    }

    private static Duration wholeSeconds(Environment environment, String name, Duration most) {
        Duration time = environment.time(name, Duration.ofHours(1), Duration.ofSeconds(1), most);
        if (!time.equals(Duration.ofSeconds(time.toSeconds()))) {
            throw LaunchException.badSetting(
                    "%s is \"%s\"; expected whole seconds".formatted(environment.label(name), Durations.text(time)));
        }
        return time;
    }

    private static List<String> tokens(Environment environment) {
        String name = environment.text("GITHUB_TOKEN").isPresent() ? "GITHUB_TOKEN" : "GH_TOKEN";
        List<String> tokens = environment.text(name).stream()
                .flatMap(all -> Arrays.stream(all.split(",", -1)))
                .map(String::strip)
                .filter(token -> !token.isEmpty())
                .distinct()
                .toList();
        boolean odd = tokens.stream().anyMatch(token -> token.length() > LONGEST_TOKEN || !token.matches("[!-~]+"));
        if (odd || tokens.size() > MOST_TOKENS) {
            throw LaunchException.badSetting(
                    "%s is \"***\"; expected at most %s tokens, separated by commas, of printable ASCII without spaces"
                            .formatted(environment.label(name), MOST_TOKENS));
        }
        return tokens;
    }

    private static URI gitHub(Environment environment) {
        Optional<String> text = environment.text("GITHUB_API_URL");
        if (text.isEmpty()) {
            return GitHubSettings.PUBLIC_API;
        }
        return WebAddress.parse(text.get())
                .orElseThrow(() -> LaunchException.badSetting(
                        "%s is \"%s\"; expected something like https://github.example.com/api/v3: %s"
                                .formatted(
                                        environment.label("GITHUB_API_URL"),
                                        WebAddress.shown(text.get()),
                                        WebAddress.ALLOWED)));
    }

    private static Optional<RedisAddress> redis(Environment environment) {
        Optional<String> text = environment.text("REDIS_URL");
        Optional<RedisAddress> address = text.flatMap(RedisAddress::parse);
        if (text.isPresent() && address.isEmpty()) {
            throw LaunchException.badSetting("%s is \"%s\"; expected %s"
                    .formatted(environment.label("REDIS_URL"), WebAddress.shown(text.get()), REDIS));
        }
        Optional<String> authority = environment.text("ASSAY_REDIS_CA");
        return address.isEmpty() || authority.isEmpty()
                ? address
                : Optional.of(trusting(address.get(), authority.get()));
    }

    private static RedisAddress trusting(RedisAddress address, String file) {
        if (!address.encrypted()) {
            throw badAuthority(file, "REDIS_URL uses no TLS", "a rediss:// address beside it");
        }
        try {
            return address.trusting(TrustedAuthority.read(Path.of(file)));
        } catch (IllegalArgumentException unusable) {
            throw badAuthority(
                    file,
                    unusable.getMessage(),
                    "a PEM file with the authority that signed the certificate of" + " rediss://");
        }
    }

    private static LaunchException badAuthority(String file, @Nullable String reason, String expected) {
        return LaunchException.badSetting(
                "ASSAY_REDIS_CA is \"%s\", but %s; expected %s".formatted(Environment.shown(file), reason, expected));
    }

    private static Optional<Integer> metricsPort(Environment environment) {
        String name = "ASSAY_METRICS_PORT";
        return environment.text(name).map(set -> environment.number(name, 0, 0, HIGHEST_PORT));
    }

    private static String host(Environment environment) {
        String host = environment.text("ASSAY_HOST").orElse("127.0.0.1");
        if (!validHost(host)) {
            throw LaunchException.badSetting(environment.label("ASSAY_HOST") + " is \"" + Environment.shown(host)
                    + "\"; expected a name or an address such as 127.0.0.1");
        }
        return host;
    }

    static boolean validHost(String host) {
        return host.matches("[A-Za-z0-9.:_\\[\\]%-]{1,253}");
    }
}
