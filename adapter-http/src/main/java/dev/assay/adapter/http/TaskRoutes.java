package dev.assay.adapter.http;

import dev.assay.adapter.json.AssayJson;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.port.in.TaskService;
import io.helidon.http.Status;
import java.util.Optional;

/** Shows and cancels tasks for whoever knows their ids. */
final class TaskRoutes {

    private static final String TASK_ID = "task_id";
    private static final String PATH = "/api/v1/github/task/";

    private final TaskService tasks;
    private final AssayJson json;

    TaskRoutes(TaskService tasks, AssayJson json) {
        this.tasks = tasks;
        this.json = json;
    }

    void addTo(Routes routes) {
        String path = PATH + "{" + TASK_ID + "}";
        routes.get(path, call -> show(call.parameter(TASK_ID))).delete(path, call -> cancel(call.parameter(TASK_ID)));
    }

    /** Returns where a task can be polled. */
    static String pathOf(TaskId id) {
        return PATH + id;
    }

    private Reply show(String id) {
        return reply(parsed(id).flatMap(tasks::find));
    }

    /** Answers with the task as it stands afterwards: one that had finished before stays as it was. */
    private Reply cancel(String id) {
        return reply(parsed(id).flatMap(tasks::cancel));
    }

    private Reply reply(Optional<Task> found) {
        Task task = found.orElseThrow(() -> new ProblemException(Problem.of(
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
