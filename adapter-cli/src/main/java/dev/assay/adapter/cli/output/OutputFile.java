package dev.assay.adapter.cli.output;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.UUID;

/**
 * A file that is replaced whole or not at all: what is written goes to a temporary file beside it, which then takes its
 * place in one step. Links are followed, permissions are kept. Devices and pipes cannot be replaced; they are written
 * to.
 */
final class OutputFile {

    private static final System.Logger LOG = System.getLogger(OutputFile.class.getName());
    private static final int MOST_LINKS = 40;

    private final Path target;
    private final boolean replaced;

    private OutputFile(Path target, boolean replaced) {
        this.target = target;
        this.replaced = replaced;
    }

    /**
     * Checks that the file can be written, and leaves it as it is.
     *
     * @throws IOException if it cannot
     */
    static OutputFile at(Path given) throws IOException {
        if (Files.isDirectory(given)) {
            throw new FileSystemException(given.toString(), null, "it is a folder");
        }
        if (Files.exists(given) && !Files.isWritable(given)) {
            throw new AccessDeniedException(given.toString());
        }
        if (!replaceable(given)) {
            return new OutputFile(given, false);
        }
        OutputFile file = new OutputFile(linked(given), true);
        Files.delete(file.temporary());
        return file;
    }

    /**
     * Writes a text in place of what was there.
     *
     * @throws IOException if that fails; the file is then as it was
     */
    void write(Content content) throws IOException {
        if (!replaced) {
            write(content, new FileOutputStream(target.toFile(), true));
            return;
        }
        Path temporary = temporary();
        try {
            keepPermissions(temporary);
            // A stream, because an interrupt would close a channel.
            write(content, new FileOutputStream(temporary.toFile()));
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(temporary);
            throw failed;
        }
    }

    /** Tells whether the file is replaced, and not just written to. */
    boolean replaced() {
        return replaced;
    }

    /** Says why in words: the JDK's messages repeat the path and leave the reason to the name of their class. */
    static String reason(IOException unwritable) {
        return switch (unwritable) {
            case NoSuchFileException missing -> "there is no such folder";
            case AccessDeniedException denied -> "permission denied";
            case FileSystemException system when system.getReason() != null -> system.getReason();
            default -> unwritable.getMessage() == null ? unwritable.toString() : unwritable.getMessage();
        };
    }

    private void write(Content content, FileOutputStream stream) throws IOException {
        try (stream) {
            content.writeTo(stream);
            if (replaced) {
                stream.getFD().sync();
            }
        }
    }

    /** What the system keeps under these folders stands for streams that are open already. */
    private static boolean replaceable(Path file) {
        boolean system = file.startsWith("/dev") || file.startsWith("/proc");
        return !system && (Files.isRegularFile(file) || !Files.exists(file));
    }

    /** Follows links, also one whose end is not there yet. */
    private static Path linked(Path given) throws IOException {
        Path target = given;
        for (int links = 0; Files.isSymbolicLink(target); links++) {
            if (links == MOST_LINKS) {
                throw new FileSystemException(given.toString(), null, "its links lead in a circle");
            }
            target = target.resolveSibling(Files.readSymbolicLink(target));
        }
        return target;
    }

    /** Makes an empty file beside the target, with the permissions that any new file gets. */
    private Path temporary() throws IOException {
        return Files.createFile(target.resolveSibling(".assay-" + UUID.randomUUID() + ".tmp"));
    }

    private void keepPermissions(Path temporary) throws IOException {
        PosixFileAttributeView fresh = Files.getFileAttributeView(temporary, PosixFileAttributeView.class);
        if (fresh == null || !Files.exists(target)) {
            return;
        }
        PosixFileAttributes before = Files.readAttributes(target, PosixFileAttributes.class);
        keepOwner(before, fresh);
        fresh.setPermissions(before.permissions());
    }

    private static void keepOwner(PosixFileAttributes before, PosixFileAttributeView fresh) throws IOException {
        PosixFileAttributes now = fresh.readAttributes();
        try {
            if (!now.owner().equals(before.owner())) {
                fresh.setOwner(before.owner());
            }
            if (!now.group().equals(before.group())) {
                fresh.setGroup(before.group());
            }
        } catch (FileSystemException mayNot) {
            LOG.log(System.Logger.Level.DEBUG, "only an administrator gives files to others", mayNot);
        }
    }

    /** Writes what the file is to hold. */
    @FunctionalInterface
    interface Content {

        void writeTo(OutputStream out) throws IOException;
    }
}
