package dev.assay.adapter.cli.command;

import dev.assay.adapter.cli.application.ApplicationFactory;
import dev.assay.adapter.cli.application.KeptPeople;
import dev.assay.adapter.cli.application.Terminal;
import dev.assay.domain.profile.Login;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A command about what is kept of one person. */
abstract class PersonCommand implements Callable<Integer> {

    private final ApplicationFactory factory;
    private final Terminal terminal;

    @Mixin
    private final PeopleOption people = new PeopleOption();

    @Parameters(paramLabel = "USER", description = "The person.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Login login;

    PersonCommand(ApplicationFactory factory, Terminal terminal) {
        this.factory = factory;
        this.terminal = terminal;
    }

    @Override
    public final Integer call() {
        try (KeptPeople kept = people.open(factory)) {
            return run(kept, login);
        }
    }

    /** Does what the command is for; returns its exit code. */
    abstract int run(KeptPeople kept, Login person);

    final Terminal terminal() {
        return terminal;
    }
}
