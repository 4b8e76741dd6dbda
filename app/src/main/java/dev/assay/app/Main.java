package dev.assay.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.assay.adapter.cli.Commands;
import dev.assay.adapter.cli.application.ExitCodes;
import dev.assay.adapter.cli.application.StopSignal;
import dev.assay.adapter.cli.application.Terminal;
import dev.assay.domain.secret.Secrets;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.logging.LogManager;

/** Where the program starts. */
public final class Main {

    /** Beside the drain: what requests, streams and tasks may take to end, and some more. */
    private static final Duration TIME_TO_CLOSE = Duration.ofSeconds(25);

    /** A service that is not open yet has accepted nothing that could be lost. */
    private static final Duration TIME_TO_GIVE_UP_STARTING = Duration.ofSeconds(5);

    private static final Set<String> SERVICES = Set.of("serve", "worker");

    private Main() {}

    /** Runs the command that the arguments name, and ends the process with its exit code. */
    public static void main(String[] arguments) {
        AtomicReference<Secrets> secrets = new AtomicReference<>(KnownSecrets.of(System.getenv()));
        hide(secrets::get);
        StopSignal stop = new StopSignal(Thread.currentThread());
        SettingsSource settings = new SettingsSource(System.getenv(), known -> secrets.set(KnownSecrets.of(known)));
        CountDownLatch done = new CountDownLatch(1);
        AtomicInteger result = new AtomicInteger(ExitCodes.FAILED);
        boolean service = List.of(arguments).stream().anyMatch(SERVICES::contains);
        try {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(stop, settings, done, result), "stop-assay"));
        } catch (IllegalStateException stopping) {
            // The signal came before anything had begun.
            Runtime.getRuntime().halt(terminated() && service ? ExitCodes.DONE : ExitCodes.INTERRUPTED);
        }
        configureLogging(service);
        try {
            Terminal terminal =
                    Terminal.of(writer(System.out), writer(System.err), System.out.charset(), System.getenv());
            result.set(Commands.run(new Assembly(settings, terminal, stop), terminal, List.of(arguments)));
        } finally {
            done.countDown();
        }
        System.exit(result.get());
    }

    /** From here on no secret is printed, not even by what the JVM prints of itself or by a library's log. */
    private static void hide(Supplier<Secrets> secrets) {
        System.setErr(printing(
                FileDescriptor.err,
                line -> secrets.get().masked(text(line)).getBytes(ISO_8859_1),
                System.err.charset()));
        System.setOut(printing(FileDescriptor.out, text -> secrets.get().masked(text), System.out.charset()));
    }

    /** Past the stream that was there, which keeps to itself that a disk is full or a reader gone. */
    private static PrintStream printing(FileDescriptor target, UnaryOperator<byte[]> masked, Charset charset) {
        return new PrintStream(new MaskingStream(new FileOutputStream(target), masked), false, charset);
    }

    /** Every byte a character: what is not ASCII passes unchanged. */
    private static String text(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }

    /** On a signal: tells the command to stop and waits until it has closed what it opened. */
    private static void end(StopSignal stop, SettingsSource settings, CountDownLatch done, AtomicInteger result) {
        if (done.getCount() == 0) {
            return;
        }
        boolean starting = stop.tell();
        // Only an open server drains, and it has read its settings by then.
        Duration patience = starting ? TIME_TO_GIVE_UP_STARTING : TIME_TO_CLOSE.plus(settings.drain());
        try {
            boolean ended = done.await(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (!ended && !starting) {
                System.err.println("assay: gave up waiting for the work to end");
            } else if (terminated()) {
                // An orderly stop is a success for a service manager; the JVM by itself would end with 143.
                Runtime.getRuntime().halt(ended ? result.get() : ExitCodes.DONE);
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

    private static void configureLogging(boolean service) {
        if (System.getProperty("java.util.logging.config.file") != null) {
            return;
        }
        if (!service) {
            // A person reads along, and knows what time it is.
            System.setProperty("java.util.logging.SimpleFormatter.format", "assay: %5$s%6$s%n");
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
