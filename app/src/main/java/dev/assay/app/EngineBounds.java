package dev.assay.app;

import dev.assay.engine.EngineSettings;
import java.time.Duration;

/** What the settings mean for an engine. */
final class EngineBounds {

    private EngineBounds() {}

    static EngineSettings of(Settings settings, int workers, Duration shutdownGrace) {
        return new EngineSettings(
                workers,
                EngineSettings.DEFAULTS.queueCapacity(),
                settings.retention(),
                EngineSettings.DEFAULTS.partialRetention(),
                settings.taskTimeout(),
                settings.access().tasksPerClient(),
                shutdownGrace);
    }
}
