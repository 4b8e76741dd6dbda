package dev.assay.adapter.cli.output;

import dev.assay.adapter.cli.application.Terminal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Shows a file with the program that the system opens such files with. */
public final class Browser {

    private Browser() {}

    /** Opens a file; where that fails, says where it is. Does not wait for the program that shows it. */
    public static void open(Path file, Terminal terminal) {
        String address = file.toAbsolutePath().toUri().toString();
        try {
            new ProcessBuilder(command(address))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException nothingThere) {
            terminal.notice(
                    "no browser could be started (" + nothingThere.getMessage() + "); the report is at " + address);
        }
    }

    private static List<String> command(String address) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler", address);
        }
        return List.of(system.startsWith("mac") ? "open" : "xdg-open", address);
    }
}
