package dev.assay.adapter.cli;

import static dev.assay.testkit.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.adapter.cli.application.ExitCodes;
import dev.assay.adapter.cli.application.Terminal;
import dev.assay.adapter.json.AssayJson;
import dev.assay.domain.task.Stage;
import dev.assay.port.out.OverviewAnswer;
import dev.assay.testkit.ManualClock;
import dev.assay.testkit.Profiles;
import dev.assay.testkit.ScriptedGitHub;
import dev.assay.testkit.Snapshots;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnalyzeCommandTest {

    private final ScriptedGitHub gitHub = new ScriptedGitHub()
            .knows(Profiles.aSnapshotOf("octocat"))
            .knows(Profiles.aSnapshotOf("hubot"))
            .knows(Profiles.aSnapshotOf("mona"));
    private final EngineFactory pad = new EngineFactory(gitHub);
    private final Console console = Console.piped();

    @Test
    void printsTheReportOnStdoutAndTheProgressOnStderr() throws Exception {
        gitHub.hold();
        FutureTask<Integer> command = new FutureTask<>(() -> console.run(pad, "analyze", "octocat"));
        Thread.ofPlatform().start(command);
        await().until(() -> console.err().contains("octocat: 0 % "));
        gitHub.release();
        assertThat(command.get()).isEqualTo(ExitCodes.DONE);
        assertThat(console.out()).startsWith("The octocat  @octocat\n").doesNotContain("queued", "assay:");
        assertThat(console.err()).doesNotContain("@octocat", "assay:", "\r");
    }

    @Test
    void failsWith1AndTheReasonWhenTheAnalysisBreaks() {
        gitHub.breaksAt(Stage.PROFILE);
        assertThat(console.run(pad, "analyze", "octocat", "--quiet")).isEqualTo(1);
        assertThat(console.out()).isEmpty();
        assertThat(console.err().lines()).singleElement().asString().startsWith("assay: octocat: ");
    }

    @ParameterizedTest
    @MethodSource("answersThatEndIt")
    void tellsEveryAnswerOfGitHubByItsCode(OverviewAnswer answer, int code, String words) {
        gitHub.answers("octocat", answer);
        assertThat(console.run(pad, "analyze", "octocat", "--quiet")).isEqualTo(code);
        assertThat(console.out()).isEmpty();
        assertThat(console.err().lines())
                .singleElement()
                .asString()
                .startsWith("assay: octocat: ")
                .contains(words);
    }

    static Stream<Arguments> answersThatEndIt() {
        return Stream.of(
                Arguments.of(new OverviewAnswer.Missing("GitHub has no user of that name"), 3, "no user"),
                Arguments.of(new OverviewAnswer.Unauthorized("GitHub refused the token"), 4, "refused the token"),
                Arguments.of(
                        new OverviewAnswer.RateLimited(
                                "GitHub API rate limit exceeded", ManualClock.START.plusSeconds(90)),
                        5,
                        "rate limit"),
                Arguments.of(new OverviewAnswer.Unavailable("GitHub is down for an hour"), 1, "down for an hour"));
    }

    @Test
    void endsWith6AndTheTaskWhenTheTimeIsOver() {
        gitHub.hold();
        assertThat(console.run(pad, "analyze", "octocat", "--timeout", "PT0.05S", "--quiet"))
                .isEqualTo(6);
        assertThat(console.out()).isEmpty();
        assertThat(console.err().lines())
                .singleElement()
                .asString()
                .matches("assay: octocat: not ready after .*, task github_profile_octocat_[0-9]{33} \\(cancelled\\)");
        await().until(() -> gitHub.interruptions() == 1);
    }

    @Test
    void endsWith7AndTheReportAndWhatIsMissingWhenAPartWasNotSeen() {
        gitHub.seesNothingAt(Stage.COMMITS);
        assertThat(console.run(pad, "analyze", "octocat", "--quiet")).isEqualTo(7);
        assertThat(console.out()).startsWith("The octocat").contains("not visible: scripted outage at COMMITS");
        assertThat(console.err().lines())
                .singleElement()
                .asString()
                .startsWith("assay: octocat: parts are missing: ")
                .contains("commits unavailable (scripted outage at COMMITS)");
    }

    @Test
    void endsWith130AndCancelsItsTaskWhenItsThreadIsInterrupted() throws Exception {
        gitHub.hold();
        FutureTask<Integer> command = new FutureTask<>(() -> console.run(pad, "analyze", "octocat", "--quiet"));
        Thread thread = Thread.ofPlatform().start(command);
        await().until(() -> gitHub.underWay() == 1);
        thread.interrupt();
        assertThat(command.get()).isEqualTo(130);
        assertThat(console.err()).isEqualTo("assay: interrupted (cancelled)%n".formatted());
        assertThat(console.out()).isEmpty();
        assertThat(gitHub.interruptions()).isEqualTo(1);
    }

    @Test
    void saysWhichUserAFullQueueCouldNotTakeAndWaitsForTheOthers() {
        gitHub.hold();
        int code = console.run(pad, "analyze", "a", "b", "c", "d", "e", "f", "--timeout", "PT0.05S", "--quiet");
        assertThat(code).isEqualTo(6);
        assertThat(console.err()).containsPattern("assay: [b-f]: the queue is full; try again in [0-9]+ s");
    }

    @Test
    void printsSeveralUsersInTheOrderTheyWereGiven() {
        assertThat(console.run(pad, "analyze", "mona", "octocat", "MONA")).isEqualTo(0);
        assertThat(headings(console.out())).containsExactly("The mona  @mona", "The octocat  @octocat");
    }

    @Test
    void goesOnWithTheOthersWhenOneUserIsUnknown() {
        assertThat(console.run(pad, "analyze", "mona", "nobody", "--quiet")).isEqualTo(3);
        assertThat(headings(console.out())).containsExactly("The mona  @mona");
        assertThat(console.err()).isEqualTo("assay: nobody: GitHub has no user named \"nobody\"%n".formatted());
    }

    @Test
    void printsOneJsonObjectForOneUser() {
        assertThat(console.run(pad, "analyze", "octocat", "--format", "json")).isEqualTo(0);
        JsonNode profile = json(console.out());
        assertThat(profile.isObject()).isTrue();
        assertThat(profile.at("/user_data/login").asText()).isEqualTo("octocat");
    }

    @Test
    void printsAJsonArrayForSeveralUsersInTheirOrderWithoutThoseThatFailed() {
        assertThat(console.run(pad, "analyze", "mona", "nobody", "hubot", "--format", "JSON"))
                .isEqualTo(3);
        JsonNode profiles = json(console.out());
        assertThat(profiles.isArray()).isTrue();
        assertThat(profiles)
                .extracting(profile -> profile.at("/user_data/login").asText())
                .containsExactly("mona", "hubot");
    }

    @Test
    void printsAnEmptyJsonArrayWhenSeveralUsersWereAskedForAndAllFailed() {
        assertThat(console.run(pad, "analyze", "nobody", "noone", "--format", "json"))
                .isEqualTo(3);
        assertThat(json(console.out()).isArray()).isTrue();
    }

    @Test
    void writesTheFileAndNothingToStdout(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("report.txt");
        assertThat(console.run(pad, "analyze", "octocat", "-o", file.toString(), "--quiet"))
                .isEqualTo(0);
        assertThat(console.out()).isEmpty();
        assertThat(console.err()).isEmpty();
        assertThat(Files.readString(file)).startsWith("The octocat  @octocat").doesNotContain("\u001b");
    }

    @Test
    void saysInOneLineThatAFileCannotBeWritten(@TempDir Path folder) {
        Path file = folder.resolve("missing").resolve("report.txt");
        assertThat(console.run(pad, "analyze", "octocat", "-o", file.toString(), "--quiet"))
                .isEqualTo(1);
        assertThat(console.out()).isEmpty();
        assertThat(console.err().lines())
                .singleElement()
                .asString()
                .startsWith("assay: cannot write " + file)
                .doesNotContain("Exception");
    }

    @Test
    void looksWhetherTheFileCanBeWrittenBeforeItAsksGitHub(@TempDir Path folder) throws IOException {
        for (Path place : List.of(folder, folder.resolve("missing").resolve("report.txt"))) {
            assertThat(console.run(pad, "analyze", "octocat", "-o", place.toString()))
                    .isEqualTo(1);
        }
        assertThat(gitHub.overviews()).isZero();
    }

    @Test
    void leavesTheFileWhenThereIsNoReport(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("report.txt"), "old");
        assertThat(console.run(pad, "analyze", "nobody", "-o", file.toString(), "--quiet"))
                .isEqualTo(3);
        assertThat(file).hasContent("old");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "/dev/stdout"})
    void takesNamesOfStdoutForAFile(String name) {
        assertThat(console.run(pad, "analyze", "octocat", "-o", name, "--quiet"))
                .isEqualTo(0);
        assertThat(console.out()).startsWith("The octocat  @octocat");
    }

    @Test
    void escapesInJsonWhatCommandsATerminal() {
        gitHub.knows(Snapshots.aSnapshot()
                .authorships()
                .bio("a\u001b[2J\u009b31m\u202eb\u2028")
                .build());
        assertThat(console.run(pad, "analyze", "octocat", "--format", "json")).isEqualTo(0);
        assertThat(console.out())
                .contains("a\\u001B[2J\\u009b31m\\u202eb\\u2028")
                .doesNotContain("\u001b", "\u009b", "\u202e", "\u2028");
        assertThat(json(console.out()).at("/user_data/bio").asText()).isEqualTo("a\u001b[2J\u009b31m\u202eb\u2028");
    }

    @Test
    void saysNothingOnStderrWhenQuietAndDone() {
        assertThat(console.run(pad, "analyze", "octocat", "--quiet")).isEqualTo(0);
        assertThat(console.err()).isEmpty();
        assertThat(console.out()).isNotEmpty();
    }

    @Test
    void marksTheReportOfADemo() {
        gitHub.inventsPeople();
        assertThat(console.run(pad, "analyze", "octocat", "--demo", "--quiet")).isEqualTo(0);
        assertThat(console.out()).startsWith("Simulated: ");
    }

    @Test
    void marksTheJsonOfADemoAndOfNothingElse() {
        assertThat(console.run(pad, "analyze", "octocat", "--format", "json", "--quiet"))
                .isEqualTo(0);
        assertThat(json(console.out()).has("simulated")).isFalse();
        Console other = Console.piped();
        gitHub.inventsPeople();
        assertThat(other.run(pad, "analyze", "mona", "--format", "json", "--quiet"))
                .isEqualTo(0);
        assertThat(json(other.out()).path("simulated").asBoolean()).isTrue();
        assertThat(other.err()).contains("mona is a simulated person");
    }

    @ParameterizedTest
    @CsvSource({"html,<!DOCTYPE html>", "md,# `The octocat`", "svg,<svg ", "json,{", "txt,The octocat"})
    void takesTheFormatFromTheNameOfTheFile(String ending, String start, @TempDir Path folder) throws IOException {
        Path file = folder.resolve("report." + ending);
        assertThat(console.run(pad, "analyze", "octocat", "-o", file.toString(), "--quiet"))
                .isEqualTo(0);
        assertThat(Files.readString(file)).startsWith(start);
    }

    @Test
    void writesOneFileEachIntoAFolder(@TempDir Path folder) throws IOException {
        Path cards = folder.resolve("new").resolve("cards");
        assertThat(console.run(pad, "analyze", "mona", "octocat", "--format", "svg", "-o", cards + "/", "--quiet"))
                .isEqualTo(0);
        assertThat(cards.resolve("mona.svg")).content().contains("The mona");
        assertThat(cards.resolve("octocat.svg")).content().contains("The octocat");
    }

    @Test
    void writesSeveralPeopleIntoOneDocumentInTheirOrder() {
        assertThat(console.run(pad, "analyze", "mona", "octocat", "--format", "html", "--quiet"))
                .isEqualTo(0);
        assertThat(console.out().split("<h1>", -1)).hasSize(3);
        assertThat(console.out().indexOf("<h1><bdi>The mona"))
                .isLessThan(console.out().indexOf("<h1><bdi>The octocat"));
    }

    @Test
    void refusesSeveralCardsInOnePicture() {
        assertThat(console.run(pad, "analyze", "mona", "octocat", "--format", "svg"))
                .isEqualTo(2);
        assertThat(console.err()).contains("svg shows one person");
        assertThat(gitHub.overviews()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"text,In the order asked for", "markdown,# `mona", "html,<!DOCTYPE html>", "json,{"})
    void comparesPeopleInTheirOrder(String format, String start) {
        assertThat(console.run(pad, "compare", "mona", "octocat", "--format", format, "--quiet"))
                .isEqualTo(0);
        assertThat(console.out()).contains(start).containsPattern("(?s)mona.*octocat");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mona", "mona MONA", "mona octocat hubot nobody one-more"})
    void comparesNeitherFewerNorMoreThanFitSideBySide(String users) {
        String[] line = ("compare " + users).split(" ");
        assertThat(console.run(pad, line)).isEqualTo(2);
        assertThat(gitHub.overviews()).isZero();
    }

    @Test
    void comparesNobodyWhereOneCouldNotBeAnalysed() {
        assertThat(console.run(pad, "compare", "mona", "nobody", "--quiet")).isEqualTo(3);
        assertThat(console.out()).isEmpty();
    }

    private static List<String> headings(String report) {
        return report.lines().filter(line -> line.matches("The .*  @.*")).toList();
    }

    private static JsonNode json(String text) {
        return new AssayJson().read(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void failsWith1WhenTheReportCannotBeWritten() {
        StringWriter err = new StringWriter();
        PrintWriter broken = new PrintWriter(new Writer() {
            @Override
            public void write(char[] text, int from, int length) throws IOException {
                throw new IOException("no space left");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        });
        Terminal terminal = Terminal.of(broken, new PrintWriter(err), StandardCharsets.UTF_8, Map.of());
        assertThat(Commands.run(pad, terminal, List.of("analyze", "octocat", "--quiet")))
                .isEqualTo(ExitCodes.FAILED);
        assertThat(err.toString()).contains("could not be written");
    }
}
