package dev.assay.domain.report;

import java.time.LocalDate;
import java.util.List;

/**
 * The last year, as GitHub counts contributions.
 *
 * @param from first day
 * @param to last day
 * @param total all contributions
 * @param totals by kind
 * @param activeDays days with a contribution
 * @param longestStreakDays most days in a row with one
 * @param calendar one entry per day, oldest first
 * @param repositories public ones committed to, most commits first, those of others included
 */
public record ContributionSummary(
        LocalDate from,
        LocalDate to,
        int total,
        Totals totals,
        int activeDays,
        int longestStreakDays,
        List<Day> calendar,
        List<ContributedRepository> repositories) {

    /**
     * By kind.
     *
     * @param commits on default branches
     * @param issues opened
     * @param pullRequests opened
     * @param reviews given
     * @param repositories created
     * @param restricted that the caller may not see
     */
    public record Totals(int commits, int issues, int pullRequests, int reviews, int repositories, int restricted) {}

    /**
     * A day.
     *
     * @param date which
     * @param count contributions
     */
    public record Day(LocalDate date, int count) {}

    /**
     * A repository committed to.
     *
     * @param repository full name
     * @param commits in the window
     * @param own belongs to the person
     */
    public record ContributedRepository(String repository, int commits, boolean own) {}
}
