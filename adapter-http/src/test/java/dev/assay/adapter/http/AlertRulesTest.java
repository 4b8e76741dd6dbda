package dev.assay.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.assay.domain.task.Failure;
import dev.assay.domain.task.Task;
import dev.assay.port.out.RateLimitLedger.Quota;
import dev.assay.port.out.RateLimitLedger.Resource;
import dev.assay.port.out.RateLimitLedger.Standing;
import dev.assay.port.out.TaskQueue.Backlog;
import dev.assay.testkit.ManualClock;
import dev.assay.testkit.ScriptedGitHub;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertRulesTest {

    private static final Path RULES = Path.of("..", "docs", "how-to", "alerts.yaml");
    private static final Path RULES_TESTED = Path.of("src", "test", "resources", "alerts-test.yaml");
    private static final Pattern SELECTOR = Pattern.compile("(assay_[a-z_]+)(\\{[^}]*})?");
    private static final Pattern EQUALS = Pattern.compile("[a-z]+=\"[^\"]*\"");

    private final ManualClock clock = new ManualClock();

    /** An alert on a series that begins with the event it waits for never fires for that event. */
    @Test
    void everySeriesOfARuleIsThereBeforeAnythingHasHappened() throws Exception {
        try (Served served = new Served(new ScriptedGitHub())) {
            List<String> series = served.client().get("/metrics").body().lines().toList();
            List<MatchResult> selectors =
                    SELECTOR.matcher(expressions()).results().toList();
            assertThat(selectors).hasSizeGreaterThan(5);
            assertThat(selectors)
                    .allSatisfy(
                            selector -> assertThat(series).as(selector.group()).anyMatch(line -> fits(selector, line)));
        }
    }

    @Test
    void countsWhatEndsFromZeroOn() {
        Metrics metrics = metrics();
        assertThat(text(metrics))
                .contains("assay_tasks_total{outcome=\"github_unauthorized\"} 0.0")
                .contains("assay_submissions_total{kind=\"degraded\"} 0.0")
                .contains("assay_github_calls_total{stage=\"commits\"} 0.0")
                .contains("assay_github_retries_total 0.0");
        Task failed = Samples.failed(Samples.queued("octocat"), Failure.Code.USER_NOT_FOUND);
        metrics.ended(failed);
        assertThat(text(metrics)).contains("assay_tasks_total{outcome=\"user_not_found\"} 1.0");
    }

    /** Without a token GitHub grants 60 calls an hour: no number of calls left is few for everybody. */
    @ParameterizedTest
    @CsvSource({"60,59,0.016", "60,2,0.966", "5000,4000,0.2", "5000,90,0.98", "12500,0,1.0"})
    void tellsWhichPartOfTheLimitIsSpent(int limit, int remaining, double spent) {
        Metrics metrics = metrics();
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
        Metrics metrics = metrics();
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

    @Test
    void promtoolFindsNothingWrong() throws Exception {
        promtool("check", "rules", RULES.toString());
    }

    @Test
    void theRulesFireWhenTheyShould() throws Exception {
        promtool("test", "rules", RULES_TESTED.toString());
    }

    private static void promtool(String... arguments) throws Exception {
        Optional<Path> tool = onThePath();
        assumeThat(tool)
                .as("promtool is not installed, so the alert rules were not checked by it")
                .isPresent();
        ProcessBuilder command = new ProcessBuilder(tool.get().toString());
        command.command().addAll(List.of(arguments));
        Process process = command.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    private static Optional<Path> onThePath() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, "promtool"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static String expressions() throws IOException {
        return String.join(
                "\n",
                Files.readAllLines(RULES).stream()
                        .map(String::strip)
                        .filter(line -> line.startsWith("expr:"))
                        .toList());
    }

    private static boolean fits(MatchResult selector, String line) {
        String labels = Optional.ofNullable(selector.group(2)).orElse("");
        boolean named = line.startsWith(selector.group(1) + "{") || line.startsWith(selector.group(1) + " ");
        return named && EQUALS.matcher(labels).results().map(MatchResult::group).allMatch(line::contains);
    }

    private Metrics metrics() {
        return new Metrics(() -> new Backlog(0, Optional.empty()), clock);
    }

    private static String text(Metrics metrics) {
        return new String(metrics.text(), StandardCharsets.UTF_8);
    }

    private static double ratio(Metrics metrics) {
        return text(metrics)
                .lines()
                .filter(line -> line.startsWith("assay_github_spent_ratio{resource=\"core\"}"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf(' ') + 1)))
                .sum();
    }
}
