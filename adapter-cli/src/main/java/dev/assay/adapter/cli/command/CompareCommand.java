package dev.assay.adapter.cli.command;

import dev.assay.adapter.cli.application.ApplicationFactory;
import dev.assay.adapter.cli.application.ExitCodes;
import dev.assay.adapter.cli.application.ReportSource;
import dev.assay.adapter.cli.application.Terminal;
import dev.assay.adapter.cli.output.AnalysisResult.Analyzed;
import dev.assay.adapter.cli.output.ReportFormat;
import dev.assay.adapter.cli.output.ReportOutput;
import dev.assay.adapter.report.ReportForms;
import dev.assay.domain.profile.Login;
import dev.assay.port.in.AnalysisRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows people side by side: facts only, in the order they are named. */
@Command(
        name = "compare",
        description = "Shows two to four GitHub users side by side: facts only, no winner.",
        mixinStandardHelpOptions = true)
public final class CompareCommand implements Callable<Integer> {

    private final ApplicationFactory factory;
    private final Terminal terminal;

    @Parameters(paramLabel = "USER", arity = "1..*", description = "GitHub logins, two to four.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private List<Login> users;

    @Option(
            names = "--kept",
            description = {
                "Compare the reports that the server or the database keeps, however old they are;",
                "GitHub is not asked."
            })
    private boolean kept;

    @Mixin
    private final ReportOptions reports = new ReportOptions();

    @Mixin
    private final AnalysisOptions analysis = new AnalysisOptions();

    public CompareCommand(ApplicationFactory factory, Terminal terminal) {
        this.factory = factory;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<AnalysisRequest> requests =
                analysis.requests(users, ReportForms.FEWEST_COMPARED, ReportForms.MOST_COMPARED);
        ReportOutput output = reports.prepare(terminal, requests.size());
        if (kept) {
            return compareKept(requests, output);
        }
        boolean forPrograms = output.format() == ReportFormat.JSON;
        return new PeopleRun(terminal, analysis, forPrograms)
                .run(factory, requests, (profiles, asked) -> print(output, profiles, asked));
    }

    private int compareKept(List<AnalysisRequest> requests, ReportOutput output) {
        List<Analyzed> profiles = new ArrayList<>();
        try (ReportSource source = factory.openReports(analysis.server())) {
            for (AnalysisRequest request : requests) {
                source.report(request.login())
                        .ifPresentOrElse(
                                found -> profiles.add(new Analyzed(found.task(), found.analysis())),
                                () -> terminal.notice("no report of " + request.login() + " is kept there"));
            }
        }
        boolean all = profiles.size() == requests.size();
        return all && print(output, profiles, requests.size()) ? ExitCodes.DONE : ExitCodes.FAILED;
    }

    /** A comparison without one of them would be another one. */
    private boolean print(ReportOutput output, List<Analyzed> profiles, int asked) {
        if (profiles.size() < asked) {
            return true;
        }
        boolean written = output.writeComparison(profiles);
        if (written) {
            reports.show(output, profiles, terminal);
        }
        return written;
    }
}
