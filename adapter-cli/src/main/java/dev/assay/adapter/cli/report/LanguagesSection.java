package dev.assay.adapter.cli.report;

import dev.assay.domain.report.LanguageShare;
import java.util.List;

/** The languages of the person's own repositories. */
final class LanguagesSection {

    private static final int MOST = 10;
    private static final int NAME = 18;
    private static final int BAR = 30;

    private LanguagesSection() {}

    static void write(TextReport report) {
        report.heading("Languages", "bytes in own repositories, forks left out");
        report.analysis()
                .languages()
                .ifPresentOrElse(languages -> write(report, languages), () -> report.notVisible("languages"));
    }

    private static void write(TextReport report, List<LanguageShare> languages) {
        if (languages.isEmpty()) {
            report.plain("none");
        }
        languages.stream().limit(MOST).forEach(share -> report.entry(line(share, report.style())));
        if (languages.size() > MOST) {
            double rest = languages.stream()
                    .skip(MOST)
                    .mapToDouble(LanguageShare::percentage)
                    .sum();
            report.plain("and %d more with %s together".formatted(languages.size() - MOST, Columns.percent(rest)));
        }
    }

    private static String line(LanguageShare share, Style style) {
        String repositories = share.repositoryCount() == 1 ? "1 repository" : share.repositoryCount() + " repositories";
        return Columns.left(Columns.harmless(share.language()), NAME, style)
                + style.bar(share.percentage() / 100, BAR)
                + Columns.right(Columns.percent(share.percentage()), 9)
                + "  "
                + style.dim(repositories);
    }
}
