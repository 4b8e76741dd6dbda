package dev.assay.adapter.cli.batch;

import dev.assay.adapter.cli.application.LaunchException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A file of results that an earlier run may have begun. Opening it tells whose results are there, and cuts off a last
 * line that was not written whole; a lock keeps a second run out. Each line is written at once: what is in the file
 * survives the process. For one thread.
 */
final class ResultFile implements ResultSink {

    /** As much of a line as tells whose it is. */
    private static final int BEGINNING = 4096;

    private final FileChannel channel;

    private ResultFile(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Opens the file, or makes it.
     *
     * @param known is told each login whose result is there
     * @throws LaunchException if another run writes to it, or what it holds is no batch of this format
     * @throws IOException if it cannot be read or written
     */
    static ResultFile open(Path file, BatchFormat format, Consumer<String> known) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            lock(channel, file);
            long whole = read(channel, file, format, known);
            channel.truncate(whole).position(whole);
            ResultFile results = new ResultFile(channel);
            if (whole == 0) {
                Optional<String> head = format.head();
                if (head.isPresent()) {
                    results.add(head.get());
                }
            }
            return results;
        } catch (IOException | RuntimeException unusable) {
            channel.close();
            throw unusable;
        }
    }

    private static void lock(FileChannel channel, Path file) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return;
            }
        } catch (OverlappingFileLockException here) {
            throw taken(file, here);
        }
        throw taken(file, new IOException("locked"));
    }

    private static LaunchException taken(Path file, Exception why) {
        return LaunchException.failed("another batch writes to " + file, why);
    }

    /** Returns where the last whole line ends. */
    private static long read(FileChannel channel, Path file, BatchFormat format, Consumer<String> known)
            throws IOException {
        // Not closed, because that would close the channel.
        InputStream in = new BufferedInputStream(Channels.newInputStream(channel), 1 << 16);
        StringOfBytes line = new StringOfBytes();
        long position = 0;
        long whole = 0;
        long number = 0;
        for (int next = in.read(); next >= 0; next = in.read()) {
            position++;
            if (next != '\n') {
                line.add(next);
                continue;
            }
            number++;
            whole = position;
            note(line.text(), number, file, format, known);
            line.clear();
        }
        return whole;
    }

    private static void note(String beginning, long number, Path file, BatchFormat format, Consumer<String> known) {
        if (number == 1 && format.head().filter(beginning::equals).isPresent()) {
            return;
        }
        known.accept(format.owner(beginning)
                .orElseThrow(() -> LaunchException.badSetting(
                        "line %s of %s is no result of a batch in %s; nothing was written to it, name another file"
                                .formatted(number, file, format))));
    }

    @Override
    public void add(String line) throws IOException {
        long before = channel.position();
        ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException full) {
            channel.truncate(before).position(before);
            throw full;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** The first bytes of a line; those behind are counted out. */
    private static final class StringOfBytes {

        private final byte[] bytes = new byte[BEGINNING];
        private int length;

        void add(int next) {
            if (length < BEGINNING) {
                bytes[length] = (byte) next;
                length++;
            }
        }

        String text() {
            return new String(bytes, 0, length, StandardCharsets.UTF_8);
        }

        void clear() {
            length = 0;
        }
    }
}
