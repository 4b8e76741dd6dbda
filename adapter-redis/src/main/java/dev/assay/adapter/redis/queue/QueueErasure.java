package dev.assay.adapter.redis.queue;

import dev.assay.adapter.redis.connection.RedisConnection;
import dev.assay.adapter.redis.wire.Script;
import dev.assay.domain.task.TaskId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Takes tasks out of the queue, wherever in it they are. */
public final class QueueErasure {

    private static final Script FORGET = QueueScripts.of("queue-forget");

    private final QueueScripts scripts;

    public QueueErasure(RedisConnection redis) {
        this.scripts = new QueueScripts(redis);
    }

    /** Takes these tasks out; those that are not in it change nothing. */
    public void erase(Collection<TaskId> tasks) {
        if (!tasks.isEmpty()) {
            List<Object> arguments = new ArrayList<>(List.of(QueueScripts.GROUP));
            tasks.forEach(task -> arguments.add(task.value()));
            scripts.run("forget tasks", FORGET, arguments);
        }
    }
}
