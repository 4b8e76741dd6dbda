package dev.assay.app;

import dev.assay.adapter.cli.Commands;
import dev.assay.adapter.cli.ExitCodes;
import dev.assay.adapter.cli.Terminal;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.LogManager;

/** Where the program starts. */
public final class Main {

    /** Beside the drain: what requests, streams and tasks may take to end, and some more. */
    private static final Duration TIME_TO_CLOSE = Duration.ofSeconds(25);

    private Main() {}

    /** Runs the command that the arguments name, and ends the process with its exit code. */
    public static void main(String[] arguments) {
        configureLogging();
        CountDownLatch done = new CountDownLatch(1);
        AtomicInteger result = new AtomicInteger(ExitCodes.FAILED);
        Thread worker = Thread.currentThread();
        Map<String, String> environment = System.getenv();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(worker, done, environment, result), "stop-assay"));
        try {
            result.set(run(environment, arguments));
        } finally {
            done.countDown();
        }
        System.exit(result.get());
    }

    private static int run(Map<String, String> environment, String[] arguments) {
        Terminal terminal = Terminal.of(writer(System.out), writer(System.err), System.out.charset(), environment);
        return Commands.run(new Assembly(environment, terminal.err()), terminal, List.of(arguments));
    }

    /** On a signal: interrupts the command and waits until it has closed what it opened. */
    private static void stop(
            Thread worker, CountDownLatch done, Map<String, String> environment, AtomicInteger result) {
        if (done.getCount() == 0) {
            return;
        }
        worker.interrupt();
        // Whatever runs long enough to be stopped has read the same settings and found them good.
        Duration patience = TIME_TO_CLOSE.plus(Door.drain(new Environment(environment)));
        try {
            if (!done.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                System.err.println("assay: gave up waiting for the work to end");
            } else if (terminated() && result.get() == ExitCodes.DONE) {
                // An orderly stop is a success for whoever runs a service; the JVM by itself would say 143.
                Runtime.getRuntime().halt(ExitCodes.DONE);
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    /** Tells SIGTERM from other signals by the thread that the JVM handles it on; there is no supported way. */
    private static boolean terminated() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().equals("SIGTERM handler"));
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, false, stream.charset());
    }

    private static void configureLogging() {
        if (System.getProperty("java.util.logging.config.file") != null) {
            return;
        }
        try (InputStream settings = Main.class.getResourceAsStream("/assay-logging.properties")) {
            if (settings != null) {
                LogManager.getLogManager().readConfiguration(settings);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the logging settings in the jar cannot be read", unreadable);
        }
    }
}
