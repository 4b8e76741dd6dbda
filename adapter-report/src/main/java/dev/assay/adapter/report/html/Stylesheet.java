package dev.assay.adapter.report.html;

import dev.assay.domain.secret.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;

/** The style of all pages and files, as it lies in the jar. */
public final class Stylesheet {

    private static final String NAME = "/dev/assay/adapter/report/report.css";
    private static final int SHORT = 16;

    /** The style sheet. */
    public static final String TEXT = read();

    /** Its hash, as a content security policy names it. */
    public static final String HASH = policyHash(TEXT);

    private Stylesheet() {}

    /** Returns the hash of a text, as a content security policy names it. */
    public static String policyHash(String text) {
        return "sha256-" + Base64.getEncoder().encodeToString(Sha256.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Returns some hexadecimal digits that are others for other bytes. */
    public static String version(byte[] bytes) {
        return HexFormat.of().formatHex(Sha256.of(bytes)).substring(0, SHORT);
    }

    private static String read() {
        try (InputStream file = Stylesheet.class.getResourceAsStream(NAME)) {
            if (file == null) {
                throw new IllegalStateException(NAME + " is missing in the class path");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(NAME + " cannot be read", unreadable);
        }
    }
}
