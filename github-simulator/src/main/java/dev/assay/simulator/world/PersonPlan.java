package dev.assay.simulator.world;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a generated person shall be like.
 *
 * @param repositories owned, forks included
 * @param forks how many of these are forks; at most {@code repositories}
 * @param commits in all, own repositories and the organization's together
 * @param organizationPercent how many in a hundred of these go to repositories of {@code octo-org}
 * @param years since the first commit
 * @param quietDays since the last commit
 * @param conventionalPercent how many commit messages in a hundred follow Conventional Commits
 * @param unicode whether messages and the author's name use characters beyond ASCII
 * @param emptyRepository whether one repository more has no commit at all
 */
public record PersonPlan(
        Portrait portrait,
        int repositories,
        int forks,
        int commits,
        int organizationPercent,
        int pullRequests,
        int years,
        int quietDays,
        int conventionalPercent,
        boolean unicode,
        boolean emptyRepository,
        List<Ecosystem> ecosystems,
        ZoneId zone) {

    private static final int MOST = 20_000;

    /**
     * @throws IllegalArgumentException if a number is negative or above 20,000, or there are more forks than
     *     repositories
     */
    public PersonPlan {
        ecosystems = List.copyOf(ecosystems);
        for (int count :
                new int[] {repositories, forks, commits, organizationPercent, pullRequests, years, quietDays}) {
            if (count < 0 || count > MOST) {
                throw new IllegalArgumentException("a plan's numbers must lie in 0-" + MOST + ", got " + count);
            }
        }
        if (forks > repositories || years > 30 || quietDays > 10_000 || organizationPercent > 100) {
            throw new IllegalArgumentException("impossible plan for " + portrait.login());
        }
    }

    /** Someone with three repositories, forty commits of the last year and six pull requests, to start from. */
    public static PersonPlan of(String login) {
        return new PersonPlan(
                Portrait.of(login),
                3,
                0,
                40,
                0,
                6,
                1,
                0,
                50,
                false,
                false,
                List.of(Ecosystem.values()),
                ZoneOffset.UTC);
    }

    /** The same person with other counts. */
    public PersonPlan with(int newRepositories, int newCommits, int newPullRequests) {
        return new PersonPlan(
                portrait,
                newRepositories,
                Math.min(forks, newRepositories),
                newCommits,
                organizationPercent,
                newPullRequests,
                years,
                quietDays,
                conventionalPercent,
                unicode,
                emptyRepository,
                ecosystems,
                zone);
    }

    String login() {
        return portrait.login();
    }

    /**
     * What stands at the top of a person's page.
     *
     * @param login as the person writes it
     * @param name null for none; so with the others
     */
    public record Portrait(
            String login,
            @Nullable String name,
            @Nullable String bio,
            @Nullable String company,
            @Nullable String location,
            @Nullable String website,
            int followers,
            int following) {

        static Portrait of(String login) {
            return new Portrait(login, login, null, null, null, null, 3, 5);
        }
    }
}
