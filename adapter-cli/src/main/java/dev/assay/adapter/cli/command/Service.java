package dev.assay.adapter.cli.command;

import dev.assay.adapter.cli.application.ApplicationFactory.Running;
import dev.assay.adapter.cli.application.ExitCodes;
import dev.assay.adapter.cli.application.StopSignal;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Runs what goes on until the program is told to stop. */
final class Service {

    private Service() {}

    /**
     * Opens a service, waits for the signal, and closes it.
     *
     * @param greeting is called once it is open
     * @return the exit code
     */
    static <T extends Running> int run(StopSignal stop, Supplier<T> opening, Consumer<T> greeting) {
        stop.expect();
        T service;
        try {
            service = opening.get();
        } catch (RuntimeException failed) {
            if (stop.told()) {
                // Much cannot be opened any more once the JVM ends. An orderly stop is a success all the same.
                return ExitCodes.DONE;
            }
            throw failed;
        }
        try (service) {
            if (stop.open()) {
                greeting.accept(service);
            }
            stop.await();
        } catch (InterruptedException interrupted) {
            // Another way to be told to stop. The flag stays clear: closing has to wait for others.
            return ExitCodes.DONE;
        }
        return ExitCodes.DONE;
    }
}
