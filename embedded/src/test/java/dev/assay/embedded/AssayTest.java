package dev.assay.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.adapter.github.GitHubSettings;
import dev.assay.domain.task.Failure;
import dev.assay.domain.task.Task;
import dev.assay.domain.task.TaskState;
import dev.assay.engine.EngineSettings;
import dev.assay.port.in.AnalysisRequest;
import dev.assay.port.in.Submission;
import dev.assay.port.in.SubmissionRejectedException;
import dev.assay.port.out.EngineObserver;
import dev.assay.simulator.GitHubSimulator;
import dev.assay.simulator.SimulatorSettings;
import dev.assay.simulator.world.World;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssayTest {

    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
    private static final GitHubSimulator GITHUB =
            GitHubSimulator.start(World.demo(NOW), SimulatorSettings.INSTANT.withClock(InstantSource.fixed(NOW)));
    private static final GitHubSettings INVENTED = GitHubSettings.ofSimulator(GITHUB.url());
    private static final String THREAD_PREFIX = "assay-";

    @AfterAll
    static void closeGitHub() {
        GITHUB.close();
    }

    @Test
    void analysesAPersonAndSaysThatTheyAreInvented() throws InterruptedException {
        try (Assay assay = Assay.open(INVENTED)) {
            assertThat(assay.analyze("octocat")).isInstanceOfSatisfying(TaskState.Succeeded.class, done -> {
                assertThat(done.analysis().provenance().simulated()).isTrue();
                assertThat(done.analysis().portfolio().languages()).isPresent();
            });
            assertThat(assay.working()).isTrue();
        }
    }

    @Test
    void tellsWhyThereIsNoReport() throws InterruptedException {
        try (Assay assay = Assay.open(INVENTED.withTokens())) {
            assertThat(assay.analyze("nobody-here"))
                    .isInstanceOfSatisfying(
                            TaskState.Failed.class,
                            failed -> assertThat(failed.failure().code()).isEqualTo(Failure.Code.USER_NOT_FOUND));
        }
    }

    @Test
    void worksWithPortsOfTheCaller() throws InterruptedException {
        AtomicInteger ended = new AtomicInteger();
        EngineObserver observer = new EngineObserver() {
            @Override
            public void ended(Task task) {
                ended.incrementAndGet();
            }
        };
        try (Assay assay =
                Assay.open(INVENTED, EngineSettings.DEFAULTS.withWorkers(1), ports -> ports.observedBy(observer))) {
            assay.analyze("quiet-quinn");
        }
        assertThat(ended).hasValue(1);
    }

    @Test
    void closesTwiceLeavesNoThreadAndTakesNothingMore() throws InterruptedException {
        Assay assay = Assay.open(INVENTED, EngineSettings.DEFAULTS.withShutdownGrace(Duration.ZERO));
        Submission.Started started = (Submission.Started) assay.submit(AnalysisRequest.of("prolific-pam"));
        assay.close();
        assay.close();
        assertThat(assay.summary(started.task().id())).isPresent();
        assertThatThrownBy(() -> assay.analyze("octocat")).isInstanceOf(SubmissionRejectedException.class);
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.startsWith(THREAD_PREFIX));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    @SuppressWarnings("NullAway")
    void refusesToOpenWithoutATokenAndSaysWhatWouldBeRight(String token) {
        assertThatThrownBy(() -> Assay.open(token))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ANONYMOUS");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "no such login"})
    @SuppressWarnings("NullAway")
    void refusesALoginThatIsNone(String login) {
        try (Assay assay = Assay.open(INVENTED)) {
            assertThatThrownBy(() -> assay.analyze(login))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("login");
        }
    }

    @Test
    void refusesAnEngineWithoutWorkers() {
        EngineSettings none = EngineSettings.DEFAULTS.withWorkers(0);
        assertThatThrownBy(() -> Assay.open(INVENTED, none)).hasMessageContaining("workers is 0");
    }

    @Test
    void closesTheClientIfThePortsCannotBeHad() {
        assertThatThrownBy(() -> Assay.open(INVENTED, EngineSettings.DEFAULTS, ports -> {
                    throw new IllegalStateException("no database");
                }))
                .hasMessage("no database");
    }
}
