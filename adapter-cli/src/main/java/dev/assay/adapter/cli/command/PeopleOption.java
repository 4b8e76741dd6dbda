package dev.assay.adapter.cli.command;

import dev.assay.adapter.cli.application.ApplicationFactory;
import dev.assay.adapter.cli.application.KeptPeople;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a command finds what is kept of people. */
final class PeopleOption {

    @Option(
            names = "--server",
            paramLabel = "URL",
            description = "A running server; without it the database that ASSAY_DATABASE_URL names.")
    private @Nullable URI server;

    PeopleOption() {}

    KeptPeople open(ApplicationFactory factory) {
        return factory.openPeople(Optional.ofNullable(server));
    }
}
