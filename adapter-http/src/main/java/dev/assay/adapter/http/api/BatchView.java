package dev.assay.adapter.http.api;

import dev.assay.domain.task.Batch.Entry;
import dev.assay.domain.task.TaskId;
import dev.assay.domain.task.TaskStatus;
import dev.assay.domain.task.TaskSummary;
import dev.assay.port.in.BatchProgress;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A batch as clients see it. */
record BatchView(
        String batchId,
        Instant submittedAt,
        int total,
        Map<String, Integer> counts,
        int progress,
        List<EntryView> tasks) {

    private static final int WHOLE = 100;

    /** No task was accepted for it. */
    private static final String REJECTED = "rejected";

    /** Its task is kept no longer. */
    private static final String EXPIRED = "expired";

    static BatchView of(BatchProgress progress) {
        List<EntryView> entries = progress.batch().entries().stream()
                .map(entry -> EntryView.of(entry, entry.task().map(progress.tasks()::get)))
                .toList();
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (TaskStatus status : TaskStatus.values()) {
            counts.put(status.label(), 0);
        }
        counts.put(REJECTED, 0);
        counts.put(EXPIRED, 0);
        entries.forEach(entry -> counts.merge(entry.status(), 1, Integer::sum));
        int sum = entries.stream().mapToInt(EntryView::progress).sum();
        return new BatchView(
                progress.batch().id().value(),
                progress.batch().submittedAt(),
                entries.size(),
                counts,
                sum / entries.size(),
                entries);
    }

    /**
     * One login of a batch.
     *
     * @param progress 100 as soon as nothing more will happen
     */
    record EntryView(String username, @Nullable String taskId, String status, int progress) {

        static EntryView of(Entry entry, Optional<TaskSummary> task) {
            String status = task.map(found -> found.status().label())
                    .orElse(entry.task().isPresent() ? EXPIRED : REJECTED);
            int progress = task.filter(found -> !found.finished())
                    .map(found -> found.progress().percent())
                    .orElse(WHOLE);
            return new EntryView(
                    entry.login().value(), entry.task().map(TaskId::value).orElse(null), status, progress);
        }
    }
}
