package dev.assay.domain.report;

/**
 * How much of a language the person's own repositories hold.
 *
 * @param language GitHub's name of it
 * @param bytes as GitHub counts them
 * @param percentage of all bytes, 0 to 100
 * @param repositoryCount repositories that hold any of it
 * @param linesOfCode an estimate: bytes over the average length of a line
 * @param linesOfCodeBasis says that it is one, and over which average
 */
public record LanguageShare(
        String language,
        long bytes,
        double percentage,
        int repositoryCount,
        long linesOfCode,
        String linesOfCodeBasis) {}
