package dev.assay.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.adapter.jdbc.server.DatabaseAddress;
import dev.assay.adapter.jdbc.server.DatabaseSettings;
import dev.assay.domain.profile.Login;
import dev.assay.domain.report.history.KeptReport;
import dev.assay.port.out.Archive;
import dev.assay.testkit.ArchiveContract;
import dev.assay.testkit.ManualClock;
import dev.assay.testkit.Reports;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What both kinds of database promise. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DatabaseContracts implements ArchiveContract {

    private static final Set<String> NAMES = Set.of("octocat", "hubot", "other");

    private final ManualClock clock = new ManualClock();
    private final ReportDatabase database;

    DatabaseContracts(DatabaseAddress address) {
        database = ReportDatabase.open(
                new DatabaseSettings(address, new DatabaseSettings.Bounds(Duration.ofDays(365), 0)), clock);
    }

    @AfterEach
    void empty() {
        NAMES.forEach(name -> archive().people().erase(new Login(name)));
        clock.advance(Duration.ofDays(9));
        // Forgets who was erased.
        archive().people().erase(new Login("nobody"));
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Override
    public Archive archive() {
        return database.archive();
    }

    @Override
    public void settle() {
        try {
            assertThat(database.awaitWritten(Duration.ofMinutes(1))).isTrue();
        } catch (InterruptedException stop) {
            throw new IllegalStateException("interrupted", stop);
        }
    }

    @Test
    void letsGoOfWhatIsOlderThanTheRetention() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var old = Reports.of("octocat", 7, now.minus(Duration.ofDays(400)), 1);
        var young = Reports.of("octocat", 7, now.minus(Duration.ofDays(10)), 2);
        archive().reports().keep(old);
        archive().reports().keep(young);
        settle();
        database.letGo();
        assertThat(archive().reports().history(OCTOCAT))
                .hasSize(1)
                .first()
                .extracting(KeptReport::analyzedAt)
                .isEqualTo(young.analysis().provenance().analyzedAt());
    }
}
