package dev.assay.adapter.http.exchange;

import dev.assay.adapter.report.ReportForms;

/**
 * A document as it is sent.
 *
 * @param bytes of it, which nobody changes
 * @param tag its entity tag, the same for the same bytes
 */
public record Rendered(byte[] bytes, String tag) {

    public static Rendered of(byte[] bytes) {
        return new Rendered(bytes, '"' + ReportForms.version(bytes) + '"');
    }
}
