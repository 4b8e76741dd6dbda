package dev.assay.adapter.json;

import dev.assay.domain.profile.Login;
import dev.assay.domain.task.Batch;
import dev.assay.domain.task.BatchId;
import dev.assay.domain.task.TaskId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A batch as stores keep it. */
record BatchJson(String batchId, Instant submittedAt, List<EntryJson> tasks) {

    static BatchJson of(Batch batch) {
        return new BatchJson(
                batch.id().value(),
                batch.submittedAt(),
                batch.entries().stream().map(EntryJson::of).toList());
    }

    Batch toBatch() {
        return new Batch(
                new BatchId(batchId),
                submittedAt,
                tasks.stream().map(EntryJson::toEntry).toList());
    }

    record EntryJson(String username, Optional<String> taskId) {

        static EntryJson of(Batch.Entry entry) {
            return new EntryJson(entry.login().value(), entry.task().map(TaskId::value));
        }

        Batch.Entry toEntry() {
            return new Batch.Entry(new Login(username), taskId.map(TaskId::new));
        }
    }
}
