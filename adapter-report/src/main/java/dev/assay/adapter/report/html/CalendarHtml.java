package dev.assay.adapter.report.html;

import dev.assay.adapter.report.model.Block.Calendar;
import dev.assay.adapter.report.model.Block.Day;
import dev.assay.adapter.report.model.Weeks;
import dev.assay.adapter.report.text.Figures;
import dev.assay.adapter.report.words.Words;
import java.time.DayOfWeek;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Draws the days of a year in four parts, which stand beside each other or below, as the screen is wide. What the
 * drawing shows is told in words too: each day by its title, and all of them in a list that a keyboard opens.
 */
final class CalendarHtml {

    private static final int PARTS = 4;
    private static final int STEP = 13;
    private static final int TOP = 16;

    private CalendarHtml() {}

    static void write(Markup out, Calendar calendar) {
        if (calendar.days().isEmpty()) {
            return;
        }
        Weeks weeks = Weeks.of(calendar.days());
        int part = Math.max(1, (weeks.count() + PARTS - 1) / PARTS);
        out.raw("<figure class=\"calendar\"><div class=\"quarters\" role=\"img\" aria-label=\"")
                .text(summary(calendar))
                .raw("\">");
        for (int first = 0; first < weeks.count(); first += part) {
            draw(out, weeks, first, part);
        }
        out.raw("</div><figcaption class=\"legend\">").text(Words.of("calendar.less"));
        out.raw("<svg class=\"key\" viewBox=\"0 0 63 11\" aria-hidden=\"true\">");
        for (int level = 0; level <= Weeks.DARKEST; level++) {
            out.raw("<rect class=\"day l" + level + "\" x=\"" + level * STEP + "\"/>");
        }
        out.raw("</svg>").text(Words.of("calendar.more")).raw("</figcaption>");
        inWords(out, calendar);
        out.raw("</figure>");
    }

    private static String summary(Calendar calendar) {
        Day first = calendar.days().getFirst();
        Day last = calendar.days().getLast();
        long total = calendar.days().stream().mapToLong(Day::count).sum();
        long active = calendar.days().stream().filter(day -> day.count() > 0).count();
        return Words.of(
                "calendar.summary",
                calendar.caption(),
                Figures.day(first.date()),
                Figures.day(last.date()),
                Words.of("calendar.on", Figures.number(total), Words.counted("days", active)));
    }

    private static void draw(Markup out, Weeks weeks, int first, int part) {
        out.raw("<svg viewBox=\"0 0 " + part * STEP + " " + (TOP + 7 * STEP) + "\">");
        int last = Math.min(weeks.count(), first + part);
        for (int week = first; week < last; week++) {
            int x = (week - first) * STEP;
            boolean wide = x + 2 * STEP <= part * STEP;
            Optional<String> month = wide ? weeks.monthBeginning(week) : Optional.empty();
            month.ifPresent(name ->
                    out.raw("<text x=\"" + x + "\" y=\"10\">").text(name).raw("</text>"));
            for (DayOfWeek weekday : DayOfWeek.values()) {
                int y = TOP + (weekday.getValue() - 1) * STEP;
                weeks.day(week, weekday).ifPresent(day -> day(out, weeks.level(day.count()), x, y, day));
            }
        }
        out.raw("</svg>");
    }

    private static void day(Markup out, int level, int x, int y, Day day) {
        out.raw("<rect class=\"day l" + level + "\" x=\"" + x + "\" y=\"" + y + "\"><title>")
                .text(Figures.shortDay(day.date()) + ": " + Words.counted("calendar.day", day.count()))
                .raw("</title></rect>");
    }

    private static void inWords(Markup out, Calendar calendar) {
        Map<YearMonth, List<Day>> months = calendar.days().stream()
                .filter(day -> day.count() > 0)
                .collect(Collectors.groupingBy(day -> YearMonth.from(day.date()), TreeMap::new, Collectors.toList()));
        out.raw("<details class=\"words\">")
                .element("summary", Words.of("calendar.days"))
                .raw("<dl>");
        months.forEach((month, days) -> out.element("dt", Figures.month(month))
                .element(
                        "dd",
                        days.stream()
                                .map(day -> day.date().getDayOfMonth() + ": " + Figures.number(day.count()))
                                .collect(Collectors.joining(", "))));
        out.raw("</dl>").element("p", Words.of("calendar.quiet")).raw("</details>");
    }
}
