package dev.assay.adapter.cli.command;

import dev.assay.adapter.cli.application.ApplicationFactory;
import dev.assay.domain.profile.Login;
import dev.assay.port.in.AnalysisRequest;
import dev.assay.port.in.TaskService;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How people are analysed, and how long to wait for that. */
final class AnalysisOptions {

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(names = "--force-refresh", description = "Do not answer from a cache.")
    private boolean forceRefresh;

    @Option(names = "--demo", description = "Ask a simulated GitHub: no network, no token.")
    private boolean demo;

    @Option(names = "--server", paramLabel = "URL", description = "Let a running server do the work.")
    private @Nullable URI server;

    @Option(
            names = "--timeout",
            paramLabel = "TIME",
            defaultValue = "1h",
            description = "The longest wait: seconds, or with units such as 90s, 15m, 1h (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Duration timeout;

    @Option(names = "--quiet", description = "Show no progress.")
    private boolean quiet;

    AnalysisOptions() {}

    /** Returns a request for each person, however often one is named. */
    List<AnalysisRequest> requests(List<Login> users, int fewest, int most) {
        if (demo && server != null) {
            throw new ParameterException(spec.commandLine(), "--demo and --server exclude each other");
        }
        List<Login> distinct = users.stream().distinct().toList();
        if (distinct.size() > most) {
            throw new ParameterException(
                    spec.commandLine(), "%s users; at most %s at once".formatted(distinct.size(), most));
        }
        if (distinct.size() < fewest) {
            throw new ParameterException(
                    spec.commandLine(), "%s user; at least %s are needed".formatted(distinct.size(), fewest));
        }
        return distinct.stream()
                .map(login -> new AnalysisRequest(login, forceRefresh))
                .toList();
    }

    TaskService open(ApplicationFactory factory) {
        return server == null ? factory.openTasks(demo) : factory.openRemote(server);
    }

    Optional<URI> server() {
        return Optional.ofNullable(server);
    }

    Duration timeout() {
        return timeout;
    }

    boolean quiet() {
        return quiet;
    }
}
