package dev.assay.adapter.cli.command;

import dev.assay.adapter.cli.application.LaunchException;
import dev.assay.adapter.cli.application.Terminal;
import dev.assay.adapter.cli.shell.ManualPage;
import dev.assay.adapter.cli.shell.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

    @Option(names = "--to", paramLabel = "DIR", description = "Write all pages, and the completions, there.")
    private @Nullable Path folder;

    @Override
    public void run() {
        if (folder != null) {
            writeAll(folder);
            return;
        }
        terminal.out().print(ManualPage.of(command == null ? assay() : named(command)));
    }

    private CommandLine assay() {
        return spec.root().commandLine();
    }

    private CommandLine named(String name) {
        return Optional.ofNullable(assay().getSubcommands().get(name))
                .orElseThrow(() -> new ParameterException(spec.commandLine(), "no command " + name));
    }

    private void writeAll(Path share) {
        try {
            Path pages = Files.createDirectories(share.resolve("man/man1"));
            Files.writeString(pages.resolve("assay.1"), ManualPage.of(assay()));
            for (CommandLine each : new LinkedHashSet<>(assay().getSubcommands().values())) {
                if (!each.getCommandSpec().usageMessage().hidden()) {
                    Files.writeString(pages.resolve("assay-" + each.getCommandName() + ".1"), ManualPage.of(each));
                }
            }
            Path scripts = Files.createDirectories(share.resolve("completions"));
            Files.writeString(scripts.resolve("assay.bash"), Shell.BASH.script(assay()));
            Files.writeString(scripts.resolve("_assay"), Shell.ZSH.script(assay()));
            Files.writeString(scripts.resolve("assay.fish"), Shell.FISH.script(assay()));
        } catch (IOException unwritable) {
            throw LaunchException.failed("cannot write to " + share + ": " + unwritable.getMessage(), unwritable);
        }
    }
}
