package dev.assay.adapter.cli.application;

import dev.assay.adapter.cli.text.Escapes;
import dev.assay.adapter.report.text.Style;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Where the commands print to, and what that can show. The launcher tells which streams are terminals, because the JDK
 * cannot say so in the same way on all its versions.
 *
 * @param out for results
 * @param err for progress and messages
 * @param charset of both
 * @param outTerminal whether a person looks at {@code out}
 * @param errTerminal whether a person looks at {@code err}
 * @param animated whether a line on {@code err} may be drawn over
 * @param colors when colours are used
 * @param columns how wide the terminal is
 */
public record Terminal(
        PrintWriter out,
        PrintWriter err,
        Charset charset,
        boolean outTerminal,
        boolean errTerminal,
        boolean animated,
        Colors colors,
        int columns) {

    private static final int USUAL_COLUMNS = 100;
    private static final int FEWEST_COLUMNS = 40;

    /**
     * Describes a terminal by its environment: {@code ASSAY_STDOUT_TTY}, {@code ASSAY_STDERR_TTY} (1 for a terminal),
     * {@code ASSAY_COLUMNS}, {@code TERM} and {@code NO_COLOR}.
     */
    public static Terminal of(PrintWriter out, PrintWriter err, Charset charset, Map<String, String> environment) {
        Predicate<String> set = name -> environment.getOrDefault(name, "").equals("1");
        boolean dumb = environment.getOrDefault("TERM", "").equals("dumb");
        boolean noColor = !environment.getOrDefault("NO_COLOR", "").isEmpty();
        boolean outTerminal = set.test("ASSAY_STDOUT_TTY");
        boolean errTerminal = set.test("ASSAY_STDERR_TTY");
        int columns = Optional.ofNullable(environment.get("ASSAY_COLUMNS"))
                .filter(text -> text.matches("[1-9][0-9]{0,3}"))
                .map(Integer::parseInt)
                .orElse(USUAL_COLUMNS);
        return new Terminal(
                out,
                err,
                charset,
                outTerminal,
                errTerminal,
                outTerminal && errTerminal && !dumb && !noColor,
                dumb || noColor ? Colors.NEVER : Colors.AUTO,
                Math.max(FEWEST_COLUMNS, columns));
    }

    /** Returns the same terminal with other colours: what the command line says goes before the environment. */
    public Terminal with(Colors other) {
        return new Terminal(out, err, charset, outTerminal, errTerminal, animated, other, columns);
    }

    /**
     * Says something on {@code err} that is no result, on a line of its own; what would command the terminal is
     * escaped.
     */
    public void notice(String message) {
        err.println(errStyle().red("assay:") + " " + Escapes.message(oneLine(message)));
        err.flush();
    }

    private static String oneLine(String message) {
        return message.replaceAll("\\s+", " ").strip();
    }

    /** Returns how a report on {@code out} looks. */
    public Style outStyle() {
        return new Style(colors.on(outTerminal), unicode(), Math.min(USUAL_COLUMNS, columns));
    }

    /** Returns how messages on {@code err} look. */
    public Style errStyle() {
        return new Style(colors.on(errTerminal), unicode(), Math.min(USUAL_COLUMNS, columns));
    }

    /** Tells whether every character can be shown. */
    boolean unicode() {
        return charset.name().startsWith("UTF");
    }
}
