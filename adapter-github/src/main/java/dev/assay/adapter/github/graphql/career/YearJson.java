package dev.assay.adapter.github.graphql.career;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.adapter.github.json.Elements;
import dev.assay.adapter.github.json.Json;
import dev.assay.adapter.github.json.LoginJson;
import dev.assay.adapter.github.json.Times;
import dev.assay.adapter.github.wire.CallFailedException;
import dev.assay.domain.profile.Contributions.Day;
import dev.assay.domain.profile.RepositoryName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A year of a career, or a part of one. */
record YearJson(
        int totalCommitContributions,
        int totalIssueContributions,
        int totalPullRequestContributions,
        int totalPullRequestReviewContributions,
        CalendarJson contributionCalendar,
        List<JsonNode> commitContributionsByRepository,
        List<JsonNode> pullRequestContributionsByRepository,
        List<JsonNode> pullRequestReviewContributionsByRepository,
        ReviewsJson pullRequestReviewContributions) {

    private static final int MOST_COMMITTED_TO = 100;
    private static final int MOST_OTHERS = 50;

    /** Returns what can be read; empty if it is no year. */
    static Optional<YearJson> read(JsonNode json) {
        try {
            YearJson year = Json.convert(json, YearJson.class);
            return Json.domain(() -> {
                Objects.requireNonNull(year.commitContributionsByRepository);
                Objects.requireNonNull(year.pullRequestContributionsByRepository);
                Objects.requireNonNull(year.pullRequestReviewContributionsByRepository);
                Objects.requireNonNull(year.pullRequestReviewContributions.nodes());
                Objects.requireNonNull(year.contributionCalendar.weeks());
                return Optional.of(year);
            });
        } catch (CallFailedException unreadable) {
            return Optional.empty();
        }
    }

    /** Returns the days on which anything was counted. */
    List<Day> days() {
        List<JsonNode> days = new ArrayList<>();
        contributionCalendar
                .weeks()
                .forEach(week -> week.path("contributionDays").forEach(days::add));
        return Elements.of(days, DayJson.class, DayJson::toDay).read().stream()
                .filter(day -> day.count() > 0)
                .toList();
    }

    static Elements<Share> shares(List<JsonNode> entries) {
        return Elements.of(entries, ShareJson.class, ShareJson::toShare);
    }

    /** Returns the logins of those who were reviewed in public, once for each review. */
    List<String> reviewed() {
        return Elements.of(pullRequestReviewContributions.nodes(), ReviewJson.class, ReviewJson::login).read().stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** Tells whether GitHub may know more repositories than it was asked for. */
    boolean capped() {
        return commitContributionsByRepository.size() >= MOST_COMMITTED_TO
                || pullRequestContributionsByRepository.size() >= MOST_OTHERS
                || pullRequestReviewContributionsByRepository.size() >= MOST_OTHERS;
    }

    /**
     * What was done in a repository.
     *
     * @param repository where
     * @param fork made from somebody else's
     * @param hidden not public
     * @param count of contributions
     */
    record Share(RepositoryName repository, boolean fork, boolean hidden, int count) {}

    record CalendarJson(int totalContributions, List<JsonNode> weeks) {}

    record DayJson(@Nullable String date, int contributionCount) {
        Day toDay() {
            return new Day(Times.day(date).orElseThrow(), contributionCount);
        }
    }

    record PlaceJson(String nameWithOwner, boolean isFork, boolean isPrivate) {}

    record CountJson(int totalCount) {}

    record ShareJson(PlaceJson repository, CountJson contributions) {
        Share toShare() {
            return new Share(
                    RepositoryName.parse(repository.nameWithOwner()),
                    repository.isFork(),
                    repository.isPrivate(),
                    contributions.totalCount());
        }
    }

    record ReviewsJson(List<JsonNode> nodes) {}

    record ReviewJson(@Nullable ReviewedJson pullRequest) {

        Optional<String> login() {
            return Optional.ofNullable(pullRequest)
                    .filter(reviewed -> !reviewed.repository().isPrivate())
                    .flatMap(reviewed -> LoginJson.ofPerson(reviewed.author()));
        }
    }

    record ReviewedJson(@Nullable LoginJson author, VisibilityJson repository) {}

    record VisibilityJson(boolean isPrivate) {}
}
