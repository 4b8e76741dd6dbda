package dev.assay.adapter.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * An answer read from a socket by a strict reader.
 *
 * @param status its status
 * @param headers by their names in lower case; several of a name are joined by line feeds
 * @param body its body
 */
record RawAnswer(int status, Map<String, String> headers, String body) {

    private static final int LONGEST_LINE = 16 * 1024;

    /**
     * Reads one answer.
     *
     * @param headOnly whether it is one to HEAD, which has no body whatever its headers say
     * @throws IOException if it is not HTTP/1.1, or the connection ends before it does
     */
    static RawAnswer read(InputStream in, boolean headOnly) throws IOException {
        String first = line(in);
        if (!first.matches("HTTP/1\\.1 [1-5][0-9]{2} [ -~]*")) {
            throw new IOException("no status line: \"" + first + "\"");
        }
        int status = Integer.parseInt(first.substring(9, 12));
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            if (colon < 1) {
                throw new IOException("no header: \"" + line + "\"");
            }
            headers.merge(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip(),
                    (one, other) -> one + "\n" + other);
        }
        boolean bodiless = headOnly || status < 200 || status == 204;
        return new RawAnswer(status, headers, bodiless ? "" : body(in, headers));
    }

    private static String body(InputStream in, Map<String, String> headers) throws IOException {
        if (headers.getOrDefault("transfer-encoding", "").equals("chunked")) {
            return chunks(in);
        }
        if (!headers.containsKey("content-length")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        return exactly(in, Integer.parseInt(headers.get("content-length")));
    }

    private static String chunks(InputStream in) throws IOException {
        StringBuilder text = new StringBuilder();
        try {
            for (int size = Integer.parseInt(line(in), 16); size > 0; size = Integer.parseInt(line(in), 16)) {
                text.append(exactly(in, size));
                line(in);
            }
            line(in);
            return text.toString();
        } catch (IOException broken) {
            throw new IOException("after \"" + text + "\": " + broken.getMessage(), broken);
        }
    }

    private static String exactly(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new IOException("the body ended after " + bytes.length + " of " + length + " bytes");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0 || line.size() > LONGEST_LINE) {
                throw new IOException("the head ended early: \"" + line.toString(StandardCharsets.ISO_8859_1) + "\"");
            }
            line.write(next);
        }
        String text = line.toString(StandardCharsets.ISO_8859_1);
        if (!text.endsWith("\r")) {
            throw new IOException("a line ends without a carriage return: \"" + text + "\"");
        }
        return text.substring(0, text.length() - 1);
    }

    /** Tells whether the server will read no more requests from this connection. */
    boolean closes() {
        return headers.getOrDefault("connection", "").equalsIgnoreCase("close");
    }
}
