package dev.assay.adapter.cli.command;

import dev.assay.adapter.cli.application.ApplicationFactory;
import dev.assay.port.in.TaskService;
import java.net.URI;
import picocli.CommandLine.Option;

/** The server that a command speaks to. */
final class ServerOption {

    @Option(
            names = "--server",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:8000",
            description = "The running server (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private URI server;

    ServerOption() {}

    TaskService connect(ApplicationFactory factory) {
        return factory.openRemote(server);
    }
}
