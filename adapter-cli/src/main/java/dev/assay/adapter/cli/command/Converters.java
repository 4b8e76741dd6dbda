package dev.assay.adapter.cli.command;

import dev.assay.adapter.cli.text.Durations;
import dev.assay.adapter.cli.text.WebAddress;
import dev.assay.domain.profile.Login;
import dev.assay.domain.task.TaskId;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Makes values out of arguments, with a clear word where that is impossible. */
public final class Converters {

    private static final Duration LONGEST = Duration.ofDays(7);

    private Converters() {}

    public static void register(CommandLine line) {
        line.registerConverter(Login.class, refusing(Login::new));
        line.registerConverter(TaskId.class, refusing(TaskId::new));
        line.registerConverter(Duration.class, refusing(Converters::duration));
        line.registerConverter(URI.class, refusing(Converters::server));
        line.registerConverter(Path.class, refusing(Converters::file));
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
        return WebAddress.parse(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "not the address of a server: \"%s\"; expected something like http://127.0.0.1:8000: %s"
                                .formatted(WebAddress.shown(text), WebAddress.ALLOWED)));
    }

    /** Reads the name of a file. */
    static Path file(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("the name is empty; expected the name of a file");
        }
        return Path.of(text);
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
