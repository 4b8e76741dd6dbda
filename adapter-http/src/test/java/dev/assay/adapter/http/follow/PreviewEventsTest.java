package dev.assay.adapter.http.follow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.adapter.json.AssayJson;
import dev.assay.analysis.ProfileAnalyzer;
import dev.assay.domain.report.GitHubUsage;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskId;
import dev.assay.port.in.TaskPreviews;
import dev.assay.port.out.Previews.Preview;
import dev.assay.testkit.Profiles;
import dev.assay.testkit.Snapshots;
import dev.assay.testkit.Tasks;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PreviewEventsTest {

    private static final Preview PREVIEW = new Preview(
            1001,
            List.of("profile"),
            ProfileAnalyzer.analyze(Profiles.aSnapshotOf("octocat"), Snapshots.NOON, new GitHubUsage(0, 0, 0, 0, 0)));

    private final AtomicInteger lookups = new AtomicInteger();
    private final Task task = Tasks.aQueuedTask("octocat");
    private final PreviewEvents events = new PreviewEvents(
            new TaskPreviews() {
                @Override
                public void want(TaskId wanted) {}

                @Override
                public Optional<Preview> newest(TaskId wanted) {
                    lookups.incrementAndGet();
                    return Optional.of(PREVIEW);
                }
            },
            new AssayJson(),
            1 << 20);

    @Test
    void looksAPreviewUpAndWritesItOnceForAThousandFollowers() throws Exception {
        Callable<Optional<PreviewEvents.Body>> follower = () -> events.after(task, PreviewEvents.Form.HTML, 0);
        Set<byte[]> bodies = Collections.newSetFromMap(new IdentityHashMap<>());
        try (ExecutorService followers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Optional<PreviewEvents.Body>> told : followers.invokeAll(
                    Stream.generate(() -> follower).limit(1000).toList())) {
                bodies.add(told.get().orElseThrow().document().bytes());
            }
        }
        assertThat(lookups).hasValue(1);
        assertThat(bodies).hasSize(1);
        assertThat(new String(bodies.iterator().next(), StandardCharsets.UTF_8))
                .contains("\"id\":\"head\"", "<h1><bdi>The octocat")
                .doesNotContain("\n");
    }

    @Test
    void tellsAFollowerNothingTwice() {
        assertThat(events.after(task, PreviewEvents.Form.TRUE, 0)).isPresent();
        assertThat(events.after(task, PreviewEvents.Form.TRUE, 1001)).isEmpty();
    }
}
