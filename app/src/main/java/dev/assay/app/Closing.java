package dev.assay.app;

import dev.assay.port.in.TaskService;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

/** What has been opened for an engine, and is closed after it: what was opened last comes first. */
final class Closing {

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    /** Notes something that was opened. */
    <T extends AutoCloseable> T closeLast(T resource) {
        opened.addFirst(resource);
        return resource;
    }

    /** Opens something; what was opened on the way is closed again if that fails. */
    <T> T guard(Supplier<T> opening) {
        try {
            return opening.get();
        } catch (RuntimeException | Error failed) {
            try {
                closeAll();
            } catch (RuntimeException worse) {
                failed.addSuppressed(worse);
            }
            throw failed;
        }
    }

    /** Returns the service so that it closes everything after itself. */
    TaskService owning(TaskService tasks) {
        return new OwningTaskService(tasks, this::closeAll);
    }

    private void closeAll() {
        RuntimeException failed = null;
        while (!opened.isEmpty()) {
            try {
                opened.removeFirst().close();
            } catch (Exception failure) {
                failed = failed == null ? new IllegalStateException("not everything could be closed") : failed;
                failed.addSuppressed(failure);
            }
        }
        if (failed != null) {
            throw failed;
        }
    }
}
