package dev.assay.adapter.report.html;

import dev.assay.adapter.report.model.Phrase;
import dev.assay.adapter.report.model.Span;
import dev.assay.adapter.report.text.Columns;

/**
 * HTML as it grows. Every text goes through {@link #text}, so that none can be anything else. Belongs to one document.
 */
final class Markup {

    private final StringBuilder out = new StringBuilder();

    /** Adds markup of our own, as it is. */
    Markup raw(String markup) {
        out.append(markup);
        return this;
    }

    /** Adds a text, within an element or an attribute in double quotes. */
    Markup text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            switch (letter) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(letter);
            }
        }
        return this;
    }

    /** Adds a text in an element. */
    Markup element(String tag, String text) {
        return raw("<" + tag + ">").text(text).raw("</" + tag + ">");
    }

    /** Adds a text in an element of a class. */
    Markup element(String tag, String style, String text) {
        return raw("<" + tag + " class=\"" + style + "\">").text(text).raw("</" + tag + ">");
    }

    /** Adds words; those of others are set apart, so that their direction does not turn the line. */
    Markup phrase(Phrase phrase) {
        phrase.spans().forEach(this::span);
        return this;
    }

    /** Adds words of others on their own. */
    Markup foreign(String text) {
        return element("bdi", Columns.harmless(text));
    }

    private void span(Span span) {
        switch (span) {
            case Span.Said said -> text(said.text());
            case Span.Foreign foreign -> element("bdi", foreign.text());
            case Span.Link link -> {
                raw("<a href=\"").text(link.url()).raw("\" rel=\"noreferrer nofollow ugc\">");
                span(link.label());
                raw("</a>");
            }
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
