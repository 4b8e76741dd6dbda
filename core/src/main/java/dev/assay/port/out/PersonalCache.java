package dev.assay.port.out;

import dev.assay.domain.profile.Login;
import dev.assay.domain.task.TaskId;
import java.util.List;
import java.util.Set;

/** Keeps something of people, but no tasks, and knows no other names of theirs. Safe for many threads. */
public interface PersonalCache extends PersonalData {

    @Override
    default Set<Login> names(Login login) {
        return Set.of();
    }

    @Override
    default List<TaskId> unfinished(Login login) {
        return List.of();
    }
}
