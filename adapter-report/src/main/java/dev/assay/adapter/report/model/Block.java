package dev.assay.adapter.report.model;

import dev.assay.adapter.report.text.Columns;
import dev.assay.adapter.report.text.Figures;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A part of a section. Each writer shows each kind in its own way; the compiler checks that it knows all of them. */
public sealed interface Block {

    /**
     * A title within a section.
     *
     * @param title what follows
     * @param remark what the figures below it rest on; may be empty
     */
    record Heading(String title, Optional<String> remark) implements Block {}

    /**
     * A sentence or two.
     *
     * @param text the words
     */
    record Prose(Phrase text) implements Block {}

    /**
     * What the person wrote about themselves, marked as theirs.
     *
     * @param text harmless, one paragraph of at most {@value #LONGEST} characters
     */
    record Quote(String text) implements Block {

        /** The most characters that are shown. */
        public static final int LONGEST = 600;

        /** Makes the text one harmless paragraph of bounded length. */
        public Quote {
            text = Columns.shortened(text, LONGEST);
        }
    }

    /**
     * Values with names.
     *
     * @param facts in their order
     */
    record Facts(List<Fact> facts) implements Block {

        /** Makes the list unmodifiable. */
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /**
     * A value with a name.
     *
     * @param name of the value
     * @param value what it is
     * @param basis what a figure rests on that is not of all there is; empty otherwise
     */
    record Fact(String name, Phrase value, Optional<String> basis) {}

    /**
     * Rows and columns.
     *
     * @param caption what is in it, for those who do not see it
     * @param columns at least one; the first names the row
     * @param rows each with a cell for each column
     * @param shown how many rows are seen at once where there is little room
     */
    record Table(String caption, List<Column> columns, List<Row> rows, int shown) implements Block {

        /** Makes the lists unmodifiable. */
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A column of a table.
     *
     * @param title its name
     * @param number whether it holds figures
     * @param rank 1 for a column that is always there; the higher, the sooner a narrow screen leaves it out
     */
    record Column(String title, boolean number, int rank) {}

    /**
     * A row of a table.
     *
     * @param cells one for each column
     * @param note a sentence about the row; empty for none
     */
    record Row(List<Phrase> cells, Phrase note) {

        /** Makes the list unmodifiable. */
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * Shares of a whole, one or two of them side by side for each name.
     *
     * @param caption what they are shares of
     * @param series what each share is a share of
     * @param bars largest first
     * @param rest what is said of those that are not listed; may be empty
     */
    record Bars(String caption, List<String> series, List<Bar> bars, Optional<String> rest) implements Block {

        /** Makes the lists unmodifiable. */
        public Bars {
            series = List.copyOf(series);
            bars = List.copyOf(bars);
        }
    }

    /**
     * A name with its shares.
     *
     * @param name of what
     * @param shares in percent, one for each series; empty where unknown
     * @param note a remark; may be empty
     */
    record Bar(String name, List<Optional<Double>> shares, String note) {

        /** Makes the name harmless and the list unmodifiable. */
        public Bar {
            name = Columns.shortened(name, Span.Foreign.LONGEST);
            shares = List.copyOf(shares);
        }
    }

    /**
     * Days with their counts.
     *
     * @param caption what is counted
     * @param days oldest first
     */
    record Calendar(String caption, List<Day> days) implements Block {

        /** Makes the list unmodifiable. */
        public Calendar {
            days = List.copyOf(days);
        }

        /** Returns the counts of the months, in their order. */
        public List<Point> months() {
            Map<YearMonth, Long> months = days.stream()
                    .collect(Collectors.groupingBy(
                            day -> YearMonth.from(day.date()), TreeMap::new, Collectors.summingLong(Day::count)));
            return months.entrySet().stream()
                    .map(month -> new Point(Figures.month(month.getKey()), month.getValue()))
                    .toList();
        }
    }

    /**
     * A day.
     *
     * @param date which
     * @param count contributions
     */
    record Day(LocalDate date, int count) {}

    /**
     * Counts in their order: years, hours, days of the week.
     *
     * @param name what is counted
     * @param points first to last
     * @param remark whose clock they follow, for instance; may be empty
     */
    record Line(String name, List<Point> points, Optional<String> remark) implements Block {

        /** Makes the list unmodifiable. */
        public Line {
            points = List.copyOf(points);
        }
    }

    /**
     * A count.
     *
     * @param label of what
     * @param count at least 0
     */
    record Point(String label, long count) {}

    /**
     * Claims with what shows them.
     *
     * @param claims most important first
     * @param shown how many are seen at once where there is little room
     */
    record Evidence(List<Claim> claims, int shown) implements Block {

        /** Makes the list unmodifiable. */
        public Evidence {
            claims = List.copyOf(claims);
        }
    }

    /**
     * A claim.
     *
     * @param statement what is claimed
     * @param confidence how surely the pieces show it, 0 to 100; empty for a plain fact
     * @param pieces what shows it, strongest first
     */
    record Claim(Phrase statement, Optional<Integer> confidence, List<Phrase> pieces) {

        /** Makes the list unmodifiable. */
        public Claim {
            pieces = List.copyOf(pieces);
        }
    }

    /**
     * Says that a part was not read, or was read only in part.
     *
     * @param weight how much it matters
     * @param text a sentence
     */
    record CoverageNote(Weight weight, Phrase text) implements Block {

        /** How much a note matters. */
        public enum Weight {
            /** Good to know. */
            REMARK,
            /** A part is missing. */
            PARTIAL,
            /** All of it is missing. */
            MISSING
        }
    }
}
