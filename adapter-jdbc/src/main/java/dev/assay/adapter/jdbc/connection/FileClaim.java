package dev.assay.adapter.jdbc.connection;

import dev.assay.adapter.jdbc.server.UnusableDatabaseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * The right of one process to a database file. It is a lock of the operating system on a file beside it, which ends
 * with the process however that ends.
 */
final class FileClaim implements AutoCloseable {

    private final FileChannel channel;

    private FileClaim(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws UnusableDatabaseException if another process has it, or the folder cannot be written to */
    static FileClaim take(Path database) {
        try {
            Path absolute = database.toAbsolutePath();
            Path folder = absolute.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            FileChannel channel = FileChannel.open(
                    absolute.resolveSibling(absolute.getFileName() + ".lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            ownersOnly(absolute);
            if (lock(channel) == null) {
                channel.close();
                throw new UnusableDatabaseException(
                        database + " is held by another process; one server has a file, PostgreSQL is for many");
            }
            return new FileClaim(channel);
        } catch (IOException unwritable) {
            throw new UnusableDatabaseException(
                    database + " cannot be opened for writing; check its folder and the rights to both", unwritable);
        }
    }

    /** Lets only the owner read the file: it holds the ids of all tasks, and an id is all that reading a task takes. */
    private static void ownersOnly(Path database) throws IOException {
        if (!Files.exists(database)
                && Files.getFileStore(database.getParent()).supportsFileAttributeView(PosixFileAttributeView.class)) {
            Files.createFile(
                    database, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException ownedHere) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failed) {
            throw new UncheckedIOException("the lock could not be let go", failed);
        }
    }
}
