package dev.assay.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.assay.adapter.jdbc.server.DatabaseAddress;
import dev.assay.adapter.jdbc.server.DatabaseSettings;
import dev.assay.adapter.jdbc.testkit.PostgresServer;
import dev.assay.domain.profile.Login;
import dev.assay.port.out.StoreException;
import dev.assay.testkit.ManualClock;
import dev.assay.testkit.Reports;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** A server that is killed, stays away for a while, and comes back. */
@ExtendWith(PostgresServer.class)
@Timeout(180)
class PostgresOutageTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final int BEFORE = 20;
    private static final int MEANWHILE = 20;

    @Test
    void whatCameMeanwhileIsWrittenWhenItIsBack(PostgresServer.Running server) throws Exception {
        DatabaseAddress address = server.freshDatabase();
        try (ReportDatabase one = open(address);
                ReportDatabase two = open(address)) {
            keep(one, 0, BEFORE);
            assertThat(one.awaitWritten(Duration.ofMinutes(1))).isTrue();
            server.kill();
            keep(one, BEFORE, BEFORE + MEANWHILE);
            assertThatThrownBy(() -> one.archive().reports().history(login(0)))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("away")
                    .hasMessageNotContaining("postgres:postgres");
            await().atMost(Duration.ofMinutes(1)).until(() -> !one.up());
            assertThat(one.waiting()).isPositive();
            server.restart();
            assertThat(one.awaitWritten(Duration.ofMinutes(1))).isTrue();
            await().atMost(Duration.ofMinutes(1))
                    .ignoreException(StoreException.class)
                    .until(() -> two.archive().reports().history(login(0)).size() == 1);
            for (int i = 0; i < BEFORE + MEANWHILE; i++) {
                assertThat(two.archive().reports().history(login(i))).hasSize(1);
            }
            assertThat(one.lost()).isZero();
        }
    }

    /** Two servers see the same report at the same time; one row comes of it. */
    @Test
    void twoServersKeepAReportOnce(PostgresServer.Running server) throws Exception {
        DatabaseAddress address = server.freshDatabase();
        try (ReportDatabase one = open(address);
                ReportDatabase two = open(address)) {
            for (int i = 0; i < BEFORE; i++) {
                one.archive().reports().keep(Reports.of("octocat", 7, NOON.plusSeconds(i), 1));
                two.archive().reports().keep(Reports.of("octocat", 7, NOON.plusSeconds(i), 1));
            }
            assertThat(one.awaitWritten(Duration.ofMinutes(1))).isTrue();
            assertThat(two.awaitWritten(Duration.ofMinutes(1))).isTrue();
            assertThat(one.archive().reports().history(new Login("octocat"))).hasSize(1);
        }
    }

    /** A server that is not there yet is no reason not to start. */
    @Test
    void startsWithoutTheServer() {
        DatabaseAddress nowhere = DatabaseAddress.parse("postgresql://ann:secret-word@127.0.0.1:1/assay")
                .orElseThrow();
        try (ReportDatabase database = open(nowhere)) {
            keep(database, 0, 1);
            assertThatThrownBy(() -> database.archive().reports().history(login(0)))
                    .isInstanceOf(StoreException.class)
                    .hasMessageNotContaining("secret-word");
            assertThat(DatabaseCheck.look(nowhere).well()).isFalse();
            assertThat(DatabaseCheck.look(nowhere).words()).doesNotContain("secret-word", "ann");
        }
    }

    private static ReportDatabase open(DatabaseAddress address) {
        return ReportDatabase.open(
                new DatabaseSettings(address, new DatabaseSettings.Bounds(Duration.ZERO, 0)), new ManualClock());
    }

    private static void keep(ReportDatabase database, int from, int to) {
        for (int i = from; i < to; i++) {
            database.archive().reports().keep(Reports.of("person-" + i, 1000 + i, NOON, i));
        }
    }

    private static Login login(int number) {
        return new Login("person-" + number);
    }
}
