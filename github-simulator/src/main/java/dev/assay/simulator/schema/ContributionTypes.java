package dev.assay.simulator.schema;

import dev.assay.simulator.exchange.Json;
import dev.assay.simulator.graphql.Arguments;
import dev.assay.simulator.graphql.GraphQlException;
import dev.assay.simulator.graphql.ObjectType;
import dev.assay.simulator.schema.Contributions.Day;
import dev.assay.simulator.schema.Contributions.Week;
import dev.assay.simulator.schema.PullRequestTypes.PullInWorld;
import dev.assay.simulator.schema.QueryRoot.RepositoryInWorld;
import dev.assay.simulator.world.PullRequest;
import dev.assay.simulator.world.World;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Contributions and their calendar. */
final class ContributionTypes {

    private static final int USUAL_REPOSITORIES = 25;
    private static final int MOST_REPOSITORIES = 100;

    private ContributionTypes() {}

    static List<ObjectType<?>> types() {
        return List.of(
                collection(),
                ObjectType.of("ContributionCalendar", Contributions.class)
                        .leaf("totalContributions", Contributions::total)
                        .object("weeks", "ContributionCalendarWeek", Contributions::weeks),
                ObjectType.of("ContributionCalendarWeek", Week.class)
                        .leaf("firstDay", week -> week.days().getFirst().date().toString())
                        .object("contributionDays", "ContributionCalendarDay", Week::days),
                ObjectType.of("ContributionCalendarDay", Day.class)
                        .leaf("date", day -> day.date().toString())
                        .leaf("contributionCount", Day::count),
                ObjectType.of("CommitContributionsByRepository", Share.class)
                        .object("repository", "Repository", Share::repository)
                        .object(
                                "contributions",
                                "CreatedCommitContributionConnection",
                                "first after",
                                (share, none) -> Connection.counting(share.contributions())),
                Connection.type("CreatedCommitContributionConnection", "Commit"),
                ObjectType.of("PullRequestContributionsByRepository", Share.class)
                        .object("repository", "Repository", Share::repository)
                        .object(
                                "contributions",
                                "CreatedPullRequestContributionConnection",
                                "first after",
                                (share, none) -> Connection.counting(share.contributions())),
                Connection.type("CreatedPullRequestContributionConnection", "PullRequest"),
                Connection.type(
                        "CreatedPullRequestReviewContributionConnection", "CreatedPullRequestReviewContribution"),
                ObjectType.of("CreatedPullRequestReviewContribution", PullInWorld.class)
                        .object("pullRequest", "PullRequest", review -> review));
    }

    private static ObjectType<Contributions> collection() {
        return ObjectType.of("ContributionsCollection", Contributions.class)
                .leaf("startedAt", all -> Json.time(all.from()))
                .leaf("endedAt", all -> Json.time(all.to()))
                .leaf("contributionYears", Contributions::years)
                .leaf("totalCommitContributions", all -> all.commits().size())
                .leaf("totalIssueContributions", Contributions::issues)
                .leaf("totalPullRequestContributions", Contributions::pullRequests)
                .leaf("totalPullRequestReviewContributions", Contributions::reviews)
                .leaf("totalRepositoryContributions", Contributions::newRepositories)
                .leaf("restrictedContributionsCount", all -> 0)
                .object("contributionCalendar", "ContributionCalendar", all -> all)
                .object(
                        "commitContributionsByRepository",
                        "CommitContributionsByRepository",
                        "maxRepositories",
                        ContributionTypes::shares)
                .object(
                        "pullRequestContributionsByRepository",
                        "PullRequestContributionsByRepository",
                        "maxRepositories",
                        (all, arguments) -> shares(all, all.opened(), arguments))
                .object(
                        "pullRequestReviewContributionsByRepository",
                        "PullRequestContributionsByRepository",
                        "maxRepositories",
                        (all, arguments) -> shares(all, all.reviewed(), arguments))
                .object(
                        "pullRequestReviewContributions",
                        "CreatedPullRequestReviewContributionConnection",
                        "first after",
                        (all, arguments) -> Connection.of(
                                all.reviewed().stream()
                                        .map(pull ->
                                                new PullInWorld(all.person().world(), pull))
                                        .toList(),
                                arguments));
    }

    private static List<Share> shares(Contributions all, List<PullRequest> pulls, Arguments arguments) {
        World world = all.person().world();
        Map<String, Integer> counts = new LinkedHashMap<>();
        pulls.forEach(pull -> counts.merge(pull.repository(), 1, Integer::sum));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .limit(most(arguments))
                .map(entry -> new Share(
                        new RepositoryInWorld(
                                world, world.repository(entry.getKey()).orElseThrow()),
                        entry.getValue()))
                .toList();
    }

    private static int most(Arguments arguments) {
        int most = arguments.integer("maxRepositories").orElse(USUAL_REPOSITORIES);
        if (most > MOST_REPOSITORIES) {
            throw new GraphQlException("", "Only up to " + MOST_REPOSITORIES + " repositories is supported");
        }
        return most;
    }

    private static List<Share> shares(Contributions contributions, Arguments arguments) {
        return contributions.commitsByRepository(most(arguments)).stream()
                .map(entry -> new Share(
                        new RepositoryInWorld(contributions.person().world(), entry.getKey()), entry.getValue()))
                .toList();
    }

    private record Share(RepositoryInWorld repository, int contributions) {}
}
