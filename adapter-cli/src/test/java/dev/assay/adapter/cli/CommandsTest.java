package dev.assay.adapter.cli;

import static dev.assay.testkit.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.adapter.cli.application.ApplicationFactory;
import dev.assay.adapter.cli.application.ApplicationFactory.ServeOptions;
import dev.assay.adapter.cli.application.ExitCodes;
import dev.assay.adapter.cli.application.KeptPeople;
import dev.assay.adapter.cli.application.LaunchException;
import dev.assay.adapter.cli.application.ReportSource;
import dev.assay.adapter.cli.application.StopSignal;
import dev.assay.port.in.TaskService;
import dev.assay.testkit.ScriptedGitHub;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {

    private final EngineFactory pad = new EngineFactory(new ScriptedGitHub());
    private final Console console = Console.piped();

    @Test
    void listsTheCommandsAndTheExitCodesInTheHelp() {
        assertThat(console.run(pad, "--help")).isEqualTo(0);
        assertThat(console.err()).isEmpty();
        assertThat(console.out()).contains("analyze", "serve", "status", "watch", "cancel");
        assertThat(console.out().lines().map(line -> line.strip().replaceFirst(" .*", "")))
                .contains("0", "1", "2", "3", "4", "5", "6", "7", "130");
        assertThat(console.out()).doesNotContain("\u001b");
    }

    @Test
    void tellsItsVersionInOneLine() {
        assertThat(console.run(pad, "--version")).isEqualTo(0);
        assertThat(console.out().lines()).singleElement().asString().startsWith("assay ");
        assertThat(console.err()).isEmpty();
    }

    private static final String SOME_TASK = "github_profile_octocat_" + "1".repeat(33);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "analyse octocat",
                "analyze",
                "analyze octocat --no-such-option",
                "analyze octocat --format yaml",
                "analyze octocat --timeout 0",
                "analyze octocat --timeout PT200H",
                "analyze octocat --timeout soon",
                "analyze octocat --demo --server http://127.0.0.1:1",
                "analyze octocat --server ftp://127.0.0.1",
                "serve --port 65536",
                "serve --port -1",
                "status no-task",
                "watch",
            })
    void refusesACommandLineThatMakesNoSenseWith2AndOneLine(String line) {
        String[] arguments = Pattern.compile(" ")
                .splitAsStream(line)
                .filter(word -> !word.isEmpty())
                .toArray(String[]::new);
        assertThat(console.run(pad, arguments)).isEqualTo(2);
        assertThat(console.out()).isEmpty();
        List<String> said = console.err().lines().toList();
        assertThat(said.getFirst()).startsWith("assay: ");
        assertThat(said.getLast()).matches("Try \"assay( [a-z]+)? --help\"\\.");
        assertThat(said).filteredOn(one -> one.startsWith("assay: ")).hasSize(1);
        assertThat(pad.serving()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"not a login", "under.score", "läss", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "a\nb", ""})
    void refusesAnImpossibleLoginWith2AndWhatIsAllowed(String login) {
        assertThat(console.run(pad, "analyze", login)).isEqualTo(2);
        assertThat(console.out()).isEmpty();
        assertThat(console.err().lines()).hasSize(2).first().asString().contains("not a GitHub login");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "analyze a\u001b[31mb",
                "analyze a\u009bb",
                "analyze a\u202eb",
                "analyze octocat --timeout \u202e1",
                "analyze octocat --fo\u0007rmat",
                "status a\u2066b",
                "an\u001balyze"
            })
    void escapesInItsMessagesWhatCommandsATerminal(String line) {
        assertThat(console.run(pad, line.split(" "))).isEqualTo(2);
        assertThat(console.err()).startsWith("assay: ").doesNotContainPattern("[\\p{Cc}\\p{Cf}&&[^\\n\\r]]");
    }

    @Test
    void showsWhatWasTypedInItsEscapes() {
        assertThat(console.run(pad, "analyze", "a\u202e\u001b\u009bb")).isEqualTo(2);
        assertThat(console.err()).contains("\"a\\u202e\\u001b\\u009bb\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-o", "--output", "--config"})
    void asksForTheNameOfAFileWhereItIsEmpty(String option) {
        for (String name : new String[] {"", " "}) {
            assertThat(console.run(pad, "analyze", "octocat", option, name)).isEqualTo(2);
            assertThat(console.err()).contains("the name is empty; expected the name of a file");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "http://127.0.0.1:99999",
                "http://127.0.0.1:0",
                "http://127.0.0.1/#part",
                "http://127.0.0.1/?q=1",
                "ftp://127.0.0.1",
                "127.0.0.1:8000"
            })
    void saysWhichServerWillNotDoAndWhatIsAllowed(String address) {
        assertThat(console.run(pad, "status", SOME_TASK, "--server", address)).isEqualTo(2);
        assertThat(console.err())
                .contains("\"" + address.replaceFirst("([?#]).*", "$1***") + "\"", "a port from 1 to 65535");
    }

    @Test
    void takesAFileOfSettingsBeforeAndBehindTheCommand() {
        pad.finds();
        assertThat(console.run(pad, "--config", "one.conf", "doctor")).isEqualTo(0);
        assertThat(pad.configuration()).contains(Path.of("one.conf"));
        assertThat(console.run(pad, "doctor", "--config", "two.conf")).isEqualTo(0);
        assertThat(pad.configuration()).contains(Path.of("two.conf"));
    }

    @Test
    void tellsWhatItFoundAndEndsWith1IfSomethingIsNotWell() {
        pad.finds(new ApplicationFactory.Finding("github", true, "answers"));
        assertThat(console.run(pad, "doctor")).isEqualTo(0);
        assertThat(console.out()).isEqualTo("ok   github     answers%n".formatted());
        Console other = Console.piped();
        pad.finds(
                new ApplicationFactory.Finding("github", true, "answers"),
                new ApplicationFactory.Finding("redis", false, "is away\u001b. Start it"));
        assertThat(other.run(pad, "doctor")).isEqualTo(1);
        assertThat(other.out()).contains("FAIL redis      is away\\u001b. Start it");
    }

    @Test
    void refusesMoreThanAHundredUsers() {
        String[] arguments = new String[102];
        for (int place = 1; place < arguments.length; place++) {
            arguments[place] = "user" + place;
        }
        arguments[0] = "analyze";
        assertThat(console.run(pad, arguments)).isEqualTo(2);
        assertThat(console.err()).contains("101 users; at most 100 at once");
    }

    @Test
    void keepsAPasswordInAnAddressOutOfItsMessage() {
        assertThat(console.run(pad, "status", "x", "--server", "http://me:secret@host"))
                .isEqualTo(2);
        assertThat(console.err()).doesNotContain("secret");
    }

    @Test
    void explainsASettingThatMakesNoSenseWith2() {
        ApplicationFactory broken = refusing(() -> LaunchException.badSetting("API_WORKERS is \"many\"; expected 8"));
        assertThat(console.run(broken, "analyze", "octocat")).isEqualTo(2);
        assertThat(console.err()).isEqualTo("assay: API_WORKERS is \"many\"; expected 8%n".formatted());
    }

    @Test
    void explainsSurroundingsThatDoNotFitWith1() {
        ApplicationFactory broken = refusing(() -> LaunchException.failed("port 80 is taken", new IOException("bind")));
        assertThat(console.run(broken, "serve")).isEqualTo(1);
        assertThat(console.err()).isEqualTo("assay: port 80 is taken%n".formatted());
    }

    @Test
    void namesABugInOneLineWithoutAStackTrace() {
        ApplicationFactory broken = refusing(() -> new UnsupportedOperationException("first line\nsecond line"));
        assertThat(console.run(broken, "analyze", "octocat")).isEqualTo(1);
        assertThat(console.err().lines())
                .singleElement()
                .asString()
                .startsWith("assay: a bug in Assay: ")
                .endsWith("first line second line");
    }

    @Test
    void servesUntilItIsToldToStopAndEndsWith0() throws Exception {
        FutureTask<Integer> command =
                new FutureTask<>(() -> console.run(pad, "serve", "--host", "::1", "--port", "0", "--demo"));
        Thread thread = Thread.ofPlatform().start(command);
        await().until(() -> console.err().contains("simulated"));
        assertThat(pad.serverClosed()).isFalse();
        thread.interrupt();
        assertThat(command.get()).isEqualTo(0);
        assertThat(pad.serverClosed()).isTrue();
        assertThat(console.out()).isEqualTo("Assay listens on http://127.0.0.1:4711%n".formatted());
        assertThat(pad.serving())
                .contains(new ServeOptions(Optional.of("::1"), OptionalInt.of(0), OptionalInt.empty(), true));
    }

    @ParameterizedTest
    @CsvSource({"0,0,0", "0,7,7", "7,0,7", "7,3,3", "3,7,3", "3,5,3", "0,6,6", "7,7,7"})
    void letsTheFirstFailureTellAndAPartialResultOnlyOtherwise(int first, int second, int both) {
        assertThat(ExitCodes.combine(first, second)).isEqualTo(both);
    }

    private static ApplicationFactory refusing(Supplier<RuntimeException> problem) {
        return new ApplicationFactory() {
            @Override
            public StopSignal stop() {
                return new StopSignal(Thread.currentThread());
            }

            @Override
            public void configure(Path file) {
                throw problem.get();
            }

            @Override
            public List<Finding> examine() {
                throw problem.get();
            }

            @Override
            public TaskService openTasks(boolean demo) {
                throw problem.get();
            }

            @Override
            public TaskService openRemote(URI server) {
                throw problem.get();
            }

            @Override
            public KeptPeople openPeople(Optional<URI> server) {
                throw problem.get();
            }

            @Override
            public Finding migrateDatabase() {
                throw problem.get();
            }

            @Override
            public Finding examineDatabase() {
                throw problem.get();
            }

            @Override
            public ReportSource openReports(Optional<URI> server) {
                throw problem.get();
            }

            @Override
            public RunningServer openServer(ServeOptions options) {
                throw problem.get();
            }

            @Override
            public RunningWorker openWorker(boolean demo) {
                throw problem.get();
            }
        };
    }
}
