package dev.assay.adapter.report;

import static dev.assay.testkit.Snapshots.aSnapshot;
import static dev.assay.testkit.Snapshots.anUnseenSnapshot;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.adapter.report.ReportPages.Piece;
import dev.assay.analysis.ProfileAnalyzer;
import dev.assay.domain.report.GitHubUsage;
import dev.assay.testkit.RepositoryBuilder;
import dev.assay.testkit.Snapshots;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a page shows of a person while more is being read. */
class PreviewTest {

    @Test
    void saysNothingOfProjectsThatAreStillBeingRead() {
        assertThat(pieces(anUnseenSnapshot().projectsUnseen().repositories()))
                .extracting(Piece::id)
                .doesNotContain("projects");
    }

    @Test
    void showsOwnRepositoriesUntilTheProjectsAreRead() {
        assertThat(pieces(anUnseenSnapshot()
                        .projectsUnseen()
                        .repositories(RepositoryBuilder.aRepository("engine").build())))
                .filteredOn(piece -> piece.id().equals("projects"))
                .singleElement()
                .satisfies(piece -> assertThat(piece.html()).contains("engine"));
    }

    @Test
    void showsProjectsThatWereRead() {
        assertThat(pieces(aSnapshot())).extracting(Piece::id).contains("projects");
    }

    private static List<Piece> pieces(Snapshots snapshot) {
        return ReportPages.preview(
                ProfileAnalyzer.analyze(snapshot.build(), Snapshots.NOON, new GitHubUsage(1, 1, 0, 0, 1)));
    }
}
