package dev.assay.adapter.cli.command;

import dev.assay.adapter.cli.application.ApplicationFactory;
import dev.assay.adapter.cli.application.ExitCodes;
import dev.assay.adapter.cli.application.KeptPeople;
import dev.assay.adapter.cli.application.Terminal;
import dev.assay.adapter.cli.text.Escapes;
import dev.assay.domain.profile.Login;
import dev.assay.domain.report.ProfileAnalysis;
import dev.assay.domain.report.history.KeptReport;
import dev.assay.domain.report.history.ReportChanges.SectionChange;
import dev.assay.domain.report.history.ReportComparison;
import dev.assay.port.out.ProfileCache;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tells which reports of a person are kept, and what changed between them. */
@Command(
        name = "history",
        description = {
            "Lists the reports that are kept of a person, newest first, and tells what changed from the oldest of them",
            "to the newest, or between two days."
        },
        mixinStandardHelpOptions = true)
public final class HistoryCommand extends PersonCommand {

    @Option(names = "--from", paramLabel = "DAY", description = "Compare the last report up to this day (2026-03-01).")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DAY", description = "With the last report up to this day.")
    private @Nullable LocalDate to;

    public HistoryCommand(ApplicationFactory factory, Terminal terminal) {
        super(factory, terminal);
    }

    @Override
    int run(KeptPeople kept, Login person) {
        List<KeptReport> reports = kept.history(person);
        if (reports.isEmpty()) {
            terminal().notice("nothing is kept of " + person);
            return ExitCodes.FAILED;
        }
        reports.forEach(report -> terminal().out().println(line(report)));
        KeptReport before = upTo(reports, from).orElse(reports.getLast());
        KeptReport after = upTo(reports, to).orElse(reports.getFirst());
        if (!before.id().equals(after.id())) {
            Optional<ProfileCache.Entry> old = kept.find(person, before.id());
            Optional<ProfileCache.Entry> now = kept.find(person, after.id());
            if (old.isEmpty() || now.isEmpty()) {
                terminal().notice("a report was let go of meanwhile; try again");
            } else {
                terminal().out().println();
                terminal().out().println("From " + day(before) + " to " + day(after) + ":");
                compare(old.get().analysis(), now.get().analysis());
            }
        }
        return ExitCodes.DONE;
    }

    private void compare(ProfileAnalysis before, ProfileAnalysis after) {
        List<SectionChange> sections = ReportComparison.of(before, after).sections();
        if (sections.isEmpty()) {
            terminal().out().println("  nothing that a report tells");
        }
        for (SectionChange section : sections) {
            terminal().out().println("  " + section.section().replace('_', ' '));
            section.facts().forEach(fact -> terminal().out().println("    " + Escapes.message(fact)));
        }
    }

    private static Optional<KeptReport> upTo(List<KeptReport> newestFirst, @Nullable LocalDate day) {
        return day == null
                ? Optional.empty()
                : newestFirst.stream()
                        .filter(report -> !day(report).isAfter(day))
                        .findFirst();
    }

    private static String line(KeptReport report) {
        return "%s  %s  last seen %s".formatted(report.id(), report.analyzedAt(), report.lastSeenAt());
    }

    private static LocalDate day(KeptReport report) {
        return LocalDate.ofInstant(report.analyzedAt(), ZoneOffset.UTC);
    }
}
