package dev.assay.adapter.http;

import dev.assay.adapter.json.AssayJson;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.port.in.TaskService;
import io.helidon.http.Status;
import java.util.Optional;

/** Shows tasks to whoever knows their ids. */
final class TaskRoutes {

    private static final String PATH = "/api/v1/github/task/";

    private final TaskService tasks;
    private final AssayJson json;

    TaskRoutes(TaskService tasks, AssayJson json) {
        this.tasks = tasks;
        this.json = json;
    }

    void addTo(Routes routes) {
        routes.get(PATH + "{task_id}", call -> show(call.parameter("task_id")));
    }

    /** Returns where a task can be polled. */
    static String pathOf(TaskId id) {
        return PATH + id;
    }

    private Reply show(String id) {
        Task task = parsed(id)
                .flatMap(tasks::find)
                .orElseThrow(() -> new ProblemException(Problem.of(
                        Status.NOT_FOUND_404, "There is no task of this id, or it was kept long enough and is gone.")));
        return Reply.json(Status.OK_200, json.task(task));
    }

    private static Optional<TaskId> parsed(String id) {
        try {
            return Optional.of(new TaskId(id));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
