package dev.assay.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.assay.adapter.cli.Commands;
import dev.assay.adapter.cli.ExitCodes;
import dev.assay.adapter.cli.Terminal;
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
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.logging.LogManager;

/** Where the program starts. */
public final class Main {

    /** Beside the drain: what requests, streams and tasks may take to end, and some more. */
    private static final Duration TIME_TO_CLOSE = Duration.ofSeconds(25);

    private Main() {}

    /** Runs the command that the arguments name, and ends the process with its exit code. */
    public static void main(String[] arguments) {
        Map<String, String> environment = System.getenv();
        hide(KnownSecrets.of(environment));
        configureLogging();
        CountDownLatch done = new CountDownLatch(1);
        AtomicInteger result = new AtomicInteger(ExitCodes.FAILED);
        Thread worker = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(worker, done, environment, result), "stop-assay"));
        try {
            result.set(run(environment, arguments));
        } finally {
            done.countDown();
        }
        System.exit(result.get());
    }

    /** From here on no secret is printed, not even by what the JVM prints of itself or by a library's log. */
    private static void hide(Secrets secrets) {
        System.setErr(printing(
                FileDescriptor.err, line -> secrets.masked(text(line)).getBytes(ISO_8859_1), System.err.charset()));
        System.setOut(printing(FileDescriptor.out, secrets::masked, System.out.charset()));
    }

    /** Past the stream that was there, which keeps to itself that a disk is full or a reader gone. */
    private static PrintStream printing(FileDescriptor target, UnaryOperator<byte[]> masked, Charset charset) {
        return new PrintStream(new MaskingStream(new FileOutputStream(target), masked), false, charset);
    }

    /** Every byte a character: what is not ASCII passes unchanged. */
    private static String text(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
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
