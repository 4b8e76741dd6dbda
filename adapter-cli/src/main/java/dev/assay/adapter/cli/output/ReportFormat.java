package dev.assay.adapter.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.adapter.cli.output.AnalysisResult.Analyzed;
import dev.assay.adapter.cli.text.Escapes;
import dev.assay.adapter.json.AssayJson;
import dev.assay.adapter.report.ReportForms;
import dev.assay.adapter.report.model.Report;
import dev.assay.adapter.report.text.Style;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The forms in which profiles can be printed. */
public enum ReportFormat {
    /** For people. */
    TEXT("txt", "") {
        @Override
        public String render(List<Analyzed> profiles, Request request) {
            return reports(profiles).stream()
                    .map(report -> ReportForms.text(report, request.style()))
                    .collect(Collectors.joining(System.lineSeparator()));
        }

        @Override
        String comparison(List<Analyzed> profiles, Style style) {
            return ReportForms.text(compared(profiles), style);
        }
    },
    /** For programs: the profile object of a single user, an array for several. */
    JSON("json", "") {
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
            return printable(text, request.style());
        }

        @Override
        String comparison(List<Analyzed> profiles, Style style) {
            AssayJson json = new AssayJson();
            byte[] compared =
                    json.comparison(profiles.stream().map(Analyzed::analysis).toList());
            return printable(json.read(compared).toPrettyString(), style);
        }

        // JSON can say every character in ASCII, so a poor charset loses nothing.
        private String printable(String text, Style style) {
            return Escapes.json(text, !style.unicode()) + "\n";
        }
    },
    /** For GitHub, and for those who write. */
    MARKDOWN("md", "markdown") {
        @Override
        public String render(List<Analyzed> profiles, Request request) {
            return reports(profiles).stream().map(ReportForms::markdown).collect(Collectors.joining("\n---\n\n"));
        }

        @Override
        String comparison(List<Analyzed> profiles, Style style) {
            return ReportForms.markdown(compared(profiles));
        }
    },
    /** A page in one file. */
    HTML("html", "htm") {
        @Override
        public String render(List<Analyzed> profiles, Request request) {
            return ReportForms.html(reports(profiles));
        }

        @Override
        String comparison(List<Analyzed> profiles, Style style) {
            return ReportForms.html(List.of(compared(profiles)));
        }
    },
    /** A card: a picture with a few facts of one person. */
    SVG("svg", "") {
        @Override
        public String render(List<Analyzed> profiles, Request request) {
            return profiles.stream()
                    .map(profile -> ReportForms.card(profile.analysis()))
                    .collect(Collectors.joining());
        }

        @Override
        String comparison(List<Analyzed> profiles, Style style) {
            throw new IllegalArgumentException("a card shows one person");
        }
    };

    private final String extension;
    private final String otherExtension;

    /** @param otherExtension that the name of a file may end in, too; empty for none */
    ReportFormat(String extension, String otherExtension) {
        this.extension = extension;
        this.otherExtension = otherExtension;
    }

    /**
     * Writes profiles.
     *
     * @param profiles in the order to print; may be empty only if several users were asked for
     */
    public abstract String render(List<Analyzed> profiles, Request request);

    /** Writes profiles side by side; all formats but cards can. */
    abstract String comparison(List<Analyzed> profiles, Style style);

    /** Returns the format that the name of a file ends in; empty if it says nothing. */
    public static Optional<ReportFormat> of(OutputTarget target) {
        String name = target.name().toLowerCase(Locale.ROOT);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        boolean has = name.contains(".");
        return Arrays.stream(values())
                .filter(format -> has && (ending.equals(format.extension) || ending.equals(format.otherExtension)))
                .findFirst();
    }

    /** Returns what the name of a file of this format ends in. */
    public String extension() {
        return extension;
    }

    /** Tells whether a document can hold several people. */
    public boolean holdsSeveral() {
        return this != SVG;
    }

    private static List<Report> reports(List<Analyzed> profiles) {
        return profiles.stream()
                .map(profile -> ReportForms.of(profile.analysis(), profile.history()))
                .toList();
    }

    private static Report compared(List<Analyzed> profiles) {
        return ReportForms.comparing(profiles.stream().map(Analyzed::analysis).toList());
    }

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
