package dev.assay.spring;

import dev.assay.adapter.github.GitHubSettings;
import dev.assay.engine.EngineSettings;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The properties of the engine, with its own defaults.
 *
 * @param enabled whether there is an engine
 * @param workers how many analyses work at once
 * @param queueCapacity how many may wait behind them
 * @param retention how long tasks and complete profiles are kept
 * @param partialRetention how long a partial profile is handed out from the cache
 * @param taskTimeout after which a task that has not ended fails
 * @param tasksPerClient how many unfinished tasks a client may have started; 0 for any number
 * @param shutdownGrace how long running tasks may go on while the application stops
 * @param github how GitHub is asked
 */
@ConfigurationProperties("assay")
public record AssayProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("8") int workers,
        @DefaultValue("1000") int queueCapacity,
        @DefaultValue("1h") Duration retention,
        @DefaultValue("5m") Duration partialRetention,
        @DefaultValue("1h") Duration taskTimeout,
        @DefaultValue("0") int tasksPerClient,
        @DefaultValue("10s") Duration shutdownGrace,
        @DefaultValue Github github) {

    /**
     * How GitHub is asked.
     *
     * @param tokens who asks, separated by commas; empty for anonymous calls
     * @param apiUrl base address of the REST API
     * @param callsPerHour the most calls that are made per token and hour
     * @param requestTimeout the longest time for one call
     */
    public record Github(
            @DefaultValue List<String> tokens,
            @DefaultValue("https://api.github.com") URI apiUrl,
            @DefaultValue("5000") int callsPerHour,
            @DefaultValue("15s") Duration requestTimeout) {

        GitHubSettings settings() {
            return GitHubSettings.ANONYMOUS
                    .withApi(apiUrl)
                    .withTokens(tokens)
                    .withCallsPerHour(callsPerHour)
                    .withRequestTimeout(requestTimeout);
        }

        /** Leaves the tokens out, so that they never reach a log. */
        @Override
        public String toString() {
            return "Github[tokens=%s, apiUrl=%s]".formatted(tokens.size(), apiUrl);
        }
    }

    EngineSettings engine() {
        return new EngineSettings(
                workers, queueCapacity, retention, partialRetention, taskTimeout, tasksPerClient, shutdownGrace);
    }
}
