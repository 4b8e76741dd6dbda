package dev.assay.adapter.http.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The scripts of the pages, as they lie in the jar. */
final class BundledScript {

    private BundledScript() {}

    static byte[] read(String module) {
        String name = "/dev/assay/adapter/http/assets/" + module;
        try (InputStream file = BundledScript.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is missing in the class path");
            }
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name + " cannot be read", unreadable);
        }
    }
}
