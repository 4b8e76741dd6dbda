package dev.assay.adapter.cli.report;

import dev.assay.adapter.cli.text.Style;
import dev.assay.domain.report.LanguageShare;
import java.util.List;

/** The languages of the person's own repositories. */
final class LanguagesSection {

    private static final int MOST = 10;
    private static final int NAME = 18;
    private static final int BAR = 30;
    private static final int PERCENTAGE = 9;

    private LanguagesSection() {}

    static void write(TextReport report) {
        report.heading("Languages", "bytes in own repositories, forks left out");
        report.analysis()
                .portfolio()
                .languages()
                .ifPresentOrElse(languages -> write(report, languages), () -> report.notVisible("languages"));
    }

    private static void write(TextReport report, List<LanguageShare> languages) {
        if (languages.isEmpty()) {
            report.plain("none");
        }
        languages.stream().limit(MOST).forEach(share -> report.entry(line(share, report)));
        if (languages.size() > MOST) {
            double rest = languages.stream()
                    .skip(MOST)
                    .mapToDouble(LanguageShare::percentage)
                    .sum();
            report.plain("and %s more with %s together".formatted(languages.size() - MOST, Columns.percent(rest)));
        }
    }

    private static String line(LanguageShare share, TextReport report) {
        Style style = report.style();
        int bar = Math.min(BAR, report.room() - NAME - PERCENTAGE);
        int room = report.room() - NAME - bar - PERCENTAGE - 2;
        return Columns.left(Columns.harmless(share.language()), NAME, style)
                + style.bar(share.percentage() / 100, bar)
                + Columns.right(Columns.percent(share.percentage()), PERCENTAGE)
                + "  "
                + style.dim(Columns.cut(places(share, style), room, style));
    }

    private static String places(LanguageShare share, Style style) {
        String repositories = share.repositoryCount() == 1 ? "1 repository" : share.repositoryCount() + " repositories";
        return repositories
                + share.authored()
                        .map(own -> style.dot() + Columns.percent(own.commitPercentage()) + " of own commits")
                        .orElse("");
    }
}
