package dev.assay.adapter.cli;

import dev.assay.domain.profile.Login;
import dev.assay.domain.task.TaskId;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Makes values out of arguments, with a clear word where that is impossible. */
final class Converters {

    private static final Duration LONGEST = Duration.ofDays(7);

    private Converters() {}

    static void register(CommandLine line) {
        line.registerConverter(Login.class, refusing(Login::new));
        line.registerConverter(TaskId.class, refusing(TaskId::new));
        line.registerConverter(Duration.class, refusing(Converters::duration));
        line.registerConverter(URI.class, refusing(Converters::server));
    }

    /** Reads how long to wait. */
    static Duration duration(String text) {
        Duration duration;
        try {
            duration = Durations.parse(text);
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException(expectedDuration(text), malformed);
        }
        if (!duration.isPositive() || duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(expectedDuration(text));
        }
        return duration;
    }

    private static String expectedDuration(String text) {
        return "not a time to wait: \"" + text + "\"; " + Durations.allowed(Duration.ofMillis(1), LONGEST);
    }

    /** Reads the address of a server. */
    static URI server(String text) {
        URI uri;
        try {
            uri = new URI(text);
        } catch (URISyntaxException malformed) {
            throw new IllegalArgumentException(expectedServer(), malformed);
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        boolean web = scheme.equals("http") || scheme.equals("https");
        boolean plain = uri.getRawUserInfo() == null && uri.getRawQuery() == null && uri.getRawFragment() == null;
        if (!web || uri.getHost() == null || !plain) {
            throw new IllegalArgumentException(expectedServer());
        }
        return uri;
    }

    private static String expectedServer() {
        // The text itself stays out of the message: it may hold a password.
        return "not the address of a server; expected something like http://127.0.0.1:8000";
    }

    private static <T> ITypeConverter<T> refusing(Function<String, T> reading) {
        return text -> {
            try {
                return reading.apply(text);
            } catch (IllegalArgumentException refused) {
                throw new TypeConversionException(refused.getMessage());
            }
        };
    }
}
