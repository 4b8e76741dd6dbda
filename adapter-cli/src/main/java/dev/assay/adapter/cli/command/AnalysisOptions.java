package dev.assay.adapter.cli.command;

import dev.assay.domain.profile.Login;
import dev.assay.port.in.AnalysisRequest;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Option;

/** How some people are analysed at once, and how long to wait for that. */
final class AnalysisOptions extends WorkOptions {

    @Option(
            names = "--timeout",
            paramLabel = "TIME",
            defaultValue = "1h",
            description = "The longest wait: seconds, or with units such as 90s, 15m, 1h (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Duration timeout;

    AnalysisOptions() {}

    /** Returns a request for each person, however often one is named. */
    List<AnalysisRequest> requests(List<Login> users, int fewest, int most) {
        check();
        List<Login> distinct = users.stream().distinct().toList();
        if (distinct.size() > most) {
            throw refusal("%s users; at most %s at once".formatted(distinct.size(), most));
        }
        if (distinct.size() < fewest) {
            throw refusal("%s user; at least %s are needed".formatted(distinct.size(), fewest));
        }
        return distinct.stream()
                .map(login -> new AnalysisRequest(login, forceRefresh()))
                .toList();
    }

    Duration timeout() {
        return timeout;
    }
}
