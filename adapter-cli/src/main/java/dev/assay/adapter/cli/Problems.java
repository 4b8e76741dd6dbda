package dev.assay.adapter.cli;

import dev.assay.adapter.cli.report.Escapes;

/** Says in one line what kept a command from its work. */
final class Problems {

    private Problems() {}

    static int report(Exception problem, Terminal terminal) {
        boolean interrupted = problem instanceof InterruptedException || Thread.interrupted();
        if (interrupted) {
            say(terminal, "interrupted");
            return ExitCodes.INTERRUPTED;
        }
        return switch (problem) {
            case LaunchException launch -> {
                say(terminal, "" + launch.getMessage());
                yield launch.exitCode();
            }
            case RemoteServerException remote -> {
                say(terminal, "" + remote.getMessage());
                yield ExitCodes.FAILED;
            }
            case IllegalStateException state
            when state.getMessage() != null -> {
                say(terminal, state.getMessage());
                yield ExitCodes.FAILED;
            }
            default -> {
                say(terminal, "a bug in Assay: " + problem);
                yield ExitCodes.FAILED;
            }
        };
    }

    /** Prints a message for the person, on a line of its own; what would command the terminal is escaped. */
    static void say(Terminal terminal, String message) {
        terminal.err().println(terminal.errStyle().red("assay:") + " " + Escapes.message(oneLine(message)));
        terminal.err().flush();
    }

    private static String oneLine(String message) {
        return message.replaceAll("\\s+", " ").strip();
    }
}
