package dev.assay.app;

import dev.assay.adapter.cli.LaunchException;
import dev.assay.adapter.github.GitHubSettings;
import dev.assay.adapter.redis.RedisSettings;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the environment says, read once.
 *
 * @param tokens for GitHub; empty for anonymous calls
 * @param gitHub base address of GitHub's API
 * @param callsPerHour the most calls per token and hour
 * @param workers how many analyses run at once
 * @param retention how long tasks and profiles are kept
 * @param taskTimeout after which a task that has not ended fails
 * @param host where to listen
 * @param port where to listen; 0 for any free one
 * @param redis the Redis that processes share, with its password; empty to keep everything in this process
 * @param keysAsked whether keys of clients were named, which this build cannot check
 */
record Settings(
        List<String> tokens,
        URI gitHub,
        int callsPerHour,
        int workers,
        Duration retention,
        Duration taskTimeout,
        String host,
        int port,
        Optional<URI> redis,
        boolean keysAsked) {

    private static final int MOST_TOKENS = 100;
    private static final int LONGEST_TOKEN = 1000;

    /**
     * Reads the environment. A variable that is empty counts as unset.
     *
     * @throws LaunchException if a variable makes no sense; the message never holds a token
     */
    static Settings from(Map<String, String> environment) {
        return new Settings(
                tokens(environment),
                gitHub(environment),
                number(environment, "GITHUB_RATE_LIMIT", 5000, new Range(1, 1_000_000)),
                number(environment, "API_WORKERS", 8, new Range(1, 1000)),
                Duration.ofSeconds(number(environment, "REDIS_DEFAULT_TTL", 3600, new Range(1, 31_536_000))),
                Duration.ofSeconds(number(environment, "ASSAY_TASK_TIMEOUT", 3600, new Range(1, 604_800))),
                host(environment),
                number(environment, "ASSAY_PORT", 8000, new Range(0, 65_535)),
                redis(environment),
                text(environment, "ASSAY_API_KEYS").isPresent());
    }

    /** Leaves the tokens out, so that they never reach a log. */
    @Override
    public String toString() {
        return "Settings[tokens=%s, gitHub=%s, host=%s, port=%s]".formatted(tokens.size(), gitHub, host, port);
    }

    private static List<String> tokens(Map<String, String> environment) {
        String name = text(environment, "GITHUB_TOKEN").isPresent() ? "GITHUB_TOKEN" : "GH_TOKEN";
        List<String> tokens = text(environment, name).stream()
                .flatMap(all -> Arrays.stream(all.split(",", -1)))
                .map(String::strip)
                .filter(token -> !token.isEmpty())
                .distinct()
                .toList();
        boolean odd = tokens.stream().anyMatch(token -> token.length() > LONGEST_TOKEN || !token.matches("[!-~]+"));
        if (odd || tokens.size() > MOST_TOKENS) {
            throw LaunchException.badSetting(
                    "%s is \"***\"; expected at most %s tokens, separated by commas, of printable ASCII without spaces"
                            .formatted(name, MOST_TOKENS));
        }
        return tokens;
    }

    private static URI gitHub(Map<String, String> environment) {
        Optional<String> text = text(environment, "GITHUB_API_URL");
        if (text.isEmpty()) {
            return GitHubSettings.PUBLIC_API;
        }
        return parsed(text.get())
                .filter(Settings::usable)
                .orElseThrow(() -> LaunchException.badSetting(
                        "GITHUB_API_URL is \"%s\"; expected something like https://github.example.com/api/v3"
                                .formatted(withoutPassword(text.get()))));
    }

    private static Optional<URI> redis(Map<String, String> environment) {
        Optional<String> text = text(environment, "REDIS_URL");
        Optional<URI> url = text.flatMap(Settings::parsed).filter(RedisSettings::usable);
        if (text.isPresent() && url.isEmpty()) {
            throw LaunchException.badSetting("REDIS_URL is \"%s\"; expected something like redis://localhost:6379/0"
                    .formatted(withoutPassword(text.get())));
        }
        return url;
    }

    /** Whatever stands before an at sign, or in a query, may be a secret. */
    private static String withoutPassword(String address) {
        return shown(address.replaceFirst(".*@", "***@").replaceFirst("[?#].*", "?***"));
    }

    private static Optional<URI> parsed(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    private static boolean usable(URI uri) {
        boolean web = uri.getScheme() != null && uri.getScheme().matches("(?i)https?");
        boolean plain = uri.getRawUserInfo() == null && uri.getRawQuery() == null && uri.getRawFragment() == null;
        return web && plain && uri.getHost() != null;
    }

    private static String host(Map<String, String> environment) {
        String host = text(environment, "ASSAY_HOST").orElse("127.0.0.1");
        if (!validHost(host)) {
            throw LaunchException.badSetting(
                    "ASSAY_HOST is \"" + shown(host) + "\"; expected a name or an address such as 127.0.0.1");
        }
        return host;
    }

    static boolean validHost(String host) {
        return host.matches("[A-Za-z0-9.:_\\[\\]%-]{1,253}");
    }

    private static int number(Map<String, String> environment, String name, int otherwise, Range allowed) {
        Optional<String> text = text(environment, name);
        if (text.isEmpty()) {
            return otherwise;
        }
        return text.filter(digits -> digits.matches("[0-9]{1,9}"))
                .map(Integer::parseInt)
                .filter(value -> allowed.least() <= value && value <= allowed.most())
                .orElseThrow(() -> LaunchException.badSetting("%s is \"%s\"; expected a whole number from %s to %s"
                        .formatted(name, shown(text.get()), allowed.least(), allowed.most())));
    }

    private static Optional<String> text(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static String shown(String value) {
        String start = value.length() > 60 ? value.substring(0, 60) + "..." : value;
        return start.replaceAll("\\p{Cntrl}", "?");
    }

    private record Range(int least, int most) {}
}
