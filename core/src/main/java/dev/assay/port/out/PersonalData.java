package dev.assay.port.out;

import dev.assay.domain.profile.Login;
import dev.assay.domain.task.TaskId;
import java.util.List;
import java.util.Set;

/** Finds and erases what a storage keeps of a person. Safe for many threads. */
public interface PersonalData {

    /**
     * Returns the names that a person is kept under, in addition to the one that is known already.
     *
     * @throws StoreException if the storage cannot be reached
     */
    Set<Login> names(Login login);

    /**
     * Returns the tasks of a login that are kept and have not ended.
     *
     * @throws StoreException if the storage cannot be reached
     */
    List<TaskId> unfinished(Login login);

    /**
     * Erases everything that is kept of a person: tasks, results, profiles, reports, what runs have learned. Doing it
     * again changes nothing. When this returns, it cannot be read any more.
     *
     * @throws StoreException if the storage cannot be reached; some of it may be erased
     */
    void erase(Login login);
}
