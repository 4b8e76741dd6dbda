package dev.assay.benchmarks.peers;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** db-scheduler on PostgreSQL. It polls every 10 s; tuned, often, many at once, and missing dead workers soon. */
final class DbSchedulerEngine implements Engine {

    private static final String TASK = "job";

    private final Setup setup;
    private final HikariDataSource pool;
    private final SchedulerClient client;
    private final List<Scheduler> working = new ArrayList<>();

    DbSchedulerEngine(Setup setup) {
        this.setup = setup;
        pool = Database.pool(setup);
        client = SchedulerClient.Builder.create(pool, task(new Job(0, Duration.ZERO)))
                .build();
    }

    private static OneTimeTask<String> task(Job job) {
        return Tasks.oneTime(TASK, String.class).execute((instance, context) -> {
            try {
                job.run(instance.getData());
            } catch (InterruptedException closed) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("stopped", closed);
            }
        });
    }

    @Override
    public void enqueue(String name) {
        client.scheduleIfNotExists(new TaskInstance<>(TASK, name, name), Instant.now());
    }

    @Override
    public void enqueueAll(List<String> names) {
        client.scheduleBatch(names.stream().map(name -> new TaskInstance<>(TASK, name, name)), Instant.now());
    }

    @Override
    public void work(Job job) {
        SchedulerBuilder builder = Scheduler.create(pool, task(job)).threads(setup.workers());
        if (setup.tuned()) {
            builder.pollUsingLockAndFetch(1.0, 4.0)
                    .pollingInterval(Duration.ofMillis(100))
                    .heartbeatInterval(Duration.ofSeconds(1))
                    .missedHeartbeatsLimit(4);
        }
        Scheduler scheduler = builder.build();
        scheduler.start();
        working.add(scheduler);
    }

    @Override
    public void close() {
        working.forEach(Scheduler::stop);
        pool.close();
    }
}
