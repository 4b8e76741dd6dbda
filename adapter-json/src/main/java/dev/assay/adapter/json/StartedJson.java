package dev.assay.adapter.json;

import dev.assay.domain.task.Task;
import java.time.Instant;
import java.util.List;

/** The shape of a profile before there is one. */
record StartedJson(
        UserJson userData,
        List<String> repositories,
        List<String> languages,
        PlaceholderJson skills,
        PlaceholderJson commitAnalysis,
        Instant analyzedAt,
        String analysisContextType) {

    private static final String PROCESSING = "processing";

    static StartedJson of(Task task) {
        String id = task.id().value();
        return new StartedJson(
                new UserJson(task.login().value(), true, id, "Analysis started in background"),
                List.of(),
                List.of(),
                new PlaceholderJson(id, PROCESSING, "Analysis in progress"),
                new PlaceholderJson(id, PROCESSING, "GitHub profile analysis started"),
                task.submittedAt(),
                ProfileJson.CONTEXT);
    }

    record UserJson(String login, boolean processing, String taskId, String message) {}

    record PlaceholderJson(String taskId, String status, String message) {}
}
