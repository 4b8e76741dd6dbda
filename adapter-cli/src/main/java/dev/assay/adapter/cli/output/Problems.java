package dev.assay.adapter.cli.output;

import dev.assay.adapter.cli.application.ExitCodes;
import dev.assay.adapter.cli.application.LaunchException;
import dev.assay.adapter.cli.application.Terminal;
import dev.assay.adapter.cli.remote.RemoteServerException;
import dev.assay.port.out.StoreException;

/** Says in one line what kept a command from its work. */
public final class Problems {

    private Problems() {}

    public static int report(Exception problem, Terminal terminal) {
        boolean interrupted = problem instanceof InterruptedException || Thread.interrupted();
        if (interrupted) {
            terminal.notice("interrupted");
            return ExitCodes.INTERRUPTED;
        }
        return switch (problem) {
            case LaunchException launch -> {
                terminal.notice("" + launch.getMessage());
                yield launch.exitCode();
            }
            case RemoteServerException remote -> {
                terminal.notice("" + remote.getMessage());
                yield ExitCodes.FAILED;
            }
            case StoreException away -> {
                terminal.notice("" + away.getMessage());
                yield ExitCodes.FAILED;
            }
            case IllegalStateException state
            when state.getMessage() != null -> {
                terminal.notice(state.getMessage());
                yield ExitCodes.FAILED;
            }
            default -> {
                terminal.notice("a bug in Assay: " + problem);
                yield ExitCodes.FAILED;
            }
        };
    }
}
