package dev.assay.adapter.jdbc.archive;

import dev.assay.adapter.json.AssayJson;
import dev.assay.adapter.json.KeptReports;
import dev.assay.domain.profile.Login;
import dev.assay.domain.report.Person;
import dev.assay.domain.report.ProfileAnalysis;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.domain.task.TaskState.Succeeded;
import dev.assay.port.out.ProfileCache;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What is to be kept, in the form that it is kept in, so that what waits for a database takes little room. */
sealed interface Rendered {

    /** Returns the task that it is of. */
    TaskId task();

    /** Returns how many bytes it takes, roughly. */
    int size();

    /**
     * A profile.
     *
     * @param task that made it
     * @param person GitHub's number of the account
     * @param names that the person was seen with
     * @param analyzedAt when GitHub was asked
     * @param digest of the content
     * @param version of the schema
     * @param body compressed
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Report(
            TaskId task, long person, Set<Login> names, Instant analyzedAt, String digest, int version, byte[] body)
            implements Rendered {

        @Override
        public int size() {
            return body.length;
        }
    }

    /**
     * A task that has ended.
     *
     * @param task which
     * @param endedAt when
     * @param status as JSON, without its result
     * @param result that it ended with; empty if it failed
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Ended(TaskId task, Instant endedAt, byte[] status, Optional<Report> result) implements Rendered {

        @Override
        public int size() {
            return status.length + result.map(Report::size).orElse(0);
        }
    }

    /** Writes both. Safe for many threads. */
    final class Writing {

        private final AssayJson json = new AssayJson();
        private final KeptReports kept = new KeptReports();

        Report report(ProfileCache.Entry entry) {
            return report(entry.task(), entry.analysis());
        }

        private Report report(TaskId task, ProfileAnalysis analysis) {
            byte[] profile = json.profile(task, analysis);
            Person.Identity identity = analysis.person().identity();
            Login own = new Login(identity.login());
            return new Report(
                    task,
                    identity.id(),
                    own.equals(task.login()) ? Set.of(own) : Set.of(own, task.login()),
                    analysis.provenance().analyzedAt(),
                    kept.digest(profile),
                    kept.version(profile),
                    Packing.packed(profile));
        }

        /** @param known the profile of the task, if it was written already */
        Ended ended(Task task, Optional<Report> known) {
            Optional<Report> result = task.state() instanceof Succeeded succeeded
                    ? Optional.of(known.orElseGet(() -> report(task.id(), succeeded.analysis())))
                    : Optional.empty();
            return new Ended(task.id(), task.updatedAt(), json.status(task), result);
        }
    }
}
