package dev.assay.benchmarks;

import dev.assay.domain.profile.Login;
import dev.assay.domain.profile.ProfileSnapshot;
import dev.assay.domain.task.TaskId;
import dev.assay.engine.BackgroundTaskService;
import dev.assay.engine.EngineSettings;
import dev.assay.memory.InMemory;
import dev.assay.port.in.AnalysisRequest;
import dev.assay.port.in.Submission;
import dev.assay.port.out.Previews;
import dev.assay.testkit.NoManifests;
import dev.assay.testkit.RandomSnapshots;
import dev.assay.testkit.ScriptedGitHub;
import java.time.Duration;
import java.time.InstantSource;

/**
 * What previews cost a running task: whole tasks of an engine in memory, at a GitHub that answers at once, without
 * previews, with previews that nobody watches, and watched. They take turns in one run.
 */
public final class PreviewBenchmark {

    private static final int ROUNDS = 5;
    private static final int TASKS = 200;
    private static final Duration LONG = Duration.ofMinutes(1);

    private final ProfileSnapshot person = new RandomSnapshots(7).snapshot(new RandomSnapshots.Sizes(60, 1000, 200));

    private PreviewBenchmark() {}

    /** Prints what the three cost, and their ratios. */
    public static void main(String[] arguments) throws Exception {
        new PreviewBenchmark().run();
    }

    private void run() throws Exception {
        double without = 0;
        double unwatched = 0;
        double watched = 0;
        // The first round warms up.
        for (int round = 0; round <= ROUNDS; round++) {
            int counts = round == 0 ? 0 : 1;
            without += counts * millis(Previews.NONE, false) / ROUNDS;
            unwatched += counts * millis(InMemory.previews(InstantSource.system()), false) / ROUNDS;
            watched += counts * millis(InMemory.previews(InstantSource.system()), true) / ROUNDS;
        }
        QueueBenchmark.print("a task: without previews %s ms, unwatched %s ms (ratio %s), watched %s ms (ratio %s)"
                .formatted(
                        QueueBenchmark.rounded(without),
                        QueueBenchmark.rounded(unwatched),
                        QueueBenchmark.rounded(unwatched / without),
                        QueueBenchmark.rounded(watched),
                        QueueBenchmark.rounded(watched / without)));
    }

    /** Returns the mean time of a task. */
    private double millis(Previews previews, boolean watched) throws InterruptedException {
        Login login = person.account().login();
        ScriptedGitHub gitHub = new ScriptedGitHub().knows(person);
        try (BackgroundTaskService engine = BackgroundTaskService.start(
                InMemory.ports(gitHub, new NoManifests(), EngineSettings.DEFAULTS, InstantSource.system())
                        .showing(previews),
                EngineSettings.DEFAULTS)) {
            long start = System.nanoTime();
            for (int i = 0; i < TASKS; i++) {
                gitHub.hold();
                Submission submission = engine.submit(new AnalysisRequest(login, true));
                TaskId task = ((Submission.Accepted) submission).task().id();
                if (watched) {
                    previews.want(task, LONG);
                }
                gitHub.release();
                engine.await(task, LONG);
            }
            return (System.nanoTime() - start) / 1e6 / TASKS;
        }
    }
}
