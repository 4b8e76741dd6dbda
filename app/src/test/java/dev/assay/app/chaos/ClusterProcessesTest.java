package dev.assay.app.chaos;

import static dev.assay.testkit.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.adapter.redis.testkit.RedisCluster;
import dev.assay.simulator.GitHubSimulator;
import dev.assay.simulator.SimulatorSettings;
import dev.assay.simulator.world.World;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server and a worker on a cluster of six nodes, when the node that they were told of is killed. */
@Tag("chaos")
@Timeout(240)
class ClusterProcessesTest {

    private static final System.Logger LOG = System.getLogger(ClusterProcessesTest.class.getName());
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final RedisCluster cluster = RedisCluster.start();
    private final GitHubSimulator gitHub = GitHubSimulator.start(
            World.demo(InstantSource.system().instant()), SimulatorSettings.lifelike(InstantSource.system()));
    private final Api api = new Api();

    @AfterEach
    void close() {
        api.close();
        gitHub.close();
        cluster.close();
    }

    @Test
    void theyGoOnAndNewOnesStart() {
        int named = RedisCluster.masterOf("assay:{queue}:stream");
        int other = (named + 1) % 3;
        String both =
                cluster.node(named).url() + ",127.0.0.1:" + cluster.node(other).port();
        try (Fleet fleet = new Fleet(cluster.node(named), gitHub, Map.of())) {
            URI server = fleet.server().url();
            fleet.worker();
            worksInTheBackground(server);
            long start = System.nanoTime();
            cluster.node(named).kill();
            worksInTheBackground(server);
            Duration lost = Duration.ofNanos(System.nanoTime() - start);
            LOG.log(System.Logger.Level.INFO, () -> "worked again after " + lost.toMillis() + " ms");
        }
        try (Fleet later = new Fleet(cluster.node(named), gitHub, Map.of("REDIS_URL", both))) {
            worksInTheBackground(later.whole().url());
        }
    }

    /** A submission that is taken in the background, and done there. */
    private void worksInTheBackground(URI server) {
        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> {
            HttpResponse<String> answer = api.submit(server, "octocat", true);
            assertThat(answer.statusCode()).isEqualTo(202);
            String id = Api.task(answer.body()).orElseThrow();
            await().atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(() -> Api.status(api.poll(server, id)).equals("completed"));
        });
    }
}
