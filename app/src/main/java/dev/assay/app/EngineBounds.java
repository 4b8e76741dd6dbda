package dev.assay.app;

import dev.assay.engine.EngineSettings;
import java.time.Duration;

/** What the settings mean for an engine. */
final class EngineBounds {

    private EngineBounds() {}

    static EngineSettings of(Settings settings, int workers, Duration shutdownGrace) {
        return EngineSettings.DEFAULTS
                .withWorkers(workers)
                .withQueueCapacity(settings.queueCapacity())
                .withRetention(settings.retention())
                .withTaskTimeout(settings.taskTimeout())
                .withTasksPerClient(settings.access().tasksPerClient())
                .withShutdownGrace(shutdownGrace);
    }
}
