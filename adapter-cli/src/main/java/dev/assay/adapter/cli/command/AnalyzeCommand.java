package dev.assay.adapter.cli.command;

import dev.assay.adapter.cli.application.ApplicationFactory;
import dev.assay.adapter.cli.application.Terminal;
import dev.assay.adapter.cli.output.AnalysisResult.Analyzed;
import dev.assay.adapter.cli.output.ReportFormat;
import dev.assay.adapter.cli.output.ReportOutput;
import dev.assay.domain.profile.Login;
import dev.assay.port.in.AnalysisRequest;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Analyses users, waits, and prints what was found. */
@Command(
        name = "analyze",
        description = "Analyses GitHub users and prints a report: progress on stderr, the report on stdout.",
        mixinStandardHelpOptions = true)
public final class AnalyzeCommand implements Callable<Integer> {

    private static final int MOST_USERS = 100;

    private final ApplicationFactory factory;
    private final Terminal terminal;

    @Parameters(paramLabel = "USER", arity = "1..*", description = "GitHub logins, at most 100.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private List<Login> users;

    @Mixin
    private final ReportOptions reports = new ReportOptions();

    @Mixin
    private final AnalysisOptions analysis = new AnalysisOptions();

    public AnalyzeCommand(ApplicationFactory factory, Terminal terminal) {
        this.factory = factory;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<AnalysisRequest> requests = analysis.requests(users, 1, MOST_USERS);
        ReportOutput output = reports.prepare(terminal, requests.size());
        boolean forPrograms = output.format() == ReportFormat.JSON;
        return new PeopleRun(terminal, analysis, forPrograms)
                .run(factory, requests, (profiles, asked) -> print(output, profiles, asked));
    }

    private boolean print(ReportOutput output, List<Analyzed> profiles, int asked) {
        boolean nothing = profiles.isEmpty() && (asked == 1 || output.format() != ReportFormat.JSON);
        if (nothing) {
            return true;
        }
        boolean written = output.write(profiles, asked == 1);
        if (written) {
            reports.show(output, profiles, terminal);
        }
        return written;
    }
}
