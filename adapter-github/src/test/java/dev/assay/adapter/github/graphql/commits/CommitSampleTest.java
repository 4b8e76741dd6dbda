package dev.assay.adapter.github.graphql.commits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.adapter.github.graphql.commits.CommitBatch.CommitRequest;
import dev.assay.adapter.github.graphql.overview.Target;
import dev.assay.domain.profile.Career.Place;
import dev.assay.domain.profile.RepositoryName;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CommitSampleTest {

    private static Place place(String name, Map<Integer, Integer> commits) {
        return new Place(new RepositoryName("octo-org", name), false, commits, 0, 0);
    }

    private static List<CommitRequest> requests(List<Place> places) {
        List<Target> targets = places.stream()
                .map(place -> new Target(place.repository(), Optional.empty()))
                .toList();
        return CommitSample.of(places).orElseThrow().documents(targets).stream()
                .flatMap(List::stream)
                .toList();
    }

    private static Map<Integer, Integer> byYear(List<CommitRequest> requests) {
        Map<Integer, Integer> sizes = new HashMap<>();
        requests.forEach(request -> sizes.merge(
                request.window().orElseThrow().from().atOffset(ZoneOffset.UTC).getYear(),
                request.size(),
                Integer::sum));
        return sizes;
    }

    @Test
    void readsAllOfAThousandCommitsWithoutASample() {
        assertThat(CommitSample.of(List.of(place("a", Map.of(2020, 600, 2021, 400)))))
                .isEmpty();
    }

    @Test
    void givesEveryYearItsPart() {
        List<CommitRequest> requests =
                requests(List.of(place("a", Map.of(2019, 4, 2020, 1996)), place("b", Map.of(2021, 2000))));
        assertThat(byYear(requests)).isEqualTo(Map.of(2019, 1, 2020, 499, 2021, 500));
    }

    @Test
    void keepsToTheBudgetAndToPagesOfAHistory() {
        List<CommitRequest> requests = requests(List.of(place("a", Map.of(2020, 40_000, 2021, 7))));
        assertThat(requests.stream().mapToInt(CommitRequest::size).sum()).isLessThanOrEqualTo(CommitPlan.BUDGET);
        assertThat(requests).allSatisfy(request -> assertThat(request.size()).isBetween(1, CommitPlan.PAGE));
    }

    @Test
    void looksIntoABoundedNumberOfSpansWhereverThePersonWorked() {
        List<Place> places = IntStream.range(0, 400)
                .mapToObj(i -> place("r" + i, Map.of(2019, 3, 2020, 2, 2021, 1)))
                .toList();
        List<CommitRequest> requests = requests(places);
        assertThat(requests).hasSizeLessThanOrEqualTo(200);
        assertThat(byYear(requests)).containsKeys(2019, 2020, 2021);
    }

    @Test
    void asksOnlyForRepositoriesThatMayHaveChanged() {
        List<Place> places = List.of(place("known", Map.of(2020, 900)), place("changed", Map.of(2020, 900)));
        Target changed = new Target(places.getLast().repository(), Optional.empty());
        assertThat(CommitSample.of(places).orElseThrow().documents(List.of(changed)).stream()
                        .flatMap(List::stream))
                .isNotEmpty()
                .allSatisfy(request -> assertThat(request.target()).isEqualTo(changed));
    }
}
