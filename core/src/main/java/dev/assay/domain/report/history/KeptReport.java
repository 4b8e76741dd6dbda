package dev.assay.domain.report.history;

import java.time.Instant;

/**
 * A report that is kept, without its content.
 *
 * @param id its name
 * @param analyzedAt when GitHub was asked first for this content
 * @param lastSeenAt when GitHub was asked last and the content was the same
 * @param digest of the content, the same for the same content; lower-case hexadecimal
 */
public record KeptReport(ReportId id, Instant analyzedAt, Instant lastSeenAt, String digest) {}
