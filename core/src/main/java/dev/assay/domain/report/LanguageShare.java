package dev.assay.domain.report;

import java.util.Optional;

/**
 * How much of a language the person's own repositories hold, and how much the person wrote in repositories of it.
 *
 * @param language GitHub's name of it
 * @param bytes as GitHub counts them
 * @param percentage of all bytes, 0 to 100
 * @param repositoryCount repositories that hold any of it
 * @param linesOfCode an estimate: bytes over the average length of a line
 * @param linesOfCodeBasis says that it is one, and over which average
 * @param authored what the person wrote in repositories of it; empty where the commits were not seen
 */
public record LanguageShare(
        String language,
        long bytes,
        double percentage,
        int repositoryCount,
        long linesOfCode,
        String linesOfCodeBasis,
        Optional<Authored> authored) {

    /**
     * The person's own commits that were read, by the languages of the repositories they are in: each is split by the
     * repository's bytes, or counts for its main language where those are not known.
     *
     * @param commits whole and split ones added up
     * @param commitPercentage of the commits in repositories whose languages are known, 0 to 100
     * @param changedLines lines added and removed; empty where no size was read
     * @param linePercentage of those in repositories whose languages are known, 0 to 100; empty where no size was read
     */
    public record Authored(
            double commits, double commitPercentage, Optional<Long> changedLines, Optional<Double> linePercentage) {}
}
