package dev.assay.adapter.cli;

import dev.assay.adapter.cli.application.ApplicationFactory;
import dev.assay.adapter.cli.application.Terminal;
import dev.assay.adapter.cli.command.AnalyzeCommand;
import dev.assay.adapter.cli.command.BatchCommand;
import dev.assay.adapter.cli.command.CancelCommand;
import dev.assay.adapter.cli.command.CompareCommand;
import dev.assay.adapter.cli.command.CompletionCommand;
import dev.assay.adapter.cli.command.DatabaseCommand;
import dev.assay.adapter.cli.command.DoctorCommand;
import dev.assay.adapter.cli.command.EraseCommand;
import dev.assay.adapter.cli.command.HistoryCommand;
import dev.assay.adapter.cli.command.ManualCommand;
import dev.assay.adapter.cli.command.ReportCommand;
import dev.assay.adapter.cli.command.ServeCommand;
import dev.assay.adapter.cli.command.StatusCommand;
import dev.assay.adapter.cli.command.WatchCommand;
import dev.assay.adapter.cli.command.WorkerCommand;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine.HelpCommand;

/**
 * The commands by their names, in the order of the help. picocli reads the annotations of each that it is handed, which
 * takes longer than most of them: so it is handed those only that the arguments can mean.
 *
 * @param commands makes each
 */
record CommandSet(Map<String, Supplier<Object>> commands) {

    private static final Set<String> ABOUT_ALL = Set.of("completion", "manual", "help");

    static CommandSet of(ApplicationFactory factory, Terminal terminal) {
        Map<String, Supplier<Object>> all = new LinkedHashMap<>();
        all.put("analyze", () -> new AnalyzeCommand(factory, terminal));
        all.put("batch", () -> new BatchCommand(factory, terminal));
        all.put("compare", () -> new CompareCommand(factory, terminal));
        all.put("report", () -> new ReportCommand(factory, terminal));
        all.put("serve", () -> new ServeCommand(factory, terminal));
        all.put("worker", () -> new WorkerCommand(factory, terminal));
        all.put("status", () -> new StatusCommand(factory, terminal));
        all.put("watch", () -> new WatchCommand(factory, terminal));
        all.put("cancel", () -> new CancelCommand(factory, terminal));
        all.put("history", () -> new HistoryCommand(factory, terminal));
        all.put("erase", () -> new EraseCommand(factory, terminal));
        all.put("db", () -> new DatabaseCommand(factory, terminal));
        all.put("doctor", () -> new DoctorCommand(factory, terminal));
        all.put("completion", () -> new CompletionCommand(terminal));
        all.put("manual", () -> new ManualCommand(terminal));
        // No method reference: the JVM cannot keep one to a class as old as picocli's in an ahead-of-time cache.
        all.put("help", () -> new HelpCommand());
        return new CommandSet(all);
    }

    /** Returns the command that stands first, and all where none does: one may be meant or misspelt. */
    Stream<Object> needed(List<String> arguments) {
        String first = arguments.isEmpty() ? "" : arguments.getFirst();
        boolean one = commands.containsKey(first) && !ABOUT_ALL.contains(first);
        return commands.entrySet().stream()
                .filter(entry -> !one || entry.getKey().equals(first))
                .map(entry -> entry.getValue().get());
    }
}
