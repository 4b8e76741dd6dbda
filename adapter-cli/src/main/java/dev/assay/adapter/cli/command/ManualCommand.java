package dev.assay.adapter.cli.command;

import dev.assay.adapter.cli.application.Terminal;
import dev.assay.adapter.cli.shell.ManualPage;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a page of the manual, for those who package Assay. */
@Command(
        name = "manual",
        description = "Prints the manual page of a command in roff.",
        hidden = true,
        mixinStandardHelpOptions = true)
public final class ManualCommand implements Runnable {

    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "COMMAND", arity = "0..1", description = "Nothing: the page of assay itself.")
    private @Nullable String command;

    public ManualCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        CommandLine assay = spec.root().commandLine();
        CommandLine named = command == null
                ? assay
                : Optional.ofNullable(assay.getSubcommands().get(command))
                        .orElseThrow(() -> new ParameterException(spec.commandLine(), "no command " + command));
        terminal.out().print(ManualPage.of(named));
    }
}
