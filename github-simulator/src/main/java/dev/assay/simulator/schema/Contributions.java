package dev.assay.simulator.schema;

import dev.assay.simulator.graphql.Arguments;
import dev.assay.simulator.graphql.GraphQlException;
import dev.assay.simulator.schema.QueryRoot.PersonInWorld;
import dev.assay.simulator.world.Account;
import dev.assay.simulator.world.AuthoredCommit;
import dev.assay.simulator.world.PullRequest;
import dev.assay.simulator.world.Repository;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a person did within a window of at most a year, days in UTC. */
record Contributions(PersonInWorld person, Instant from, Instant to) {

    static Contributions of(PersonInWorld person, Arguments arguments, Instant now) {
        boolean open = arguments.text("to").isEmpty();
        Instant start = CommitTypes.moment(arguments, "from", Instant.MIN);
        Instant end = CommitTypes.moment(arguments, "to", Instant.MIN);
        if (open) {
            end = start.equals(Instant.MIN) ? now : earlier(now, yearAfter(start));
        }
        if (start.equals(Instant.MIN)) {
            start = end.atOffset(ZoneOffset.UTC).minusYears(1).toInstant();
        }
        if (start.isAfter(end) || end.isAfter(yearAfter(start))) {
            throw new GraphQlException(
                    "", "The total time spanned by 'from' and 'to' must not exceed 1 year, and must not be negative");
        }
        return new Contributions(person, start.truncatedTo(ChronoUnit.SECONDS), end.truncatedTo(ChronoUnit.SECONDS));
    }

    /** The commits to repositories that are no forks. */
    List<AuthoredCommit> commits() {
        return person.world().commits().by(person.account()).stream()
                .filter(found -> !found.repository().facts().fork())
                .filter(found -> within(found.commit().date().toInstant()))
                .toList();
    }

    /** The repositories with most of these commits. */
    List<Map.Entry<Repository, Integer>> commitsByRepository(int most) {
        // By number: the hash of a repository would be that of all its commits and files.
        Map<Long, List<AuthoredCommit>> byId = commits().stream()
                .collect(Collectors.groupingBy(
                        found -> found.repository().id(), LinkedHashMap::new, Collectors.toList()));
        return byId.values().stream()
                .map(found -> Map.entry(found.getFirst().repository(), found.size()))
                .sorted(Map.Entry.<Repository, Integer>comparingByValue(Comparator.reverseOrder()))
                .limit(most)
                .toList();
    }

    int pullRequests() {
        return opened().size();
    }

    /** The pull requests of the person. */
    List<PullRequest> opened() {
        return person.account().pullRequests().stream()
                .filter(pull -> within(pull.createdAt()))
                .toList();
    }

    /** The pull requests of others that the person reviewed: each review takes the next of all there are. */
    List<PullRequest> reviewed() {
        List<PullRequest> others = person.world().pullRequests().byOthersThan(person.account());
        List<Instant> reviews = person.account().reviews();
        return others.isEmpty()
                ? List.of()
                : IntStream.range(0, reviews.size())
                        .filter(i -> within(reviews.get(i)))
                        .mapToObj(i -> others.get(i % others.size()))
                        .toList();
    }

    int issues() {
        return (int) person.account().issues().stream().filter(this::within).count();
    }

    int reviews() {
        return (int) person.account().reviews().stream().filter(this::within).count();
    }

    int newRepositories() {
        return (int) person.account().repositories().stream()
                .filter(repository -> within(repository.facts().createdAt()))
                .count();
    }

    int total() {
        return commits().size() + pullRequests() + issues() + reviews() + newRepositories();
    }

    /** The years in which anything happened, last first. */
    List<Integer> years() {
        return Stream.concat(
                        allMoments(),
                        person.world().commits().by(person.account()).stream()
                                .map(found -> found.commit().date().toInstant()))
                .map(moment -> moment.atOffset(ZoneOffset.UTC).getYear())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** The calendar: every day of the window, in weeks that begin on Sunday. */
    List<Week> weeks() {
        Map<LocalDate, Integer> counts = new HashMap<>();
        Stream.concat(
                        allMoments(),
                        commits().stream().map(found -> found.commit().date().toInstant()))
                .filter(this::within)
                .forEach(moment -> counts.merge(day(moment), 1, Integer::sum));
        List<Week> weeks = new ArrayList<>();
        LocalDate last = day(to);
        LocalDate start = day(from);
        while (!start.isAfter(last)) {
            LocalDate next = start.with(TemporalAdjusters.next(DayOfWeek.SUNDAY));
            LocalDate end = next.isAfter(last) ? last.plusDays(1) : next;
            weeks.add(new Week(start.datesUntil(end)
                    .map(date -> new Day(date, counts.getOrDefault(date, 0)))
                    .toList()));
            start = next;
        }
        return weeks;
    }

    private Stream<Instant> allMoments() {
        Account account = person.account();
        return Stream.of(
                        account.issues().stream(),
                        account.reviews().stream(),
                        account.pullRequests().stream().map(PullRequest::createdAt),
                        account.repositories().stream()
                                .map(repository -> repository.facts().createdAt()))
                .flatMap(moments -> moments);
    }

    private boolean within(Instant moment) {
        return !moment.isBefore(from) && !moment.isAfter(to);
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    private static Instant yearAfter(Instant start) {
        return start.atOffset(ZoneOffset.UTC).plusYears(1).toInstant();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** A week of the calendar; the first and the last may be short. */
    record Week(List<Day> days) {}

    /** A day of the calendar. */
    record Day(LocalDate date, int count) {}
}
