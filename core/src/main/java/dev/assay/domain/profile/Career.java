package dev.assay.domain.profile;

import dev.assay.domain.profile.Contributions.Day;
import java.util.List;
import java.util.Map;

/**
 * All the years in which GitHub counts something for a person.
 *
 * @param years first year first; those that could not be seen are left out
 * @param places public repositories contributed to, most own commits first
 * @param reviewed logins of those whose pull requests the person reviewed, once for each review that was read
 */
public record Career(List<Year> years, List<Place> places, List<String> reviewed) {

    /** Makes the lists unmodifiable. */
    public Career {
        years = List.copyOf(years);
        places = List.copyOf(places);
        reviewed = List.copyOf(reviewed);
    }

    /**
     * A calendar year.
     *
     * @param year which
     * @param counts of what GitHub counts in it, without repositories that are not public
     * @param days of its calendar on which anything was counted, oldest first
     */
    public record Year(int year, Counts counts, List<Day> days) {

        /** Makes the list unmodifiable. */
        public Year {
            days = List.copyOf(days);
        }
    }

    /**
     * Contributions by kind.
     *
     * @param commits on default branches
     * @param pullRequests opened
     * @param reviews given
     * @param issues opened
     * @param contributions of all kinds, as the calendar counts them
     */
    public record Counts(int commits, int pullRequests, int reviews, int issues, int contributions) {}

    /**
     * A repository contributed to.
     *
     * @param repository where
     * @param fork made from somebody else's repository
     * @param commits by year, years without any left out
     * @param pullRequests opened there
     * @param reviews given there
     */
    public record Place(
            RepositoryName repository, boolean fork, Map<Integer, Integer> commits, int pullRequests, int reviews) {

        /** Makes the map unmodifiable. */
        public Place {
            commits = Map.copyOf(commits);
        }

        /** Returns the commits of all years. */
        public int ownCommits() {
            return commits.values().stream().mapToInt(Integer::intValue).sum();
        }
    }
}
