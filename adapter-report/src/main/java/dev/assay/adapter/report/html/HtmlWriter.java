package dev.assay.adapter.report.html;

import dev.assay.adapter.report.model.PageFrame;
import dev.assay.adapter.report.model.Report;
import dev.assay.adapter.report.model.Section;
import dev.assay.adapter.report.words.Words;
import java.util.List;
import java.util.stream.Collectors;

/** Writes reports as documents, and their sections as pieces of one. */
public final class HtmlWriter {

    private HtmlWriter() {}

    /** Returns a document that needs nothing else: its style is in it, and nothing is asked for from anywhere. */
    public static String file(List<Report> reports) {
        Markup out = new Markup();
        String policy = "default-src 'none'; style-src '" + Stylesheet.HASH + "'; base-uri 'none'; form-action 'none'";
        begin(out, title(reports));
        out.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"")
                .text(policy)
                .raw("\">\n");
        out.raw("<style>" + Stylesheet.TEXT + "</style>\n</head>\n<body>\n");
        skip(out);
        out.raw("<main id=\"report\">\n");
        for (int i = 0; i < reports.size(); i++) {
            report(out, reports.get(i), reports.size() == 1 ? "" : "r" + (i + 1) + "-");
        }
        out.raw("</main>\n</body>\n</html>\n");
        return out.toString();
    }

    /**
     * Returns a document for a server, which keeps the style sheet beside it.
     *
     * @param frame what is around the report
     */
    public static String page(Report report, PageFrame frame) {
        Markup out = new Markup();
        begin(out, title(List.of(report)));
        FrameHtml.head(out, frame);
        out.raw("</head>\n<body>\n");
        skip(out);
        FrameHtml.top(out, frame);
        out.raw("<main id=\"report\">\n");
        report(out, report, "");
        out.raw("</main>\n");
        FrameHtml.bottom(out, frame);
        out.raw("</body>\n</html>\n");
        return out.toString();
    }

    /** Returns the head of a report as a piece of a page. */
    public static String head(Report report) {
        Markup out = new Markup();
        new Sections(out, "").head(report.head());
        return out.toString();
    }

    /** Returns a section as a piece of a page. */
    public static String section(Section section) {
        Markup out = new Markup();
        new Sections(out, "").section(section);
        return out.toString();
    }

    static void begin(Markup out, String title) {
        out.raw("""
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex">
                <meta name="referrer" content="no-referrer">
                <meta name="color-scheme" content="light dark">
                <title>""");
        out.text(title).raw("</title>\n");
    }

    static void skip(Markup out) {
        out.raw("<a class=\"skip\" href=\"#report\">")
                .text(Words.of("html.skip"))
                .raw("</a>\n");
    }

    private static String title(List<Report> reports) {
        return Words.of(
                "html.title",
                reports.stream().map(report -> report.head().name()).collect(Collectors.joining(", ")));
    }

    private static void report(Markup out, Report report, String prefix) {
        Sections sections = new Sections(out, prefix);
        out.raw("<article class=\"report\">\n");
        sections.head(report.head());
        sections.contents(report);
        report.sections().forEach(sections::section);
        out.raw("<footer class=\"colophon\"><p>")
                .phrase(report.head().colophon())
                .raw("</p></footer>\n</article>\n");
    }
}
