package dev.assay.domain.report.career;

import java.util.List;
import java.util.Optional;

/**
 * All years in which GitHub counts something.
 *
 * @param firstYear of own commits; empty without any
 * @param lastYear of own commits; empty without any
 * @param years first year first
 * @param activeDays days on which the calendar of any year counts something
 * @param longestStreakDays most of them in a row
 */
public record CareerSummary(
        Optional<Integer> firstYear,
        Optional<Integer> lastYear,
        List<YearSummary> years,
        int activeDays,
        int longestStreakDays) {

    /** Makes the list unmodifiable. */
    public CareerSummary {
        years = List.copyOf(years);
    }

    /**
     * A year.
     *
     * @param year which
     * @param commits on default branches
     * @param pullRequests opened
     * @param reviews given
     * @param issues opened
     * @param contributions of all kinds
     * @param activeDays days with any
     */
    public record YearSummary(
            int year, int commits, int pullRequests, int reviews, int issues, int contributions, int activeDays) {}
}
