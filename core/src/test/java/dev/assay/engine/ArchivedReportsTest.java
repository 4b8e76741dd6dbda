package dev.assay.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.assay.domain.profile.Login;
import dev.assay.domain.report.history.ReportHistory;
import dev.assay.memory.InMemoryArchive;
import dev.assay.port.in.ReportLookup;
import dev.assay.port.in.ReportLookup.Found;
import dev.assay.port.out.ProfileCache.Entry;
import dev.assay.port.out.ReportArchive;
import dev.assay.port.out.StoreException;
import dev.assay.testkit.Reports;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Reports that a cache keeps no longer, and what has changed since earlier ones. */
@Execution(ExecutionMode.CONCURRENT)
class ArchivedReportsTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Login OCTOCAT = new Login("octocat");
    private static final ReportLookup EMPTY = login -> Optional.empty();
    private static final ReportLookup AWAY = login -> {
        throw new StoreException("it is away");
    };

    private final ReportArchive archive = new InMemoryArchive(
                    100, analysis -> String.valueOf(analysis.person().hashCode()))
            .archive()
            .reports();

    @Test
    void findsTheNewestThatIsKept() {
        assertThat(new ArchivedReports(EMPTY, archive).find(OCTOCAT)).isEmpty();
        kept(0, 1);
        Found newest = kept(1, 2);
        assertThat(new ArchivedReports(EMPTY, archive).find(OCTOCAT)).contains(newest);
        assertThat(new ArchivedReports(AWAY, archive).find(OCTOCAT)).contains(newest);
        Found cached = found(2, 3);
        assertThat(new ArchivedReports(login -> Optional.of(cached), archive).find(OCTOCAT))
                .contains(cached);
    }

    @Test
    void tellsWhatChangedSinceTheOneBeforeAndSinceTheFirst() {
        kept(0, 1);
        kept(1, 5);
        Found newest = kept(2, 9);
        ReportHistory history =
                new ArchivedReports(EMPTY, archive).history(newest).orElseThrow();
        assertThat(history.earlier()).hasSize(2);
        assertThat(history.steps())
                .extracting(step -> step.since() + " "
                        + step.changes().sections().getFirst().facts().getFirst())
                .containsExactly(
                        "2026-03-02T12:00:00Z followers from 5 to 9", "2026-03-01T12:00:00Z followers from 1 to 9");
    }

    @Test
    void takesAReportThatWasSeenAgainForTheSame() {
        kept(0, 1);
        Found again = kept(1, 1);
        assertThat(new ArchivedReports(EMPTY, archive).history(again)).isEmpty();
    }

    @Test
    void doesNotSayThatNothingIsKeptWhileTheArchiveIsAway() {
        ReportArchive away = mock(ReportArchive.class);
        when(away.history(any())).thenThrow(new StoreException("it is away"));
        when(away.newest(any())).thenThrow(new StoreException("it is away"));
        ArchivedReports reports = new ArchivedReports(EMPTY, away);
        assertThatThrownBy(() -> reports.find(OCTOCAT)).isInstanceOf(StoreException.class);
        assertThat(reports.history(found(0, 1))).isEmpty();
        ArchivedReports nothing = new ArchivedReports(AWAY, archive);
        assertThatThrownBy(() -> nothing.find(OCTOCAT)).isInstanceOf(StoreException.class);
    }

    private Found kept(int day, int followers) {
        archive.keep(entry(day, followers));
        return found(day, followers);
    }

    private static Found found(int day, int followers) {
        Entry entry = entry(day, followers);
        return new Found(entry.task(), entry.analysis());
    }

    private static Entry entry(int day, int followers) {
        return Reports.of("octocat", 7, NOON.plus(Duration.ofDays(day)), followers);
    }
}
