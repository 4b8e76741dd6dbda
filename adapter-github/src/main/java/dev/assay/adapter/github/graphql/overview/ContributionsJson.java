package dev.assay.adapter.github.graphql.overview;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.adapter.github.json.Elements;
import dev.assay.adapter.github.json.Times;
import dev.assay.domain.profile.Contributions;
import dev.assay.domain.profile.Contributions.Day;
import dev.assay.domain.profile.Contributions.RepositoryContribution;
import dev.assay.domain.profile.RepositoryName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** A window of contributions. */
public record ContributionsJson(
        int totalCommitContributions,
        int totalIssueContributions,
        int totalPullRequestContributions,
        int totalPullRequestReviewContributions,
        int totalRepositoryContributions,
        int restrictedContributionsCount,
        CalendarJson contributionCalendar,
        @Nullable List<JsonNode> commitContributionsByRepository,
        @Nullable String startedAt,
        @Nullable String endedAt,
        @Nullable List<@Nullable Integer> contributionYears) {

    /** No clock of git begins earlier. */
    private static final int FIRST_YEAR = 1970;

    private static final int LAST_YEAR = 9999;
    private static final int MOST_YEARS = 60;

    /**
     * Returns what windows that follow each other tell together.
     *
     * @param windows at least one, in any order
     */
    static Contributions together(List<ContributionsJson> windows) {
        List<Day> days = windows.stream()
                .flatMap(window -> window.days().read().stream())
                .sorted(Comparator.comparing(Day::date))
                .toList();
        return new Contributions(
                days.isEmpty() ? earliest(windows) : days.getFirst().date(),
                days.isEmpty() ? latest(windows) : days.getLast().date(),
                sum(windows, window -> window.contributionCalendar().totalContributions()),
                totals(windows),
                days,
                repositories(windows));
    }

    private Elements<Day> days() {
        List<JsonNode> days = new ArrayList<>();
        contributionCalendar
                .weeks()
                .forEach(week -> week.path("contributionDays").forEach(days::add));
        return Elements.of(days, DayJson.class, DayJson::toDay);
    }

    private Elements<RepositoryContribution> byRepository() {
        return Elements.of(entries(), ByRepositoryJson.class, ByRepositoryJson::toContribution);
    }

    private List<JsonNode> entries() {
        return commitContributionsByRepository == null ? List.of() : commitContributionsByRepository;
    }

    /** Says what of this window could not be read; empty if all could. */
    Optional<String> gap() {
        return commitContributionsByRepository == null
                ? Optional.of("GitHub did not tell the contributions by repository")
                : byRepository().gap("repositories").or(() -> days().gap("days"));
    }

    private static Contributions.Totals totals(List<ContributionsJson> windows) {
        return new Contributions.Totals(
                sum(windows, ContributionsJson::totalCommitContributions),
                sum(windows, ContributionsJson::totalIssueContributions),
                sum(windows, ContributionsJson::totalPullRequestContributions),
                sum(windows, ContributionsJson::totalPullRequestReviewContributions),
                sum(windows, ContributionsJson::totalRepositoryContributions),
                sum(windows, ContributionsJson::restrictedContributionsCount));
    }

    private static List<RepositoryContribution> repositories(List<ContributionsJson> windows) {
        Map<RepositoryName, RepositoryContribution> repositories = new HashMap<>();
        windows.stream()
                .flatMap(window -> window.byRepository().read().stream())
                .forEach(one -> repositories.merge(one.repository(), one, ContributionsJson::together));
        return repositories.values().stream()
                .sorted(Comparator.comparingInt(RepositoryContribution::commits)
                        .reversed()
                        .thenComparing(RepositoryContribution::repository))
                .toList();
    }

    private static RepositoryContribution together(RepositoryContribution one, RepositoryContribution other) {
        return new RepositoryContribution(
                one.repository(),
                one.commits() + other.commits(),
                one.fork(),
                one.hidden(),
                one.primaryLanguage().or(other::primaryLanguage));
    }

    private static LocalDate earliest(List<ContributionsJson> windows) {
        return windows.stream()
                .flatMap(window -> Times.day(window.startedAt()).stream())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static LocalDate latest(List<ContributionsJson> windows) {
        return windows.stream()
                .flatMap(window -> Times.day(window.endedAt()).stream())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static int sum(List<ContributionsJson> windows, ToIntFunction<ContributionsJson> field) {
        return windows.stream().mapToInt(field).sum();
    }

    /** Returns the repositories of this window in which commits may be looked for. */
    public List<Target> targets() {
        return targets(entries());
    }

    /** Returns the repositories that entries tell of in which commits may be looked for. */
    public static List<Target> targets(List<JsonNode> entries) {
        return Elements.of(entries, EntryJson.class, entry -> entry.repository().target()).read().stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** Returns the years in which there was any contribution, last first. */
    List<Integer> years() {
        return Optional.ofNullable(contributionYears).orElse(List.of()).stream()
                .filter(Objects::nonNull)
                .filter(year -> year >= FIRST_YEAR && year <= LAST_YEAR)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .limit(MOST_YEARS)
                .toList();
    }

    record EntryJson(RepositoryJson repository) {}

    record CalendarJson(int totalContributions, List<JsonNode> weeks) {}

    record DayJson(@Nullable String date, int contributionCount) {
        Day toDay() {
            return new Day(Times.day(date).orElseThrow(), contributionCount);
        }
    }

    record ByRepositoryJson(RepositoryJson repository, OverviewJson.CountJson contributions) {
        RepositoryContribution toContribution() {
            return new RepositoryContribution(
                    RepositoriesJson.name(repository.nameWithOwner()),
                    contributions.totalCount(),
                    repository.isFork(),
                    repository.isPrivate(),
                    Optional.ofNullable(repository.primaryLanguage()).map(LanguageJson::name));
        }
    }

    record LanguageJson(String name) {}

    record RepositoryJson(
            String nameWithOwner,
            boolean isFork,
            boolean isPrivate,
            @Nullable LanguageJson primaryLanguage,
            RepositoriesJson.@Nullable BranchJson defaultBranchRef) {

        /** Returns where commits may be looked for; empty for copies and for what is not public. */
        Optional<Target> target() {
            return isFork || isPrivate
                    ? Optional.empty()
                    : Optional.of(new Target(
                            RepositoriesJson.name(nameWithOwner), RepositoriesJson.BranchJson.head(defaultBranchRef)));
        }
    }
}
