package dev.assay.adapter.report.card;

import dev.assay.adapter.report.model.Card;
import dev.assay.adapter.report.model.Card.Share;
import dev.assay.adapter.report.text.Columns;
import dev.assay.adapter.report.text.Figures;
import dev.assay.adapter.report.text.Style;
import dev.assay.adapter.report.words.Words;
import java.util.List;

/**
 * Writes a card as an SVG that needs nothing else and follows the reader's light or dark scheme, also as a picture in a
 * README. SVG does not break lines, so each text is cut to the columns there are for it.
 */
public final class CardWriter {

    private static final int WIDTH = 520;
    private static final int EDGE = 28;
    private static final int INNER = WIDTH - 2 * EDGE;
    private static final int NAME_COLUMNS = 34;
    private static final int LINE_COLUMNS = 64;
    private static final int NAME_OF_A_LANGUAGE = 18;
    private static final double LETTER = 6.6;
    private static final double MARK = 12;
    private static final double GAP = 12;
    private static final Style CUT = new Style(false, true, LINE_COLUMNS);

    /** The style of every card. */
    public static final String STYLE = """
            .b{fill:#fdfcf9;stroke:#e4e0d7}.n{font:500 25px ui-serif,"New York",Georgia,"DejaVu Serif",serif;fill:#1f2328}
            .t{font:14px system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif;fill:#3a3f45}.s{font:12px system-ui,\
            -apple-system,"Segoe UI",Roboto,Arial,sans-serif;fill:#5c6167}.c0{fill:#0c594b}.c1{fill:#2c8c76}.c2{fill:#b7791f}\
            .c3{fill:#7b6fa8}.c4{fill:#8a9099}.r{fill:#ece8df}
            @media (prefers-color-scheme:dark){.b{fill:#14171a;stroke:#2c3136}.n{fill:#e7e3da}.t{fill:#cfccc4}.s{fill:#a4a8ad}\
            .c0{fill:#8ce0c8}.c1{fill:#45a38b}.c2{fill:#d9a657}.c3{fill:#a99cd6}.c4{fill:#868c94}.r{fill:#262b30}}""";

    private final StringBuilder out = new StringBuilder();

    private CardWriter() {}

    /** Returns the document. */
    public static String write(Card card) {
        CardWriter writer = new CardWriter();
        writer.card(card);
        return writer.out.toString();
    }

    private void card(Card card) {
        boolean languages = !card.languages().isEmpty();
        int below = 76 + 24 * card.lines().size();
        int height = below + (languages ? 70 : 0) + 26;
        String facts = String.join("; ", card.lines());
        add(
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {0} {1}' width='{0}' height='{1}' role='img'"
                        + " aria-labelledby='title'>\n<title id='title'>",
                WIDTH, height);
        escaped(Words.of("card.description", card.name(), facts));
        out.append("</title>\n<style>").append(STYLE).append("</style>\n");
        add("<rect class='b' x='.5' y='.5' width='{0}' height='{1}' rx='10'/>\n", WIDTH - 1, height - 1);
        text("n", EDGE, 46, Columns.cut(card.name(), NAME_COLUMNS, CUT));
        int y = 76;
        for (String line : card.lines()) {
            text("t", EDGE, y, Columns.cut(line, LINE_COLUMNS, CUT));
            y += 24;
        }
        if (languages) {
            languages(card, y);
            y += 70;
        }
        text("s", EDGE, y + 2, Columns.cut("@" + card.login() + " · " + card.foot(), LINE_COLUMNS + 6, CUT));
        out.append("</svg>\n");
    }

    private void languages(Card card, int top) {
        add("<rect class='r' x='{0}' y='{1}' width='{2}' height='8' rx='2'/>\n", EDGE, top - 4, INNER);
        double x = EDGE;
        List<Share> shares = card.languages();
        for (int i = 0; i < shares.size(); i++) {
            double width = INNER * Math.min(shares.get(i).percent(), 100) / 100;
            double drawn = Math.max(0, Math.min(width, EDGE + INNER - x) - 1);
            add("<rect class='c{0}' x='{1}' y='{2}' width='{3}' height='8'/>\n", i, x, top - 4, drawn);
            x += width;
        }
        legend(shares, top + 22);
        text("s", EDGE, top + 42, card.basis());
    }

    /** As many names as fit on the line, each with as much room as it takes in a usual font. */
    private void legend(List<Share> shares, int y) {
        double x = EDGE;
        for (int i = 0; i < shares.size(); i++) {
            String label = Columns.cut(shares.get(i).language(), NAME_OF_A_LANGUAGE, CUT) + " "
                    + Figures.rounded(shares.get(i).percent()) + " %";
            double width = MARK + Columns.width(label) * LETTER;
            if (x + width > WIDTH - EDGE) {
                return;
            }
            add("<circle class='c{0}' cx='{1}' cy='{2}' r='4'/>\n", i, x + 4, y - 4);
            text("s", x + MARK, y, label);
            x += width + GAP;
        }
    }

    private void text(String style, double x, int y, String text) {
        add("<text class='" + style + "' x='{0}' y='{1}'>", x, y);
        escaped(text);
        out.append("</text>\n");
    }

    /** Adds markup of our own, with numbers in the places {0}, {1}, ... */
    private void add(String markup, double... numbers) {
        String whole = markup;
        for (int place = 0; place < numbers.length; place++) {
            whole = whole.replace("{" + place + "}", Figures.decimal(numbers[place]));
        }
        out.append(whole);
    }

    private void escaped(String text) {
        out.append(text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;"));
    }
}
