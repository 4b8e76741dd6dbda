package dev.assay.adapter.cli.command;

import dev.assay.adapter.cli.application.ApplicationFactory;
import dev.assay.adapter.cli.application.ExitCodes;
import dev.assay.adapter.cli.application.Terminal;
import dev.assay.adapter.cli.output.AnalysisResult;
import dev.assay.adapter.cli.output.AnalysisResult.Analyzed;
import dev.assay.adapter.cli.progress.ProgressDisplay;
import dev.assay.adapter.cli.text.Durations;
import dev.assay.domain.task.TaskId;
import dev.assay.port.in.AnalysisRequest;
import dev.assay.port.in.TaskService;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Analyses people for a command: waits for the reports, hands them to the command to print, and says on stderr why a
 * report is missing or incomplete.
 */
final class PeopleRun {

    private final Terminal terminal;
    private final AnalysisOptions options;
    private final boolean sayWhoIsInvented;

    /** Prints the reports in the form that the command is asked for. */
    @FunctionalInterface
    interface Printing {

        /**
         * Prints reports.
         *
         * @param profiles in the order they were asked for, without those that failed
         * @param asked how many were asked for
         * @return false if they could not be written; the reason has been printed
         */
        boolean print(List<Analyzed> profiles, int asked);
    }

    /** @param sayWhoIsInvented whether to say on stderr which people are simulated */
    PeopleRun(Terminal terminal, AnalysisOptions options, boolean sayWhoIsInvented) {
        this.terminal = terminal;
        this.options = options;
        this.sayWhoIsInvented = sayWhoIsInvented;
    }

    /** Returns the exit code. */
    int run(ApplicationFactory factory, List<AnalysisRequest> requests, Printing printing) {
        try (TaskService tasks = options.open(factory)) {
            Analyses analyses = new Analyses(tasks, ProgressDisplay.on(terminal, options.quiet()));
            try {
                return finish(analyses.run(requests, options.timeout()), tasks, printing);
            } catch (InterruptedException stop) {
                terminal.notice("interrupted" + abandon(analyses.unfinished(), tasks));
                return ExitCodes.INTERRUPTED;
            }
        }
    }

    private int finish(List<AnalysisResult> results, TaskService tasks, Printing printing) {
        List<Analyzed> profiles = results.stream()
                .filter(Analyzed.class::isInstance)
                .map(Analyzed.class::cast)
                .toList();
        boolean written = printing.print(profiles, results.size());
        results.forEach(result -> explain(result, tasks));
        int code = results.stream().mapToInt(AnalysisResult::exitCode).reduce(ExitCodes.DONE, ExitCodes::combine);
        return written ? code : ExitCodes.combine(code, ExitCodes.FAILED);
    }

    private void explain(AnalysisResult result, TaskService tasks) {
        switch (result) {
            case Analyzed analyzed -> explain(analyzed);
            case AnalysisResult.Unsuccessful unsuccessful ->
                terminal.notice(
                        unsuccessful.login() + ": " + unsuccessful.failure().message());
            case AnalysisResult.Unawaited unawaited ->
                terminal.notice("%s: not ready after %s, task %s%s"
                        .formatted(
                                unawaited.login(),
                                Durations.text(options.timeout()),
                                unawaited.task(),
                                abandon(List.of(unawaited.task()), tasks)));
            case AnalysisResult.Refused refused -> terminal.notice(refused.login() + ": " + refused.sentence());
        }
    }

    private void explain(Analyzed analyzed) {
        if (!analyzed.analysis().complete()) {
            terminal.notice(analyzed.login() + ": parts are missing: " + Missing.of(analyzed.analysis()));
        }
        if (analyzed.analysis().provenance().simulated() && sayWhoIsInvented) {
            terminal.notice(analyzed.login() + " is a simulated person");
        }
    }

    /** Lets go of unfinished tasks: those of a server go on, those of this process end with it. */
    private String abandon(List<TaskId> unfinished, TaskService tasks) {
        if (unfinished.isEmpty()) {
            return "";
        }
        if (options.server().isEmpty()) {
            unfinished.forEach(tasks::cancel);
            return " (cancelled)";
        }
        return unfinished.stream()
                .map(task ->
                        "assay watch " + task + " --server " + options.server().get())
                .collect(Collectors.joining("; ", "; it goes on: ", ""));
    }
}
