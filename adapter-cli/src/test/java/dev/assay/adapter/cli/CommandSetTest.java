package dev.assay.adapter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.testkit.ScriptedGitHub;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class CommandSetTest {

    private final CommandSet commands = CommandSet.of(
            new EngineFactory(new ScriptedGitHub()), Console.piped().terminal());

    @Test
    void knowsEachCommandByTheNameThatItIsCalledBy() {
        CommandLine line = new CommandLine(new Object() {
            @CommandLine.Option(names = "--any")
            private boolean any;
        });
        commands.needed(List.of()).forEach(line::addSubcommand);
        assertThat(line.getSubcommands().keySet())
                .containsExactlyElementsOf(commands.commands().keySet());
    }

    @Test
    void needsTheOneThatIsMeantOrAllThatMayBe() {
        assertThat(commands.needed(List.of("status", "serve"))).hasSize(1);
        int all = commands.commands().size();
        for (String first : List.of("analyse", "--help", "--config", "help", "manual", "completion")) {
            assertThat(commands.needed(List.of(first, "serve"))).as(first).hasSize(all);
        }
    }
}
