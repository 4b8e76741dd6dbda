package dev.assay.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;

/**
 * Masks secrets in all that the process prints: messages, log lines, stack traces. It works on whole lines, and on what
 * there is of one when it is flushed. Safe for many threads.
 */
final class MaskingStream extends OutputStream {

    private static final int MOST_HELD = 1 << 20;

    /** Guards what is held, and the order of what is written. */
    private final ReentrantLock lock = new ReentrantLock();

    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private final OutputStream target;
    private final UnaryOperator<byte[]> masked;

    /** @param masked replaces secrets in a line */
    MaskingStream(OutputStream target, UnaryOperator<byte[]> masked) {
        this.target = target;
        this.masked = masked;
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        lock.lock();
        try {
            int lines = length;
            while (lines > 0 && bytes[offset + lines - 1] != '\n') {
                lines--;
            }
            held.write(bytes, offset, lines);
            if (lines > 0 || held.size() > MOST_HELD) {
                release();
            }
            held.write(bytes, offset + lines, length - lines);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void flush() throws IOException {
        lock.lock();
        try {
            release();
            target.flush();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() throws IOException {
        flush();
        target.close();
    }

    private void release() throws IOException {
        byte[] line = held.toByteArray();
        held.reset();
        target.write(masked.apply(line));
    }
}
