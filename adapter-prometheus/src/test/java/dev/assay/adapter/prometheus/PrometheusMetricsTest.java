package dev.assay.adapter.prometheus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.port.out.RateLimitLedger.Quota;
import dev.assay.port.out.RateLimitLedger.Resource;
import dev.assay.port.out.RateLimitLedger.Standing;
import dev.assay.port.out.TaskQueue.Backlog;
import dev.assay.testkit.ManualClock;
import dev.assay.testkit.Tasks;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrometheusMetricsTest {

    private final ManualClock clock = new ManualClock();

    @Test
    void countsWhatEndsFromZeroOn() {
        PrometheusMetrics metrics = metrics();
        assertThat(text(metrics))
                .contains("assay_tasks_total{outcome=\"github_unauthorized\"} 0.0")
                .contains("assay_submissions_total{kind=\"degraded\"} 0.0")
                .contains("assay_github_calls_total{stage=\"commits\"} 0.0")
                .contains("assay_github_retries_total 0.0");
        metrics.ended(Tasks.cancelled(Tasks.started(Tasks.aQueuedTask())));
        assertThat(text(metrics)).contains("assay_tasks_total{outcome=\"cancelled\"} 1.0");
    }

    /** Without a token GitHub grants 60 calls an hour: no number of calls left is few for everybody. */
    @ParameterizedTest
    @CsvSource({"60,59,0.016", "60,2,0.966", "5000,4000,0.2", "5000,90,0.98", "12500,0,1.0"})
    void tellsWhichPartOfTheLimitIsSpent(int limit, int remaining, double spent) {
        PrometheusMetrics metrics = metrics();
        assertThat(ratio(metrics)).isZero();
        metrics.standing(
                new Quota("token-a", Resource.CORE),
                new Standing(limit, remaining, clock.instant().plusSeconds(60)));
        assertThat(ratio(metrics)).isCloseTo(spent, within(0.01));
        clock.advance(Duration.ofSeconds(60));
        assertThat(ratio(metrics)).isZero();
    }

    @Test
    void takesTheAccountThatHasMostLeft() {
        PrometheusMetrics metrics = metrics();
        for (int remaining : List.of(0, 2500)) {
            metrics.standing(
                    new Quota("token-" + remaining, Resource.CORE),
                    new Standing(5000, remaining, clock.instant().plusSeconds(60)));
        }
        assertThat(ratio(metrics)).isEqualTo(0.5);
        assertThat(text(metrics))
                .contains("assay_github_remaining{account=\"token-0\",resource=\"core\"} 0.0")
                .contains("assay_github_limit{account=\"token-0\",resource=\"core\"} 5000.0");
    }

    private PrometheusMetrics metrics() {
        return new PrometheusMetrics(() -> new Backlog(0, Optional.empty()), clock);
    }

    private static String text(PrometheusMetrics metrics) {
        return new String(metrics.text(), StandardCharsets.UTF_8);
    }

    private static double ratio(PrometheusMetrics metrics) {
        return text(metrics)
                .lines()
                .filter(line -> line.startsWith("assay_github_spent_ratio{resource=\"core\"}"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf(' ') + 1)))
                .sum();
    }
}
