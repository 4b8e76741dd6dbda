package dev.assay.engine;

import dev.assay.domain.task.TaskId;
import dev.assay.domain.task.TaskSummary;
import dev.assay.port.in.TaskListing;
import dev.assay.port.out.TaskIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lists tasks out of an index. */
public final class IndexedTasks implements TaskListing {

    /** A page reads so many tasks at most, however few of them have the status asked for. */
    private static final int MOST_READ = 500;

    private static final int AT_ONCE = 100;

    private final TaskIndex index;

    /** Lists the tasks of an index. */
    public IndexedTasks(TaskIndex index) {
        this.index = index;
    }

    @Override
    public Page list(Query query) {
        List<TaskSummary> page = new ArrayList<>();
        Optional<TaskId> position = query.before();
        for (int read = 0; read < MOST_READ; read += AT_ONCE) {
            List<TaskId> ids = index.newest(query.client(), position, AT_ONCE);
            for (TaskSummary task : index.summaries(ids)) {
                if (query.status().filter(wanted -> wanted != task.status()).isPresent()) {
                    continue;
                }
                if (page.size() == query.limit()) {
                    return new Page(page, Optional.of(page.getLast().id()));
                }
                page.add(task);
            }
            if (ids.size() < AT_ONCE) {
                return new Page(page, Optional.empty());
            }
            position = Optional.of(ids.getLast());
        }
        return new Page(page, position);
    }
}
