package dev.assay.adapter.report.html;

import dev.assay.adapter.report.model.PageFrame;
import dev.assay.adapter.report.words.Words;
import java.util.Optional;

/** Writes the pages of a server that are no report: the one that asks for a login, the tasks, and what went wrong. */
public final class PageHtml {

    private PageHtml() {}

    /**
     * Returns a page that says what is, and what to do.
     *
     * @param words name of its words in the bundle
     * @param detail a sentence more; may be empty
     * @param offer a login that can be analysed; empty for none
     * @param key whether a key is asked for
     */
    public static String message(String words, String detail, Optional<String> offer, boolean key, PageFrame frame) {
        Markup out = begin(Words.of(words + ".title"), frame);
        out.raw("<main id=\"report\" class=\"message\">\n");
        out.element("h1", Words.of(words + ".title")).element("p", Words.of(words + ".text"));
        if (!detail.isEmpty()) {
            out.element("p", "note remark", detail);
        }
        if (key) {
            out.raw("<form id=\"key-form\" class=\"ask\" hidden><label for=\"key\">")
                    .text(Words.of("page.keyLabel"))
                    .raw("</label> <input id=\"key\" type=\"password\" required autocomplete=\"off\"> <button>")
                    .text(Words.of("page.keyGo"))
                    .raw("</button></form>\n<p id=\"key-state\" role=\"status\"></p>");
        }
        offer.ifPresentOrElse(login -> ask(out, login, "page.offer"), () -> ask(out, "", "page.go"));
        out.raw("</main>\n</body>\n</html>\n");
        return out.toString();
    }

    /**
     * Returns the page that asks for a login, and shows the analysis of it where scripts run.
     *
     * @param keys whether the server asks for a key
     */
    public static String home(boolean keys, PageFrame frame) {
        Markup out = begin(Words.of("page.home.title"), frame);
        out.raw("<main id=\"report\" class=\"home\">\n<div id=\"welcome\">");
        out.element("h1", Words.of("page.home.heading")).element("p", "lead", Words.of("page.home.text"));
        ask(out, "", "page.go");
        if (keys) {
            out.raw("<p class=\"ask\"><label for=\"key\">")
                    .text(Words.of("page.keyLabel"))
                    .raw("</label> <input id=\"key\" type=\"password\" autocomplete=\"off\"> <small>")
                    .text(Words.of("page.keyKept"))
                    .raw("</small></p>");
        }
        out.raw("</div>\n<noscript>")
                .element("p", "note remark", Words.of("page.noscript"))
                .raw("</noscript>\n");
        out.raw("<div id=\"progress\" class=\"progress\" hidden><div class=\"progress-line\">"
                + "<p id=\"state\" role=\"status\"></p><button id=\"cancel\" type=\"button\">");
        out.text(Words.of("page.cancel"))
                .raw("</button></div><progress id=\"bar\" max=\"100\" value=\"0\" aria-label=\"");
        out.text(Words.of("page.progress")).raw("\"></progress></div>\n");
        out.raw("<div id=\"problem\" class=\"note partial\" role=\"alert\" hidden></div>\n");
        out.raw("<article id=\"live\" class=\"report\" hidden></article>\n");
        out.raw("<p id=\"links\" class=\"links\"><a href=\"/tasks\">").text(Words.of("page.tasks.title"));
        out.raw("</a> <a href=\"/docs\">").text(Words.of("page.docs")).raw("</a></p>\n</main>\n</body>\n</html>\n");
        return out.toString();
    }

    /** Returns the page of a client's own tasks, which a script fills. */
    public static String tasks(PageFrame frame) {
        Markup out = begin(Words.of("page.tasks.title"), frame);
        out.raw("<main id=\"report\" class=\"home\">\n").element("h1", Words.of("page.tasks.title"));
        out.element("p", "lead", Words.of("page.tasks.text"));
        out.raw("<noscript>")
                .element("p", "note remark", Words.of("page.noscript"))
                .raw("</noscript>\n");
        out.raw(
                "<p id=\"tasks-state\" role=\"status\"></p>\n<table class=\"rows tasks\" id=\"tasks\" hidden><caption class=\"vh\">");
        out.text(Words.of("page.tasks.title")).raw("</caption><thead><tr>");
        for (String column : new String[] {"login", "state", "when", "act"}) {
            out.raw("<th scope=\"col\">").text(Words.of("page.tasks." + column)).raw("</th>");
        }
        out.raw("</tr></thead><tbody></tbody></table>\n</main>\n</body>\n</html>\n");
        return out.toString();
    }

    private static Markup begin(String title, PageFrame frame) {
        Markup out = new Markup();
        HtmlWriter.begin(out, title);
        FrameHtml.head(out, frame);
        out.raw("</head>\n<body>\n");
        HtmlWriter.skip(out);
        FrameHtml.top(out, frame);
        return out;
    }

    /** The form works without a script, too: it then leads to the report that is kept, if there is one. */
    private static void ask(Markup out, String login, String words) {
        out.raw("<form id=\"ask\" class=\"ask\" action=\"/\" method=\"get\"><label for=\"login\">")
                .text(Words.of("page.login"))
                .raw("</label> <input id=\"login\" name=\"login\" value=\"")
                .text(login)
                .raw("\"" + FrameHtml.LOGIN_FIELD + (login.isEmpty() ? " autofocus" : "") + "> <button>")
                .text(Words.of(words))
                .raw("</button></form>\n");
    }
}
