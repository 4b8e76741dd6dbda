package dev.assay.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.assay.testkit.ScriptedGitHub;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AlertRulesTest {

    private static final Path RULES = Path.of("..", "docs", "how-to", "alerts.yaml");
    private static final Path RULES_TESTED = Path.of("src", "test", "resources", "alerts-test.yaml");
    private static final Pattern SELECTOR = Pattern.compile("(assay_[a-z_]+)(\\{[^}]*})?");
    private static final Pattern EQUALS = Pattern.compile("[a-z]+=\"[^\"]*\"");

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
}
