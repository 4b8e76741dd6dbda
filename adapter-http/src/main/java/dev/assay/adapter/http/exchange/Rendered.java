package dev.assay.adapter.http.exchange;

import dev.assay.adapter.report.ReportForms;

/** A document as it is sent, and the entity tag of its bytes. Immutable, as long as its bytes are left alone. */
public final class Rendered {

    private final byte[] bytes;
    private final String tag;

    private Rendered(byte[] bytes, String tag) {
        this.bytes = bytes;
        this.tag = tag;
    }

    /** Returns a document with the tag of its bytes. */
    public static Rendered of(byte[] bytes) {
        return new Rendered(bytes, '"' + ReportForms.version(bytes) + '"');
    }

    /** Returns the bytes themselves, which are not to be changed. */
    public byte[] bytes() {
        return bytes;
    }

    /** Returns the entity tag: the same for the same bytes. */
    public String tag() {
        return tag;
    }
}
