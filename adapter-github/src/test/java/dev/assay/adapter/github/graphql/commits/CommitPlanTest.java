package dev.assay.adapter.github.graphql.commits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.adapter.github.graphql.commits.CommitPlan.FurtherPage;
import dev.assay.adapter.github.graphql.overview.FirstPage;
import dev.assay.domain.profile.Commit;
import dev.assay.domain.profile.RepositoryName;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommitPlanTest {

    private static final String HEAD = "0123456789abcdef0123456789abcdef01234567";
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-03-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource({"0, 100", "1, 100", "10, 100", "20, 50", "100, 10", "300, 5"})
    void asksForSmallerFirstPagesTheMoreRepositoriesThereAre(int repositories, int size) {
        assertThat(CommitPlan.firstPageSize(repositories)).isEqualTo(size);
    }

    @Test
    void asksForNothingMoreWhenTheFirstPageHeldAll() {
        assertThat(CommitPlan.furtherPages(List.of(first("small", 3, 3, 1)), CommitPlan.PAGE))
                .isEmpty();
    }

    @Test
    void reachesEveryFurtherPageByItsPosition() {
        List<FurtherPage> pages = CommitPlan.furtherPages(List.of(first("big", 350, 100, 1)), CommitPlan.PAGE);
        assertThat(pages).extracting(FurtherPage::after).containsExactly(HEAD + " 99", HEAD + " 199", HEAD + " 299");
        assertThat(pages).extracting(FurtherPage::size).containsExactly(100, 100, 50);
    }

    @Test
    void stopsAtTheBudget() {
        List<FurtherPage> pages = CommitPlan.furtherPages(List.of(first("huge", 100_000, 100, 1)), CommitPlan.PAGE);
        assertThat(pages).hasSize(CommitPlan.BUDGET / CommitPlan.PAGE - 1);
    }

    @Test
    void prefersTheRepositoryWithTheNewerCommits() {
        FirstPage busy = first("busy", 2000, 100, 1);
        FirstPage slow = first("slow", 2000, 100, 48);
        List<FurtherPage> pages = CommitPlan.furtherPages(List.of(slow, busy), CommitPlan.PAGE);
        assertThat(pages).hasSize(8);
        assertThat(pages).extracting(page -> page.first().repository().name()).containsOnly("busy");
    }

    @Test
    void followsACursorOfUnknownFormByOnePage() {
        FirstPage odd = new FirstPage(name("odd"), 350, commits(name("odd"), 100, 1), Optional.of("opaque"));
        assertThat(CommitPlan.furtherPages(List.of(odd), CommitPlan.PAGE))
                .extracting(FurtherPage::after)
                .containsExactly("opaque");
    }

    private static RepositoryName name(String name) {
        return new RepositoryName("octocat", name);
    }

    private static FirstPage first(String name, int total, int read, int hoursApart) {
        Optional<String> cursor = total > read ? Optional.of(HEAD + " " + (read - 1)) : Optional.empty();
        return new FirstPage(name(name), total, commits(name(name), read, hoursApart), cursor);
    }

    private static List<Commit> commits(RepositoryName repository, int count, int hoursApart) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Commit(
                        repository,
                        "%040x".formatted(i),
                        "work",
                        NOON.minusHours((long) i * hoursApart),
                        false,
                        Optional.empty()))
                .toList();
    }
}
