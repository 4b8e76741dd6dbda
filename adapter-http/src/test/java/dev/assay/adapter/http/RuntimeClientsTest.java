package dev.assay.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.testkit.CuttingProxy;
import dev.assay.testkit.Profiles;
import dev.assay.testkit.ScriptedGitHub;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** EventSource and WebSocket of a JavaScript runtime follow a task. */
class RuntimeClientsTest {

    private final ScriptedGitHub gitHub = new ScriptedGitHub().knows(Profiles.aSnapshotOf("octocat"));
    private final Served served = new Served(gitHub);
    private final CuttingProxy proxy = new CuttingProxy(served.api().port());

    @AfterEach
    void close() {
        gitHub.release();
        proxy.close();
        served.close();
    }

    @Test
    void followATaskToItsEnd() throws Exception {
        Follower follower = followed(gitHub::release);

        assertThat(follower.awaitEnd()).contains("close 1000");
        assertThat(follower.revisions("event completed ")).hasSize(1);
        assertThat(follower.revisions("frame completed ")).hasSize(1);
    }

    @Test
    void loseNoEventWhenTheirConnectionsAreCut() throws Exception {
        Follower follower = followed(() -> {
            proxy.cut();
            gitHub.release();
            served.client().get("/api/v1/github/user/octocat");
        });

        assertThat(follower.awaitEnd()).contains("close 1006", "close 1000");
        assertWithoutGaps(follower.revisions("event "));
        assertWithoutGaps(follower.revisions("frame "));
    }

    @Test
    void loseNoEventWhenAnotherServerTakesOver() throws Exception {
        try (HttpApi other = served.another()) {
            Follower follower = followed(() -> {
                proxy.leadTo(other.port());
                served.api().close();
                // They wait for a while before they come back: all of this happens behind their back.
                gitHub.release();
                try (Client client = new Client(other)) {
                    client.get("/api/v1/github/user/octocat");
                }
            });

            assertThat(follower.awaitEnd()).contains("close 1012", "close 1000");
            assertWithoutGaps(follower.revisions("event "));
            assertWithoutGaps(follower.revisions("frame "));
        }
    }

    static void assertWithoutGaps(List<Long> revisions) {
        assertThat(revisions)
                .hasSizeGreaterThan(2)
                .containsExactlyElementsOf(LongStream.rangeClosed(revisions.getFirst(), revisions.getLast())
                        .boxed()
                        .toList());
    }

    /** Something that goes on while clients follow. */
    @FunctionalInterface
    private interface Meanwhile {
        void happens() throws Exception;
    }

    /** Returns what the clients tell, if this happens after both have seen something. */
    private Follower followed(Meanwhile meanwhile) throws Exception {
        String task = served.start(gitHub, "octocat");
        Process page = Programs.startLive("follow.js", "http://127.0.0.1:" + proxy.port(), task);
        Follower follower = new Follower();
        Thread reader = Thread.startVirtualThread(() -> {
            try (BufferedReader output = page.inputReader(StandardCharsets.UTF_8)) {
                output.lines().forEach(follower::hear);
            } catch (IOException gone) {
                follower.hear("gone");
            }
        });
        try {
            follower.awaitBoth();
            meanwhile.happens();
            follower.awaitEnd();
            return follower;
        } finally {
            page.destroy();
            reader.join();
        }
    }
}
