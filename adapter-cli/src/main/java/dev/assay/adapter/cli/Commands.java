package dev.assay.adapter.cli;

import dev.assay.adapter.cli.application.ApplicationFactory;
import dev.assay.adapter.cli.application.Colors;
import dev.assay.adapter.cli.application.ExitCodes;
import dev.assay.adapter.cli.application.LaunchException;
import dev.assay.adapter.cli.application.Terminal;
import dev.assay.adapter.cli.command.Converters;
import dev.assay.adapter.cli.output.Problems;
import dev.assay.adapter.cli.text.Escapes;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The door of the command line: parses arguments, runs the command they name, and tells the exit code. */
@Command(
        name = "assay",
        description = "Analyses GitHub profiles.",
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:the analysis failed",
            "2:the command line or a setting makes no sense",
            "3:no such user",
            "4:GitHub refused the token",
            "5:GitHub's rate limit is spent",
            "6:timed out waiting",
            "7:the result is there, with parts missing",
            "130:interrupted"
        },
        footerHeading = "%nTry it without network or token:%n",
        footer = "  assay analyze octocat --demo")
public final class Commands implements Runnable {

    /** What asks for nothing else is answered without picocli, which takes longer to load than the rest. */
    private static final Set<List<String>> ABOUT_VERSION = Set.of(List.of("--version"), List.of("-V"));

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "Take settings from a file of NAME=value lines, too (ASSAY_CONFIG).")
    private @Nullable Path config;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            scope = ScopeType.INHERIT,
            description = "One of ${COMPLETION-CANDIDATES} (default: auto, where a person looks; NO_COLOR is heeded).")
    @SuppressWarnings("UnusedVariable") // for the help; the value is read before anything is parsed
    private @Nullable Colors color;

    private Commands() {}

    /**
     * Runs a command. Blocks until it is done; interrupting the thread ends it.
     *
     * @return the exit code, one of {@link ExitCodes}
     */
    public static int run(ApplicationFactory factory, Terminal given, List<String> arguments) {
        Terminal terminal = Colors.named(arguments).map(given::with).orElse(given);
        if (ABOUT_VERSION.contains(arguments)) {
            terminal.out().println(Version.text());
            return delivered(ExitCodes.DONE, terminal);
        }
        Commands commands = new Commands();
        CommandLine line = new CommandLine(commands);
        CommandSet.of(factory, terminal).needed(arguments).forEach(line::addSubcommand);
        line.setOut(terminal.out())
                .setErr(terminal.err())
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        terminal.outStyle().colored() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Commands::explainUsage);
        Converters.register(line);
        line.setExecutionStrategy(parsed -> commands.execute(parsed, factory));
        line.setExecutionExceptionHandler((problem, command, parsed) -> Problems.report(problem, terminal));
        try {
            return delivered(line.execute(arguments.toArray(String[]::new)), terminal);
        } finally {
            terminal.err().flush();
        }
    }

    private int execute(ParseResult parsed, ApplicationFactory factory) {
        Path file = config;
        if (file != null) {
            try {
                factory.configure(file);
            } catch (LaunchException unusable) {
                throw new ExecutionException(spec.commandLine(), "the settings are unusable", unusable);
            }
        }
        return new RunLast().execute(parsed);
    }

    /** A report that could not be written is no success: the disk may be full, or the reader gone. */
    private static int delivered(int code, Terminal terminal) {
        boolean lost = terminal.out().checkError();
        if (lost && (code == ExitCodes.DONE || code == ExitCodes.PARTIAL)) {
            terminal.err().println("assay: the output could not be written whole");
            return ExitCodes.FAILED;
        }
        return code;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }

    private static int explainUsage(ParameterException problem, String[] arguments) {
        CommandLine command = problem.getCommandLine();
        String line = Optional.ofNullable(problem.getMessage()).orElse("the command line makes no sense");
        command.getErr().println("assay: " + Escapes.message(line.strip()));
        UnmatchedArgumentException.printSuggestions(problem, command.getErr());
        command.getErr().println("Try \"" + command.getCommandSpec().qualifiedName() + " --help\".");
        return ExitCodes.USAGE;
    }

    /** Knows the version that the build wrote into the jar. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {text()};
        }

        static String text() {
            return "assay "
                    + Optional.ofNullable(Commands.class.getPackage().getImplementationVersion())
                            .orElse("(not packaged)");
        }
    }
}
