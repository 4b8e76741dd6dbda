package dev.assay.adapter.github.dispatch;

import dev.assay.domain.secret.Sha256;

/** Short names for long texts. */
public final class Fingerprint {

    private Fingerprint() {}

    public static String of(String kind, String text) {
        return Sha256.hex(kind + '\0' + text);
    }
}
