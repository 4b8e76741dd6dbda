package dev.assay.adapter.cli.command;

import dev.assay.adapter.cli.application.ApplicationFactory;
import dev.assay.adapter.cli.application.ExitCodes;
import dev.assay.adapter.cli.application.KeptPeople;
import dev.assay.adapter.cli.application.Terminal;
import dev.assay.domain.profile.Login;
import picocli.CommandLine.Command;

/** Erases all that is kept of a person. */
@Command(
        name = "erase",
        description = {
            "Erases all that is kept of a person, and cancels what runs for them.",
            "With --server in every store of that server, which may ask for a key of an administrator in ASSAY_API_KEY.",
            "Without it in the stores that ASSAY_DATABASE_URL and REDIS_URL name; their servers follow within a second."
        },
        mixinStandardHelpOptions = true)
public final class EraseCommand extends PersonCommand {

    public EraseCommand(ApplicationFactory factory, Terminal terminal) {
        super(factory, terminal);
    }

    @Override
    int run(KeptPeople kept, Login person) {
        kept.erase(person);
        terminal().out().println("nothing is kept of " + person + " any more");
        return ExitCodes.DONE;
    }
}
