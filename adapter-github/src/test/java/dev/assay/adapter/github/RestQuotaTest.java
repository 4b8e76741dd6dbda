package dev.assay.adapter.github;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.adapter.github.RestReading.Bill;
import dev.assay.adapter.github.RestReading.Profile;
import dev.assay.domain.profile.Coverage;
import dev.assay.domain.profile.Section;
import dev.assay.port.out.OverviewAnswer;
import dev.assay.port.out.OverviewAnswer.RateLimited;
import dev.assay.port.out.RateLimitLedger.Quota;
import dev.assay.port.out.RateLimitLedger.Resource;
import dev.assay.port.out.RateLimitLedger.Standing;
import dev.assay.simulator.GitHubSimulator;
import dev.assay.simulator.SimulatorSettings;
import dev.assay.simulator.faults.Fault;
import dev.assay.simulator.limits.Limits;
import dev.assay.simulator.world.World;
import dev.assay.testkit.ManualClock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RestQuotaTest {

    private static final World WORLD = World.demo(ManualClock.START);
    private static final Quota CORE = new Quota("anonymous", Resource.CORE);

    private final ManualClock clock = new ManualClock();
    private GitHubSimulator gitHub = simulator(60);
    private RestReading reading = new RestReading(gitHub.url(), clock);

    private GitHubSimulator simulator(int callsPerHour) {
        Limits limits = new Limits(callsPerHour, 5000, 5000, 10, 30, 100);
        return GitHubSimulator.start(
                WORLD, SimulatorSettings.INSTANT.withClock(clock).withLimits(limits));
    }

    private void grant(int callsPerHour) {
        close();
        gitHub = simulator(callsPerHour);
        reading = new RestReading(gitHub.url(), clock);
    }

    @AfterEach
    void close() {
        reading.close();
        gitHub.close();
    }

    @Test
    void asksAfterTheQuotaOnlyWhileItIsUnknown() throws InterruptedException {
        reading.answer("empty-ed", new Bill(clock, false));
        assertThat(gitHub.calls().count("/rate_limit")).isEqualTo(1);
        assertThat(reading.ledger.standing(CORE)).map(Standing::remaining).contains(57);
        reading.answer("empty-ed", new Bill(clock, false));
        assertThat(gitHub.calls().count("/rate_limit")).isEqualTo(1);
    }

    @Test
    void refusesBeforeAnythingIsSpentWhenTooLittleIsLeft() throws InterruptedException {
        grant(5);
        OverviewAnswer answer = reading.answer("octocat", new Bill(clock, false));
        Instant reset = clock.instant()
                .plus(Duration.ofHours(1))
                .truncatedTo(ChronoUnit.SECONDS)
                .plusSeconds(1);
        assertThat(answer).isInstanceOfSatisfying(RateLimited.class, refusal -> {
            assertThat(refusal.retryAt()).isEqualTo(reset);
            assertThat(refusal.detail()).contains("8 calls", "5 of 5", reset.toString());
        });
        assertThat(gitHub.calls().total()).isEqualTo(1);
        assertThat(gitHub.calls().count("/rate_limit")).isEqualTo(1);
    }

    @Test
    void waitsForTheResetIfThereIsTime() throws InterruptedException {
        gitHub.exhaust(dev.assay.simulator.limits.Resource.CORE, Duration.ofMinutes(20));
        Profile profile = reading.read("octocat");
        assertThat(profile.bill().waits).hasSize(1);
        assertThat(profile.history().total()).contains(WORLD.person("octocat").commits());
        assertThat(profile.overview().repositories().coverage().reason()).isEmpty();
    }

    @Test
    void givesUpIfOthersSpendEveryNewQuota() throws InterruptedException {
        grant(3);
        Bill bill = new Bill(clock, true);
        assertThat(reading.answer("octocat", bill)).isInstanceOf(RateLimited.class);
        assertThat(bill.waits).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 12, 23, 38})
    void makesDoWithFewCalls(int calls) throws InterruptedException {
        grant(calls);
        Profile profile = reading.read("hoarder-hal");
        assertThat(profile.bill().waits).isEmpty();
        assertThat(profile.bill().retries).isZero();
        assertThat(Stream.of(profile.overview().repositories(), profile.commits(), profile.manifests())
                        .map(Section::coverage)
                        .map(Coverage::reason))
                .allSatisfy(reason -> assertThat(reason)
                        .hasValueSatisfying(
                                text -> assertThat(text).contains("Only %d calls were left".formatted(calls - 6))));
        assertThat(profile.history().total()).contains(12_000);
    }

    @Test
    void goesOnWithoutKnowingTheQuotaWhereThereIsNone() throws InterruptedException {
        gitHub.fault(Fault.rest("/rate_limit", new Fault.Status(404)).always());
        assertThat(reading.read("octocat").overview().account().displayLogin()).isEqualTo("octocat");
    }

    @Test
    void saysWhenTheLimitResetsThatIsMetInSpiteOfAll() throws InterruptedException {
        gitHub.fault(Fault.rest("/users/octocat", new Fault.PrimaryLimit(Duration.ofMinutes(10))));
        assertThat(reading.answer("octocat", new Bill(clock, false))).isInstanceOf(RateLimited.class);
    }
}
