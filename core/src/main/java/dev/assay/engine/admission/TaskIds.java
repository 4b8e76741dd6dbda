package dev.assay.engine.admission;

import dev.assay.domain.profile.Login;
import dev.assay.domain.task.TaskId;
import java.security.SecureRandom;
import java.time.Instant;

/** Makes task ids that cannot be guessed. */
final class TaskIds {

    private final SecureRandom random = new SecureRandom();

    TaskId next(Login login, Instant now) {
        return TaskId.of(login, now, random.nextLong());
    }
}
