package dev.assay.adapter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.adapter.cli.progress.ProgressDisplay;
import dev.assay.adapter.report.text.Columns;
import dev.assay.domain.task.Progress;
import dev.assay.domain.task.Stage;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskState.Running;
import dev.assay.testkit.ManualClock;
import dev.assay.testkit.Profiles;
import dev.assay.testkit.ScriptedGitHub;
import dev.assay.testkit.Tasks;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressDisplayTest {

    private static final String CLEAR = "\r\u001b[K";

    @Test
    void printsAPlainLineForEachStageWhereNobodyLooks() {
        Console console = Console.piped();
        ProgressDisplay display = ProgressDisplay.on(console.terminal(), false);
        display.show(List.of(Tasks.aQueuedTask()));
        display.show(List.of(at(10, Stage.COMMITS, "Reading\r\ncommits\u001b[2J")));
        display.show(List.of(at(20, Stage.COMMITS, "Reading more")));
        display.show(List.of(Tasks.cancelled(at(20, Stage.COMMITS, "Reading more"))));
        display.finish();
        assertThat(console.err().lines())
                .containsExactly(
                        "octocat: 0 % queued - Waiting for a free worker",
                        "octocat: 10 % commits - Reading commits [2J");
        assertThat(console.err()).doesNotContain("\r", "\u001b");
        assertThat(console.out()).isEmpty();
    }

    @Test
    void drawsOverOneLineOnATerminalAndClearsItInTheEnd() {
        Console console = Console.watched();
        ProgressDisplay display = ProgressDisplay.on(console.terminal(), false);
        display.show(List.of(at(50, Stage.PULL_REQUESTS, "Reading")));
        display.show(List.of(at(75, Stage.WAITING_FOR_GITHUB, "Waiting until\n12:00")));
        display.finish();
        assertThat(console.err())
                .startsWith("\r")
                .contains("octocat: pull requests", " 50 % ", "octocat: Waiting until 12:00")
                .endsWith(CLEAR)
                .doesNotContain("\n");
        assertThat(console.err().split("\r", -1)).hasSize(4);
    }

    @Test
    void tellsHowManyOfSeveralAreDone() {
        Console console = Console.watched();
        Task done = Tasks.cancelled(Tasks.aQueuedTask("mona"));
        ProgressDisplay.on(console.terminal(), false).show(List.of(done, at(40, Stage.COMMITS, "Reading")));
        assertThat(console.err()).contains(" 70 % ", "1 of 2 done, octocat: commits");
    }

    @ParameterizedTest
    @ValueSource(strings = {"40", "60", "100", "200"})
    void keepsTheAnimatedLineOnOneLineOfTheScreen(String columns) {
        Map<String, String> environment =
                Map.of("ASSAY_STDOUT_TTY", "1", "ASSAY_STDERR_TTY", "1", "ASSAY_COLUMNS", columns);
        for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.US_ASCII)) {
            Console console = Console.with(charset, environment);
            ProgressDisplay.on(console.terminal(), false)
                    .show(List.of(at(33, Stage.WAITING_FOR_GITHUB, "東京 waits ".repeat(40))));
            String line = console.err().replaceAll("\u001b\\[[0-9]*[mK]|\r", "");
            assertThat(Columns.width(line)).isLessThan(Integer.parseInt(columns));
        }
    }

    @Test
    void neitherAnimatesNorColoursWithNoColor() {
        Console console = Console.with(Map.of("ASSAY_STDOUT_TTY", "1", "ASSAY_STDERR_TTY", "1", "NO_COLOR", "1"));
        ProgressDisplay display = ProgressDisplay.on(console.terminal(), false);
        display.show(List.of(at(50, Stage.COMMITS, "Reading")));
        display.finish();
        console.terminal().notice("no");
        assertThat(console.err()).contains("octocat").doesNotContain("\r", "\u001b");
    }

    @Test
    void neitherAnimatesNorColoursOnADumbTerminal() {
        Console console = Console.with(Map.of("ASSAY_STDERR_TTY", "1", "TERM", "dumb"));
        ProgressDisplay.on(console.terminal(), false).show(List.of(at(50, Stage.COMMITS, "Reading")));
        assertThat(console.err()).contains("octocat").doesNotContain("\r", "\u001b");
    }

    @Test
    void showsNothingWhenQuietEvenOnATerminal() {
        Console console = Console.watched();
        ScriptedGitHub gitHub = new ScriptedGitHub().knows(Profiles.aSnapshotOf("octocat"));
        assertThat(console.run(new EngineFactory(gitHub), "analyze", "octocat", "--quiet"))
                .isEqualTo(0);
        assertThat(console.err()).isEmpty();
        assertThat(console.out()).contains("\u001b[1m");
    }

    @Test
    void leavesACleanLineBehindOnATerminal() {
        Console console = Console.watched();
        ScriptedGitHub gitHub = new ScriptedGitHub().knows(Profiles.aSnapshotOf("octocat"));
        assertThat(console.run(new EngineFactory(gitHub), "analyze", "octocat")).isEqualTo(0);
        assertThat(console.err()).startsWith("\r").endsWith(CLEAR).doesNotContain("\n");
    }

    private static Task at(int percent, Stage stage, String message) {
        return Tasks.started(Tasks.aQueuedTask())
                .in(new Running(new Progress(percent, stage, message), 1), ManualClock.START);
    }

    @Test
    void drawsOverNothingWhereOneOfTheStreamsIsNoTerminal() {
        assertThat(Console.with(Map.of("ASSAY_STDERR_TTY", "1", "TERM", "xterm"))
                        .terminal()
                        .animated())
                .isFalse();
        assertThat(Console.watched().terminal().animated()).isTrue();
    }
}
