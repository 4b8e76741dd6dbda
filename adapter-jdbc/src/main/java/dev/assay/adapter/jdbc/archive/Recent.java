package dev.assay.adapter.jdbc.archive;

import dev.assay.domain.profile.Login;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.port.out.ProfileCache;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/** Writes a profile once, although its report and its task are kept one after the other. Safe for many threads. */
final class Recent {

    private static final int MOST = 64;

    private final Rendered.Writing writing = new Rendered.Writing();

    /** Guards the profiles. */
    private final ReentrantLock lock = new ReentrantLock();

    private final Map<TaskId, Rendered.Report> profiles = new LinkedHashMap<>();

    Rendered.Report report(ProfileCache.Entry entry) {
        Rendered.Report report = writing.report(entry);
        lock.lock();
        try {
            profiles.put(entry.task(), report);
            if (profiles.size() > MOST) {
                profiles.remove(profiles.keySet().iterator().next());
            }
        } finally {
            lock.unlock();
        }
        return report;
    }

    Rendered.Ended ended(Task task) {
        return writing.ended(task, taken(task.id()));
    }

    void forget(Set<Login> names) {
        lock.lock();
        try {
            profiles.keySet().removeIf(task -> names.contains(task.login()));
        } finally {
            lock.unlock();
        }
    }

    private Optional<Rendered.Report> taken(TaskId id) {
        lock.lock();
        try {
            return Optional.ofNullable(profiles.remove(id));
        } finally {
            lock.unlock();
        }
    }
}
