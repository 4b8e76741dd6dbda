package dev.assay.analysis.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** A line-oriented data file of the analysis: fields between bars, comments after a hash, blank lines ignored. */
public final class Resource {

    private Resource() {}

    /** Returns the fields of each line. */
    public static List<List<String>> rows(String name) {
        return text(name)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                .toList();
    }

    private static String text(String name) {
        try (InputStream stream =
                Objects.requireNonNull(Resource.class.getResourceAsStream("/dev/assay/analysis/" + name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + name, unreadable);
        }
    }
}
