package dev.assay.adapter.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.adapter.cli.output.Outcome.Analyzed;
import dev.assay.adapter.cli.report.TextReport;
import dev.assay.adapter.cli.text.Escapes;
import dev.assay.adapter.cli.text.Style;
import dev.assay.adapter.json.AssayJson;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The forms in which profiles can be printed. */
public enum ReportFormat {
    /** For people. */
    TEXT {
        @Override
        public String render(List<Analyzed> profiles, Request request) {
            return profiles.stream()
                    .map(profile -> TextReport.of(profile.analysis(), request.style()))
                    .collect(Collectors.joining(System.lineSeparator()));
        }
    },
    /** For programs: the profile object of a single user, an array for several. */
    JSON {
        @Override
        public String render(List<Analyzed> profiles, Request request) {
            AssayJson json = new AssayJson();
            List<String> objects = profiles.stream()
                    .map(profile -> json.read(json.profile(profile.task(), profile.analysis())))
                    .map(JsonNode::toPrettyString)
                    .toList();
            String text = request.single()
                    ? String.join("", objects)
                    : objects.stream().collect(Collectors.joining(",\n", "[", "]"));
            // JSON can say every character in ASCII, so a poor charset loses nothing.
            return Escapes.json(text, !request.style().unicode()) + "\n";
        }
    };

    /**
     * Writes profiles.
     *
     * @param profiles in the order to print; may be empty only if several users were asked for
     */
    public abstract String render(List<Analyzed> profiles, Request request);

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * How to print.
     *
     * @param style what the reader's screen can show
     * @param single only one user was asked for
     */
    public record Request(Style style, boolean single) {}
}
