package dev.assay.adapter.cli.command;

import dev.assay.adapter.cli.application.Colors;
import dev.assay.adapter.cli.batch.BatchFormat;
import dev.assay.adapter.cli.output.OutputTarget;
import dev.assay.adapter.cli.output.ReportFormat;
import dev.assay.adapter.cli.shell.Shell;
import dev.assay.adapter.cli.text.Durations;
import dev.assay.adapter.cli.text.WebAddress;
import dev.assay.domain.profile.Login;
import dev.assay.domain.task.TaskId;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
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
        line.registerConverter(OutputTarget.class, refusing(OutputTarget::new));
        choice(line, ReportFormat.class);
        choice(line, BatchFormat.class);
        choice(line, Shell.class);
        choice(line, Colors.class);
    }

    /** The parser's own words for a wrong choice are those of the code, in capitals. */
    private static <E extends Enum<E>> void choice(CommandLine line, Class<E> type) {
        List<E> all = List.of(type.getEnumConstants());
        line.registerConverter(
                type,
                refusing(text -> all.stream()
                        .filter(each -> each.toString().equalsIgnoreCase(text))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("\"%s\" is none of %s"
                                .formatted(
                                        text, all.stream().map(Object::toString).collect(Collectors.joining(", ")))))));
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
