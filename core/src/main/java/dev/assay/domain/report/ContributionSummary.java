package dev.assay.domain.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The last year, as GitHub counts contributions.
 *
 * @param from first day
 * @param to last day
 * @param total all contributions
 * @param totals by kind
 * @param days on which days
 * @param weekdays contributions by day of the week, {@code monday} first, all seven
 * @param calendar one entry per day, oldest first
 * @param repositories public ones committed to, most commits first, those of others included
 */
public record ContributionSummary(
        LocalDate from,
        LocalDate to,
        int total,
        Totals totals,
        ContributionDays days,
        Map<String, Integer> weekdays,
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
     * On which days.
     *
     * @param active days with a contribution
     * @param currentStreak days in a row with one up to the last day, or to the day before it
     * @param longestStreak most days in a row with one
     * @param busiest the day with most, the earliest of several; empty without any
     */
    public record ContributionDays(int active, int currentStreak, int longestStreak, Optional<Day> busiest) {}

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
     * @param owner {@code self}, {@code organization} for one the person shows membership of, or {@code other}; empty
     *     where it is not the person's and the organizations were not seen
     */
    public record ContributedRepository(String repository, int commits, boolean own, Optional<String> owner) {}
}
