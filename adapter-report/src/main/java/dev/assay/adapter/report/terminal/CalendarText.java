package dev.assay.adapter.report.terminal;

import dev.assay.adapter.report.model.Block.Calendar;
import dev.assay.adapter.report.model.Block.Line;
import dev.assay.adapter.report.model.Weeks;
import dev.assay.adapter.report.text.Style;
import dev.assay.adapter.report.words.Words;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;

/** Draws the days of a year: a column for each week where there is room, else a column for each month. */
final class CalendarText {

    private static final String SHADES = "·░▒▓█";
    private static final String ASCII_SHADES = ".-=+#";
    private static final int LABEL = 4;

    private CalendarText() {}

    static void write(Lines lines, Calendar calendar) {
        if (calendar.days().isEmpty()) {
            return;
        }
        Weeks weeks = Weeks.of(calendar.days());
        if (weeks.count() + LABEL > lines.room()) {
            months(lines, calendar);
            return;
        }
        lines.entry(lines.style().dim(" ".repeat(LABEL) + names(weeks)));
        for (DayOfWeek weekday : DayOfWeek.values()) {
            lines.entry(row(lines.style(), weeks, weekday));
        }
    }

    private static String row(Style style, Weeks weeks, DayOfWeek weekday) {
        String shades = style.unicode() ? SHADES : ASCII_SHADES;
        StringBuilder row = new StringBuilder();
        for (int week = 0; week < weeks.count(); week++) {
            row.append(weeks.day(week, weekday)
                    .map(day -> weeks.level(day.count()))
                    .map(level -> shades.substring(level, level + 1))
                    .orElse(" "));
        }
        boolean named = weekday.getValue() % 2 == 1;
        String name = named ? weekday.getDisplayName(TextStyle.SHORT, Locale.ENGLISH) + " " : " ".repeat(LABEL);
        return style.dim(name) + style.cyan(row.toString());
    }

    private static String names(Weeks weeks) {
        StringBuilder names = new StringBuilder();
        for (int week = 0; week < weeks.count(); week++) {
            Optional<String> month = weeks.monthBeginning(week);
            if (month.isPresent()
                    && names.length() <= week
                    && week + month.get().length() <= weeks.count()) {
                names.append(" ".repeat(week - names.length())).append(month.get());
            }
        }
        return names.toString();
    }

    private static void months(Lines lines, Calendar calendar) {
        lines.drawing(new Line(Words.of("calendar.months"), calendar.months(), Optional.empty()));
    }
}
