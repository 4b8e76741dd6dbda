package dev.assay.adapter.report.html;

import dev.assay.adapter.report.model.Block.Line;
import dev.assay.adapter.report.model.Block.Point;
import dev.assay.adapter.report.text.Figures;

/** Draws counts as columns on a common ground. Each is an item of a list that has its label and its count as text. */
final class LineHtml {

    private static final double HEIGHT = 40;
    private static final int FEW = 13;
    private static final int MANY = 24;

    private LineHtml() {}

    static void write(Markup out, Line line) {
        if (line.points().isEmpty()) {
            return;
        }
        long most =
                Math.max(1, line.points().stream().mapToLong(Point::count).max().orElse(1));
        int points = line.points().size();
        String density = points <= FEW ? "few" : points >= MANY ? "many" : "some";
        out.raw("<figure class=\"line " + density + "\"><figcaption>").text(line.name());
        line.remark().ifPresent(remark -> out.raw(" ").element("small", remark));
        out.raw("</figcaption><ol>");
        line.points().forEach(point -> column(out, point, most));
        out.raw("</ol></figure>\n");
    }

    private static void column(Markup out, Point point, long most) {
        double height = HEIGHT * point.count() / most;
        String drawn = "y=\"" + Figures.decimal(HEIGHT - height) + "\" width=\"10\" height=\"" + Figures.decimal(height)
                + "\"";
        out.raw("<li><svg viewBox=\"0 0 10 40\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect class=\"s0\" "
                        + drawn + "/></svg>")
                .element("span", "v", Figures.number(point.count()))
                .raw(" ")
                .element("span", "k", point.label())
                .raw("</li>");
    }
}
