package dev.assay.adapter.cli.command;

import dev.assay.adapter.cli.application.Terminal;
import dev.assay.adapter.cli.shell.Shell;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the script with which a shell completes commands and options. */
@Command(
        name = "completion",
        description = "Prints the script with which a shell completes commands and options.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  source <(assay completion bash)",
            "  assay completion zsh > \"$${fpath[1]}/_assay\"",
            "  assay completion fish > ~/.config/fish/completions/assay.fish"
        },
        mixinStandardHelpOptions = true)
public final class CompletionCommand implements Runnable {

    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "SHELL", description = "One of ${COMPLETION-CANDIDATES}.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Shell shell;

    public CompletionCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        terminal.out().print(shell.script(spec.root().commandLine()));
    }
}
