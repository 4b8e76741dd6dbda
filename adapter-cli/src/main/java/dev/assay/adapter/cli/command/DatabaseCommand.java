package dev.assay.adapter.cli.command;

import dev.assay.adapter.cli.application.ApplicationFactory;
import dev.assay.adapter.cli.application.ApplicationFactory.Finding;
import dev.assay.adapter.cli.application.ExitCodes;
import dev.assay.adapter.cli.application.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Looks after the database. */
@Command(name = "db", description = "Looks after the database.", mixinStandardHelpOptions = true)
public final class DatabaseCommand implements Runnable {

    private final ApplicationFactory factory;
    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    public DatabaseCommand(ApplicationFactory factory, Terminal terminal) {
        this.factory = factory;
        this.terminal = terminal;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing: migrate or status");
    }

    @Command(
            name = "migrate",
            description = "Brings the tables up to date, as a server does when it starts.",
            mixinStandardHelpOptions = true)
    int migrate() {
        return told(factory.migrateDatabase());
    }

    @Command(
            name = "status",
            description = "Tells whether the database answers, and where its tables stand. Changes nothing.",
            mixinStandardHelpOptions = true)
    int status() {
        return told(factory.examineDatabase());
    }

    private int told(Finding finding) {
        if (!finding.well()) {
            terminal.notice(finding.words());
            return ExitCodes.FAILED;
        }
        terminal.out().println(finding.words());
        return ExitCodes.DONE;
    }
}
