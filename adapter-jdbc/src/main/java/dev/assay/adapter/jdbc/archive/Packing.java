package dev.assay.adapter.jdbc.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Compresses what is stored. */
public final class Packing {

    /** More than any profile has: a body that claims to be larger is not what was stored. */
    private static final int LARGEST = 64 << 20;

    private Packing() {}

    /** Returns the compressed form. */
    public static byte[] packed(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(plain.length / 4 + 64);
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION);
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater)) {
            out.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory failed", impossible);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    /** Returns what was compressed. */
    public static byte[] unpacked(byte[] packed) {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return in.readNBytes(LARGEST);
        } catch (IOException broken) {
            throw new UncheckedIOException("a stored body is broken", broken);
        }
    }
}
