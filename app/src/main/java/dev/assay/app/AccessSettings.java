package dev.assay.app;

import dev.assay.adapter.cli.application.LaunchException;
import dev.assay.adapter.cli.text.WebAddress;
import dev.assay.adapter.http.access.Access;
import dev.assay.adapter.http.access.ApiKeys;
import dev.assay.adapter.http.access.CorsPolicy;
import dev.assay.adapter.http.access.HostPolicy;
import dev.assay.adapter.http.access.HttpLimits;
import dev.assay.adapter.http.access.TrustedProxies;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the settings say of the clients of a server.
 *
 * @param rules who may come in
 * @param limits what each may do
 * @param tasksPerClient how many unfinished tasks each may have; 0 for any number
 * @param accessLog whether each request is told of
 * @param drain how long a closing server still answers
 * @param publicCards whether cards are shown without a key
 */
record AccessSettings(
        Access rules, HttpLimits limits, int tasksPerClient, boolean accessLog, Duration drain, boolean publicCards) {

    private static final int A_MILLION = 1_000_000;
    private static final Duration USUAL_DRAIN = Duration.ofSeconds(1);
    private static final Duration LONGEST_DRAIN = Duration.ofMinutes(1);

    static AccessSettings from(Environment environment) {
        Access rules = new Access(
                // What is wrong with a key is said without the key.
                read(environment, "ASSAY_API_KEYS", ApiKeys::parse, "***").orElse(ApiKeys.NONE),
                read(environment, "ASSAY_TRUSTED_PROXIES", TrustedProxies::parse, "")
                        .orElse(TrustedProxies.NONE),
                read(environment, "ASSAY_CORS_ORIGINS", CorsPolicy::parse, "").orElse(CorsPolicy.CLOSED),
                read(environment, "ASSAY_ALLOWED_HOSTS", HostPolicy::parse, "").orElse(HostPolicy.LOCAL),
                read(environment, "ASSAY_ADMIN_KEYS", ApiKeys::parse, "***").orElse(ApiKeys.NONE));
        HttpLimits usual = HttpLimits.within(Runtime.getRuntime().maxMemory());
        HttpLimits limits = usual.submitting(
                        environment.number("ASSAY_SUBMISSIONS_PER_MINUTE", usual.submissionsPerMinute(), 0, A_MILLION),
                        environment.number("ASSAY_FORCED_PER_HOUR", usual.forcedPerHour(), 0, A_MILLION))
                .sharing(
                        environment.number("ASSAY_FOLLOWERS_PER_CLIENT", usual.streamsPerClient(), 0, A_MILLION),
                        environment.number(
                                "ASSAY_CONNECTIONS_PER_CLIENT", usual.connectionsPerAddress(), 0, A_MILLION));
        return new AccessSettings(
                rules,
                limits,
                environment.number("ASSAY_TASKS_PER_CLIENT", 200, 0, A_MILLION),
                logs(environment),
                environment.time("ASSAY_DRAIN_SECONDS", USUAL_DRAIN, Duration.ZERO, LONGEST_DRAIN),
                publicCards(environment));
    }

    private static <T> Optional<T> read(
            Environment environment, String name, Function<String, T> parser, String shownInstead) {
        return environment.text(name).map(text -> {
            try {
                return parser.apply(text);
            } catch (IllegalArgumentException senseless) {
                String shown = shownInstead.isEmpty() ? WebAddress.shown(text) : shownInstead;
                throw LaunchException.badSetting(
                        "%s is \"%s\": %s".formatted(environment.label(name), shown, senseless.getMessage()));
            }
        });
    }

    private static boolean publicCards(Environment environment) {
        String text = environment.text("ASSAY_PUBLIC_CARDS").orElse("false");
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw LaunchException.badSetting(environment.label("ASSAY_PUBLIC_CARDS") + " is \""
                        + Environment.shown(text) + "\"; expected true or false");
        };
    }

    private static boolean logs(Environment environment) {
        String text = environment.text("ASSAY_ACCESS_LOG").orElse("json");
        return switch (text) {
            case "json" -> true;
            case "off" -> false;
            default ->
                throw LaunchException.badSetting(environment.label("ASSAY_ACCESS_LOG") + " is \""
                        + Environment.shown(text) + "\"; expected json or off");
        };
    }
}
