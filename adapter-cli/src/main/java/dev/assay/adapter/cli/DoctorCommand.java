package dev.assay.adapter.cli;

import dev.assay.adapter.cli.Launchpad.Finding;
import dev.assay.adapter.cli.report.Escapes;
import dev.assay.adapter.cli.report.Style;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Tells what is in force, and whether it answers. */
@Command(
        name = "doctor",
        description = {
            "Tells what is in force, and whether GitHub, Redis and the database answer.",
            "Ends with 0 if all is well, and with 1 otherwise."
        },
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {

    private final Launchpad launchpad;
    private final Terminal terminal;

    DoctorCommand(Launchpad launchpad, Terminal terminal) {
        this.launchpad = launchpad;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<Finding> findings = launchpad.examine();
        Style style = terminal.outStyle();
        findings.forEach(finding -> terminal.out().println(line(finding, style)));
        return findings.stream().allMatch(Finding::well) ? ExitCodes.DONE : ExitCodes.FAILED;
    }

    private static String line(Finding finding, Style style) {
        String mark = finding.well() ? style.green("ok  ") : style.red("FAIL");
        return mark + " " + String.format(Locale.ROOT, "%-10s", finding.subject()) + " "
                + Escapes.message(finding.words());
    }
}
