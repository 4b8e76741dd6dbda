package dev.assay.domain.profile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What GitHub counts as a person's contributions in a window of at most one year.
 *
 * @param from first day
 * @param to last day
 * @param total all contributions in the calendar
 * @param totals by kind
 * @param days one per day of the window, oldest first, quiet days included
 * @param commitsByRepository repositories the person committed to, most commits first, those of others included
 */
public record Contributions(
        LocalDate from,
        LocalDate to,
        int total,
        Totals totals,
        List<Day> days,
        List<RepositoryContribution> commitsByRepository) {

    /** Makes the lists unmodifiable. */
    public Contributions {
        days = List.copyOf(days);
        commitsByRepository = List.copyOf(commitsByRepository);
    }

    /**
     * Contributions by kind.
     *
     * @param commits on default branches
     * @param issues opened
     * @param pullRequests opened
     * @param reviews given
     * @param repositories created
     * @param restricted in repositories that the caller may not see
     */
    public record Totals(int commits, int issues, int pullRequests, int reviews, int repositories, int restricted) {}

    /**
     * A day of the calendar, as GitHub buckets it.
     *
     * @param date the day
     * @param count contributions on it
     */
    public record Day(LocalDate date, int count) {}

    /**
     * A repository the person committed to.
     *
     * @param repository where
     * @param commits in the window
     * @param fork made from somebody else's repository
     * @param hidden private
     * @param primaryLanguage the language with the most bytes; empty for none or where it was not read
     */
    public record RepositoryContribution(
            RepositoryName repository, int commits, boolean fork, boolean hidden, Optional<String> primaryLanguage) {}
}
