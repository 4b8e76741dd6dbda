package dev.assay.adapter.github.dispatch;

import dev.assay.adapter.github.wire.Reply;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An answer as it is kept for another attempt: the body, and the headers that say something of it. */
public final class RecordedReply {

    private static final int FORM = 1;
    private static final int OK = 200;
    private static final List<String> HEADERS = List.of("Link", "ETag");

    private RecordedReply() {}

    static byte[] write(Reply reply) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(reply.body().length + 256);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORM);
            for (String header : HEADERS) {
                out.writeUTF(reply.headers().firstValue(header).orElse(""));
            }
            out.write(reply.body());
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory failed", impossible);
        }
        return bytes.toByteArray();
    }

    /** Returns the answer; empty if it was kept by a version that wrote another form. */
    public static Optional<Reply> read(byte[] record) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(record))) {
            if (in.readByte() != FORM) {
                return Optional.empty();
            }
            Map<String, List<String>> headers = new LinkedHashMap<>();
            for (String header : HEADERS) {
                String value = in.readUTF();
                if (!value.isEmpty()) {
                    headers.put(header, List.of(value));
                }
            }
            return Optional.of(new Reply(OK, HttpHeaders.of(headers, (name, value) -> true), in.readAllBytes()));
        } catch (IOException cutShort) {
            return Optional.empty();
        }
    }
}
