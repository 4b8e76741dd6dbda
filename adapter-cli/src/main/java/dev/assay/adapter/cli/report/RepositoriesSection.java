package dev.assay.adapter.cli.report;

import dev.assay.adapter.cli.text.Style;
import dev.assay.domain.report.RepositorySummary;
import java.util.Comparator;
import java.util.List;

/** The best known repositories. */
final class RepositoriesSection {

    private static final int MOST = 8;
    private static final int NAME = 26;
    private static final int STARS = 9;
    private static final int LANGUAGE = 14;

    private RepositoriesSection() {}

    static void write(TextReport report) {
        report.heading("Top repositories", "by stars");
        report.analysis()
                .portfolio()
                .repositories()
                .ifPresentOrElse(all -> write(report, all), () -> report.notVisible("repositories"));
    }

    private static void write(TextReport report, List<RepositorySummary> repositories) {
        if (repositories.isEmpty()) {
            report.plain("none");
        }
        repositories.stream()
                .sorted(Comparator.comparing((RepositorySummary repository) ->
                                repository.traits().fork())
                        .thenComparing(Comparator.comparingInt((RepositorySummary repository) ->
                                        repository.counts().stars())
                                .reversed()))
                .limit(MOST)
                .forEach(repository -> report.entry(line(repository, report)));
        if (repositories.size() > MOST) {
            report.plain("and %s more".formatted(Columns.number(repositories.size() - MOST)));
        }
    }

    private static String line(RepositorySummary repository, TextReport report) {
        Style style = report.style();
        String star = style.unicode() ? "★" : "*";
        int name = Math.min(NAME, report.room() - STARS - LANGUAGE - 4);
        int room = report.room() - name - STARS - LANGUAGE - 4;
        return Columns.left(Columns.harmless(repository.name().name()), name, style)
                + style.yellow(Columns.right(
                        star + " " + Columns.number(repository.counts().stars()), STARS))
                + "  "
                + Columns.left(Columns.harmless(repository.language().orElse("")), LANGUAGE, style)
                + "  "
                + style.dim(Columns.cut(about(repository), room, style));
    }

    private static String about(RepositorySummary repository) {
        String marks = (repository.traits().fork() ? "(fork) " : "")
                + (repository.traits().archived() ? "(archived) " : "");
        return Columns.harmless(marks + repository.description().orElse(""));
    }
}
