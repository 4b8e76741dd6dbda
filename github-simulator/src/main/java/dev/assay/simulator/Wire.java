package dev.assay.simulator;

import com.sun.net.httpserver.HttpExchange;
import dev.assay.simulator.exchange.Answer;
import dev.assay.simulator.faults.Fault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** The way back to a caller, on which answers arrive whole, in pieces, in part, or not at all. */
final class Wire {

    private static final byte[] OPENING = "{\"login\":\"".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CLOSING = "\"}".getBytes(StandardCharsets.US_ASCII);
    private static final int BLOCK = 1 << 20;

    private final HttpExchange exchange;

    Wire(HttpExchange exchange) {
        this.exchange = exchange;
    }

    void write(Answer answer) throws IOException {
        head(answer);
        boolean bodiless = answer.body().length == 0;
        exchange.sendResponseHeaders(answer.status(), bodiless ? -1 : answer.body().length);
        if (!bodiless) {
            exchange.getResponseBody().write(answer.body());
        }
    }

    /** Promises the whole body and writes a part of it: half of it for 2, one byte for 0. */
    OutputStream writePart(Answer answer, int divisor) throws IOException {
        head(answer);
        byte[] body = answer.body();
        exchange.sendResponseHeaders(answer.status(), Math.max(2, body.length));
        OutputStream out = exchange.getResponseBody();
        out.write(body, 0, divisor == 0 ? 1 : body.length / divisor);
        out.flush();
        return out;
    }

    void writeSlowly(Answer answer, Fault.SlowBody slow, Pace pace) throws IOException, InterruptedException {
        head(answer);
        byte[] body = answer.body();
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        int size = Math.max(1, (body.length + slow.pieces() - 1) / slow.pieces());
        for (int from = 0; from < body.length; from += size) {
            pace.pause(slow.pause());
            exchange.getResponseBody().write(body, from, Math.min(size, body.length - from));
            exchange.getResponseBody().flush();
        }
    }

    /** One endless string, in chunks. */
    void writeMuch(Fault.HugeBody huge) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", Answer.JSON);
        if (huge.gzip()) {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        }
        exchange.sendResponseHeaders(200, 0);
        byte[] letters = new byte[BLOCK];
        Arrays.fill(letters, (byte) 'a');
        byte[] block = packed(letters, huge.gzip());
        byte[] rest = packed(Arrays.copyOf(letters, (int) (huge.bytes() % BLOCK)), huge.gzip());
        try (OutputStream body = exchange.getResponseBody()) {
            body.write(packed(OPENING, huge.gzip()));
            for (long left = huge.bytes(); left >= BLOCK; left -= BLOCK) {
                body.write(block);
            }
            body.write(rest);
            body.write(packed(CLOSING, huge.gzip()));
        }
    }

    /** Packs a part by itself: packed parts in a row are one packed whole, and the same part is packed only once. */
    private static byte[] packed(byte[] part, boolean gzip) throws IOException {
        if (!gzip) {
            return part;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(part);
        }
        return bytes.toByteArray();
    }

    /** Ends the connection. */
    void cut() {
        exchange.close();
    }

    private void head(Answer answer) {
        exchange.getResponseHeaders().set("Content-Type", answer.contentType());
        exchange.getResponseHeaders().set("Server", "github-simulator");
        answer.headers().forEach(exchange.getResponseHeaders()::set);
    }
}
