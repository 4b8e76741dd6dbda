package dev.assay.adapter.cli.command;

import dev.assay.adapter.cli.application.ApplicationFactory;
import dev.assay.adapter.cli.application.ExitCodes;
import dev.assay.adapter.cli.application.KeptPeople;
import dev.assay.adapter.cli.application.Terminal;
import dev.assay.domain.profile.Login;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Erases all that is kept of a person. */
@Command(
        name = "erase",
        description = {
            "Erases all that is kept of a person, and cancels what runs for them.",
            "With --server in every store of that server, which may ask for a key of an administrator in ASSAY_API_KEY.",
            "Without it in the stores that ASSAY_DATABASE_URL and REDIS_URL name; their servers follow within a second."
        },
        mixinStandardHelpOptions = true)
public final class EraseCommand implements Callable<Integer> {

    private final ApplicationFactory factory;
    private final Terminal terminal;

    @Mixin
    private final PeopleOption people = new PeopleOption();

    @Parameters(paramLabel = "USER", description = "The person.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Login login;

    public EraseCommand(ApplicationFactory factory, Terminal terminal) {
        this.factory = factory;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (KeptPeople kept = people.open(factory)) {
            kept.erase(login);
            terminal.out().println("nothing is kept of " + login + " any more");
            return ExitCodes.DONE;
        }
    }
}
