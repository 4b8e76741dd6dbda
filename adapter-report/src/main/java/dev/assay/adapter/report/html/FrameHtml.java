package dev.assay.adapter.report.html;

import dev.assay.adapter.report.model.PageFrame;
import dev.assay.adapter.report.words.Words;

/** Writes what is around a page. */
final class FrameHtml {

    /** A login as a browser checks it before it is sent. */
    static final String LOGIN_FIELD = " required maxlength=\"39\" pattern=\"[A-Za-z0-9_\\-]+\" autocomplete=\"off\""
            + " autocapitalize=\"none\" spellcheck=\"false\" enterkeyhint=\"go\"";

    private FrameHtml() {}

    static void head(Markup out, PageFrame frame) {
        out.raw("<link rel=\"stylesheet\" href=\"").text(frame.stylesheet()).raw("\">\n");
        out.raw("<link rel=\"icon\" href=\"/assets/icon.svg\" type=\"image/svg+xml\">\n");
        frame.script()
                .ifPresent(path ->
                        out.raw("<script type=\"module\" src=\"").text(path).raw("\"></script>\n"));
    }

    static void top(Markup out, PageFrame frame) {
        out.raw("<header class=\"top\"><a class=\"brand\" href=\"/\">Assay</a>");
        if (!frame.links().isEmpty()) {
            out.raw("<nav aria-label=\"").text(Words.of("html.forms")).raw("\"><ul>");
            frame.links()
                    .forEach(link -> out.raw("<li><a href=\"")
                            .text(link.path())
                            .raw("\">")
                            .text(Words.of(link.words()))
                            .raw("</a></li>"));
            out.raw("</ul></nav>");
        }
        out.raw("</header>\n");
    }

    static void bottom(Markup out, PageFrame frame) {
        frame.compareWith()
                .ifPresent(login -> out.raw("<form class=\"bottom\" action=\"/compare\" method=\"get\">"
                                + "<input type=\"hidden\" name=\"users\" value=\"")
                        .text(login)
                        .raw("\"><label for=\"with\">")
                        .text(Words.of("html.compare", login))
                        .raw("</label> <input id=\"with\" name=\"users\"" + LOGIN_FIELD + "> <button>")
                        .text(Words.of("html.compareGo"))
                        .raw("</button></form>\n"));
    }
}
