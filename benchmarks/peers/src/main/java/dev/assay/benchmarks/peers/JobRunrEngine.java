package dev.assay.benchmarks.peers;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.List;
import org.jobrunr.configuration.JobRunr;
import org.jobrunr.configuration.JobRunrConfiguration;
import org.jobrunr.jobs.mappers.JobMapper;
import org.jobrunr.scheduling.JobScheduler;
import org.jobrunr.server.BackgroundJobServerConfiguration;
import org.jobrunr.server.JobActivator;
import org.jobrunr.storage.StorageProvider;
import org.jobrunr.storage.sql.postgres.PostgresStorageProvider;
import org.jobrunr.utils.mapper.jackson.JacksonJsonMapper;

/** JobRunr on PostgreSQL. It polls every 15 s; tuned, as often as it allows. */
final class JobRunrEngine implements Engine {

    /** It refuses less. */
    private static final Duration SHORTEST_POLL = Duration.ofSeconds(5);

    private final Setup setup;
    private final HikariDataSource pool;
    private final StorageProvider storage;
    private final JobScheduler scheduler;

    JobRunrEngine(Setup setup) {
        this.setup = setup;
        pool = Database.pool(setup);
        storage = new PostgresStorageProvider(pool);
        storage.setJobMapper(new JobMapper(new JacksonJsonMapper()));
        scheduler = new JobScheduler(storage);
    }

    @Override
    public void enqueue(String name) {
        scheduler.<Job>enqueue(job -> job.run(name));
    }

    @Override
    public void enqueueAll(List<String> names) {
        scheduler.<Job, String>enqueue(names.stream(), (job, name) -> job.run(name));
    }

    @Override
    public void work(Job job) {
        BackgroundJobServerConfiguration server =
                BackgroundJobServerConfiguration.usingStandardBackgroundJobServerConfiguration()
                        .andWorkerCount(setup.workers());
        if (setup.tuned()) {
            server = server.andPollInterval(SHORTEST_POLL);
        }
        JobRunrConfiguration configuration = JobRunr.configure()
                .useJobActivator(new Always(job))
                .useStorageProvider(storage)
                .useBackgroundJobServer(server);
        configuration.initialize();
    }

    @Override
    public void close() {
        JobRunr.destroy();
        pool.close();
    }

    /** Hands out the one job there is. */
    private record Always(Job job) implements JobActivator {

        @Override
        public <T> T activateJob(Class<T> type) {
            return type.cast(job);
        }
    }
}
