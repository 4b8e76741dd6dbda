package dev.assay.adapter.http.follow;

import dev.assay.domain.secret.Sha256;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.zip.GZIPOutputStream;

/**
 * The JSON form of a task that has ended, which never changes: written once, compressed once. Safe for many threads.
 */
public final class EndedBody {

    /** Half of a digest is as unlikely to be met twice as a task id. */
    private static final int TAG_BYTES = 16;

    /** Stands behind the tag of compressed bytes. */
    private static final String PACKED = "-gzip";

    private final long revision;
    private final byte[] json;
    private final Header jsonTag;
    private final Header gzipTag;
    private final AtomicReference<Optional<byte[]>> compressed = new AtomicReference<>(Optional.empty());
    /** Guards {@link #gone}, and lets one look while the others go on or wait. */
    private final ReentrantLock looking = new ReentrantLock();

    private volatile long checkedAt = System.nanoTime();
    private boolean gone;

    EndedBody(long revision, byte[] json) {
        this.revision = revision;
        this.json = json;
        String tag = digest(json);
        this.jsonTag = HeaderValues.createCached(HeaderNames.ETAG, quoted(tag));
        this.gzipTag = HeaderValues.createCached(HeaderNames.ETAG, quoted(tag + PACKED));
    }

    /** Returns the bytes; not to be changed. */
    public byte[] json() {
        return json;
    }

    /** Returns the same, compressed; not to be changed. */
    public byte[] gzip() {
        Optional<byte[]> known = compressed.get();
        if (known.isPresent()) {
            return known.get();
        }
        byte[] packed = packed(json);
        compressed.set(Optional.of(packed));
        return packed;
    }

    /** Returns the entity tag of the bytes as they are. */
    public Header jsonTag() {
        return jsonTag;
    }

    /** Returns the entity tag of the compressed bytes. */
    public Header gzipTag() {
        return gzipTag;
    }

    private static String quoted(String tag) {
        return '"' + tag + '"';
    }

    long revision() {
        return revision;
    }

    /** Returns how many bytes this takes once it is compressed, roughly: profiles shrink to less than a third. */
    int size() {
        return json.length + json.length / 3;
    }

    boolean checkedWithin(long nanos) {
        return System.nanoTime() - checkedAt < nanos;
    }

    /**
     * Tells whether the task is still kept, which one caller at a time looks up.
     *
     * @param usable nanoseconds after the last look during which the others need not wait for it
     * @param look looks the task up
     */
    boolean checked(long usable, BooleanSupplier look) {
        if (checkedWithin(usable)) {
            if (!looking.tryLock()) {
                return true;
            }
        } else {
            looking.lock();
        }
        try {
            if (!gone && !checkedWithin(usable / 2)) {
                gone = !look.getAsBoolean();
                checkedAt = System.nanoTime();
            }
            return !gone;
        } finally {
            looking.unlock();
        }
    }

    private static byte[] packed(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(plain.length / 3);
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory failed", impossible);
        }
        return bytes.toByteArray();
    }

    private static String digest(byte[] bytes) {
        return HexFormat.of().formatHex(Sha256.of(bytes), 0, TAG_BYTES);
    }
}
