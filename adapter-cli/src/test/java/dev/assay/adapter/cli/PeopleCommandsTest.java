package dev.assay.adapter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.profile.Login;
import dev.assay.testkit.Reports;
import dev.assay.testkit.ScriptedGitHub;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The commands for what is kept of people. */
class PeopleCommandsTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final EngineFactory pad = new EngineFactory(new ScriptedGitHub());
    private final Console console = Console.piped();

    @Test
    void listsReportsAndTellsWhatChanged() {
        keep(0, 1);
        keep(1, 5);
        keep(2, 9);
        assertThat(console.run(pad, "history", "octocat")).isZero();
        assertThat(console.out())
                .startsWith("3  2026-03-03T12:00:00Z  last seen 2026-03-03T12:00:00Z")
                .contains("From 2026-03-01 to 2026-03-03:", "followers from 1 to 9");
    }

    @Test
    void comparesTheReportsOfTwoDays() {
        keep(0, 1);
        keep(10, 5);
        keep(20, 9);
        assertThat(console.run(pad, "history", "octocat", "--from", "2026-03-15", "--to", "2026-03-30"))
                .isZero();
        assertThat(console.out()).contains("From 2026-03-11 to 2026-03-21:", "followers from 5 to 9");
    }

    @Test
    void saysThatNothingIsKept() {
        assertThat(console.run(pad, "history", "octocat")).isEqualTo(1);
        assertThat(console.out()).isEmpty();
        assertThat(console.err()).isEqualTo("assay: nothing is kept of octocat%n".formatted());
    }

    @Test
    void printsAReportThatIsKeptWithWhatChanged() {
        keep(0, 1);
        keep(1, 9);
        assertThat(console.run(pad, "report", "octocat")).isZero();
        assertThat(console.out()).contains("What changed", "Since 1 March 2026", "Person: followers from 1 to 9");
    }

    @Test
    void comparesReportsThatAreKept() {
        keep(0, 1);
        assertThat(console.run(pad, "compare", "octocat", "mona", "--kept")).isEqualTo(1);
        assertThat(console.err()).contains("no report of mona is kept there");
        pad.people().keep(Reports.of("mona", 8, NOON, 3));
        Console both = Console.piped();
        assertThat(both.run(pad, "compare", "octocat", "mona", "--kept")).isZero();
        assertThat(both.out()).contains("octocat, mona", "In the order asked for");
    }

    @Test
    void erases() {
        keep(0, 1);
        assertThat(console.run(pad, "erase", "octocat")).isZero();
        assertThat(pad.people().history(new Login("octocat"))).isEmpty();
    }

    private void keep(int day, int followers) {
        pad.people().keep(Reports.of("octocat", 7, NOON.plus(Duration.ofDays(day)), followers));
    }
}
