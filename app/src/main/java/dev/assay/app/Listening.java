package dev.assay.app;

import dev.assay.adapter.cli.application.LaunchException;
import dev.assay.adapter.cli.application.StopSignal;
import dev.assay.adapter.http.HttpSettings;
import dev.assay.port.in.TaskService;
import java.util.Optional;
import java.util.function.Supplier;

/** Opens what listens at an address in front of an engine. */
final class Listening {

    private Listening() {}

    /**
     * Opens it. The engine is closed if that fails.
     *
     * @throws LaunchException if it cannot listen, or the program was told to stop meanwhile
     */
    static <T> T open(TaskService tasks, HttpSettings http, StopSignal stop, Supplier<T> opening) {
        try {
            if (stop.told()) {
                throw new IllegalStateException("told to stop");
            }
            return opening.get();
        } catch (RuntimeException refused) {
            tasks.close();
            throw LaunchException.failed(
                    "cannot listen on %s:%s: %s".formatted(http.host(), http.port(), firstReason(refused)), refused);
        }
    }

    private static String firstReason(Throwable problem) {
        Throwable deepest = problem;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return Optional.ofNullable(deepest.getMessage())
                .orElse(deepest.getClass().getSimpleName());
    }
}
