package dev.assay.app;

import dev.assay.adapter.cli.application.LaunchException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Where settings come from: the environment, and a file beneath it that a flag or the environment names. */
final class SettingsSource {

    private final Map<String, String> variables;
    private final AtomicReference<Optional<Environment>> environment = new AtomicReference<>(Optional.empty());
    private final Consumer<Map<String, String>> known;
    private final AtomicReference<Duration> drain = new AtomicReference<>(Duration.ZERO);

    SettingsSource(Map<String, String> variables) {
        this(variables, settings -> {});
    }

    /** @param known is told all settings, once a file of them was read: there may be secrets among them */
    SettingsSource(Map<String, String> variables, Consumer<Map<String, String>> known) {
        this.variables = Map.copyOf(variables);
        this.known = known;
    }

    /**
     * Takes settings from a file as well, and not from the one that the environment names.
     *
     * @throws LaunchException if it cannot be read, or makes no sense
     */
    void configure(Path file) {
        use(ConfigFile.read(file));
    }

    private void use(ConfigFile file) {
        Map<String, String> all = new HashMap<>();
        file.entries().forEach((name, entry) -> all.put(name, entry.value()));
        all.putAll(variables);
        known.accept(all);
        environment.set(Optional.of(new Environment(variables, file)));
    }

    /** @throws LaunchException if a setting makes no sense */
    Settings read() {
        Settings settings = Settings.from(environment());
        drain.set(settings.access().drain());
        return settings;
    }

    /** @throws LaunchException if the key that a remote server is shown cannot be one */
    Optional<String> ownKey() {
        return Settings.ownKey(environment());
    }

    /** Returns a sentence for everything that is set and means nothing. */
    List<String> notices() {
        List<String> notices = new ArrayList<>(new SettingNames().notices(environment()));
        ProxySettings.notice(environment()).ifPresent(notices::add);
        return notices;
    }

    /** Returns how long a closing server still answers, by the settings that were read last. */
    Duration drain() {
        return drain.get();
    }

    private Environment environment() {
        if (environment.get().isEmpty()) {
            Optional<String> named = new Environment(variables).text("ASSAY_CONFIG");
            use(named.map(SettingsSource::file).orElse(ConfigFile.NONE));
        }
        return environment.get().orElseThrow();
    }

    private static ConfigFile file(String named) {
        try {
            return ConfigFile.read(Path.of(named));
        } catch (InvalidPathException impossible) {
            throw LaunchException.badSetting("ASSAY_CONFIG is \"%s\", %s; expected the name of a file"
                    .formatted(Environment.shown(named), impossible.getReason()));
        }
    }
}
