package dev.assay.adapter.cli.command;

import dev.assay.adapter.cli.application.ApplicationFactory;
import dev.assay.adapter.cli.application.ApplicationFactory.Finding;
import dev.assay.adapter.cli.application.ExitCodes;
import dev.assay.adapter.cli.application.Terminal;
import dev.assay.adapter.cli.text.Escapes;
import dev.assay.adapter.report.text.Style;
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
public final class DoctorCommand implements Callable<Integer> {

    private final ApplicationFactory factory;
    private final Terminal terminal;

    public DoctorCommand(ApplicationFactory factory, Terminal terminal) {
        this.factory = factory;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<Finding> findings = factory.examine();
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
