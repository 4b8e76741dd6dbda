package dev.assay.domain.report.history;

import dev.assay.domain.profile.Login;
import dev.assay.domain.report.ProfileAnalysis;
import dev.assay.domain.report.history.ReportHistory.Step;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** Tells what has changed up to a report: since the one before it, and since the first that is kept. */
public final class PastReports {

    private final Function<Login, List<KeptReport>> history;
    private final BiFunction<Login, ReportId, Optional<ProfileAnalysis>> reports;

    /**
     * Looks reports up.
     *
     * @param history lists those of a person, newest first
     * @param reports returns one of them; empty if it is there no more
     */
    public PastReports(
            Function<Login, List<KeptReport>> history, BiFunction<Login, ReportId, Optional<ProfileAnalysis>> reports) {
        this.history = history;
        this.reports = reports;
    }

    /**
     * Returns what has changed up to a report; empty if no earlier one of this person is kept. Throws what the two
     * functions throw.
     */
    public Optional<ReportHistory> before(Login login, ProfileAnalysis report) {
        // One that was last seen when this report was made has the same content.
        List<KeptReport> earlier = history.apply(login).stream()
                .filter(kept -> kept.lastSeenAt().isBefore(report.provenance().analyzedAt()))
                .toList();
        if (earlier.isEmpty()) {
            return Optional.empty();
        }
        List<Step> steps = Stream.of(earlier.getFirst(), earlier.getLast())
                .distinct()
                .flatMap(kept -> step(login, kept, report).stream())
                .toList();
        return Optional.of(new ReportHistory(earlier, steps));
    }

    private Optional<Step> step(Login login, KeptReport kept, ProfileAnalysis report) {
        return reports.apply(login, kept.id())
                .map(earlier -> new Step(kept.analyzedAt(), ReportComparison.of(earlier, report)));
    }
}
