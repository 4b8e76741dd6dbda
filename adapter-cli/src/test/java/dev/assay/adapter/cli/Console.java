package dev.assay.adapter.cli;

import dev.assay.adapter.cli.application.ApplicationFactory;
import dev.assay.adapter.cli.application.Terminal;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A terminal that keeps what is printed. */
final class Console {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Terminal terminal;

    private Console(Charset charset, Map<String, String> environment) {
        terminal = Terminal.of(new PrintWriter(out), new PrintWriter(err), charset, environment);
    }

    /** Returns a console whose streams are pipes. */
    static Console piped() {
        return with(Map.of());
    }

    /** Returns a console that a person looks at. */
    static Console watched() {
        return with(Map.of("ASSAY_STDOUT_TTY", "1", "ASSAY_STDERR_TTY", "1", "TERM", "xterm"));
    }

    static Console with(Map<String, String> environment) {
        return new Console(StandardCharsets.UTF_8, environment);
    }

    static Console with(Charset charset, Map<String, String> environment) {
        return new Console(charset, environment);
    }

    Terminal terminal() {
        return terminal;
    }

    int run(ApplicationFactory factory, String... arguments) {
        return Commands.run(factory, terminal, List.of(arguments));
    }

    String out() {
        terminal.out().flush();
        return out.toString();
    }

    String err() {
        terminal.err().flush();
        return err.toString();
    }
}
