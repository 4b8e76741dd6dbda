package dev.assay.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.adapter.github.GitHubSettings;
import dev.assay.domain.task.TaskState;
import dev.assay.embedded.Assay;
import dev.assay.engine.EngineSettings;
import dev.assay.port.in.AnalysisRequest;
import dev.assay.port.in.Submission;
import dev.assay.port.in.TaskService;
import dev.assay.simulator.GitHubSimulator;
import dev.assay.simulator.SimulatorSettings;
import dev.assay.simulator.world.World;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

class StarterTest {

    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
    private static final GitHubSimulator GITHUB =
            GitHubSimulator.start(World.demo(NOW), SimulatorSettings.INSTANT.withClock(InstantSource.fixed(NOW)));

    private final ApplicationContextRunner contexts = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(AssayAutoConfiguration.class, AssayHealthAutoConfiguration.class))
            .withPropertyValues("assay.github.api-url=" + GITHUB.url());

    @AfterAll
    static void closeGitHub() {
        GITHUB.close();
    }

    @Test
    void worksInAnApplicationAndStopsWithIt() throws InterruptedException {
        Assay assay;
        try (ConfigurableApplicationContext application = start()) {
            assay = application.getBean(Assay.class);
            assertThat(assay.analyze("octocat")).isInstanceOf(TaskState.Succeeded.class);
            HealthEndpoint health = application.getBean(HealthEndpoint.class);
            assertThat(Objects.requireNonNull(health.healthForPath("assay")).getStatus())
                    .isEqualTo(Status.UP);
            MeterRegistry meters = application.getBean(MeterRegistry.class);
            assertThat(meters.get("assay.submissions")
                            .tag("kind", "started")
                            .counter()
                            .count())
                    .isEqualTo(1);
            assertThat(meters.get("assay.tasks")
                            .tag("outcome", "completed")
                            .timer()
                            .count())
                    .isEqualTo(1);
            assertThat(meters.get("assay.github.calls").counters()).isNotEmpty();
            assertThat(meters.get("assay.queue.waiting").gauge().value()).isZero();
        }
        assertThat(assay.submit(AnalysisRequest.of("octocat")))
                .isInstanceOfSatisfying(
                        Submission.Rejected.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Submission.Reason.CLOSED));
    }

    private static ConfigurableApplicationContext start() {
        SpringApplication application = new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .build();
        return application.run(
                "--assay.github.api-url=" + GITHUB.url(), "--assay.github.tokens=one,two", "--assay.workers=2");
    }

    @Test
    void bindsEveryPropertyAndShowsNoToken() {
        contexts.withPropertyValues(
                        "assay.workers=3",
                        "assay.queue-capacity=4",
                        "assay.retention=2h",
                        "assay.partial-retention=1m",
                        "assay.task-timeout=30m",
                        "assay.tasks-per-client=5",
                        "assay.shutdown-grace=1s",
                        "assay.github.tokens=one-secret",
                        "assay.github.calls-per-hour=6",
                        "assay.github.request-timeout=7s")
                .run(context -> {
                    assertThat(context.getBean(EngineSettings.class))
                            .isEqualTo(new EngineSettings(
                                    3,
                                    4,
                                    Duration.ofHours(2),
                                    Duration.ofMinutes(1),
                                    Duration.ofMinutes(30),
                                    5,
                                    Duration.ofSeconds(1)));
                    assertThat(context.getBean(GitHubSettings.class))
                            .isEqualTo(GitHubSettings.ofToken("one-secret")
                                    .withApi(GITHUB.url())
                                    .withCallsPerHour(6)
                                    .withRequestTimeout(Duration.ofSeconds(7)));
                    assertThat(context.getBean(AssayProperties.class).toString())
                            .doesNotContain("secret");
                });
    }

    @Test
    void hasTheDefaultsOfTheEngine() {
        contexts.run(context -> {
            assertThat(context.getBean(EngineSettings.class)).isEqualTo(EngineSettings.DEFAULTS);
            assertThat(context.getBean(GitHubSettings.class)).isEqualTo(GitHubSettings.ANONYMOUS.withApi(GITHUB.url()));
        });
    }

    @Test
    void takesAnEmptyTokenForNone() {
        contexts.withPropertyValues("assay.github.tokens=")
                .run(context -> assertThat(context.getBean(GitHubSettings.class).tokens())
                        .isEmpty());
    }

    @Test
    void saysWhichSettingIsWrong() {
        contexts.withPropertyValues("assay.workers=0")
                .run(context ->
                        assertThat(context.getStartupFailure()).rootCause().hasMessageContaining("workers is 0"));
        contexts.withPropertyValues("assay.github.api-url=api.github.com")
                .run(context ->
                        assertThat(context.getStartupFailure()).rootCause().hasMessageContaining("absolute address"));
    }

    @Test
    void isNotThereIfItIsNotWanted() {
        contexts.withPropertyValues("assay.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean(Assay.class));
    }

    @Test
    void needsNeitherHealthNorMeters() {
        contexts.withClassLoader(new FilteredClassLoader(HealthIndicator.class, MeterRegistry.class))
                .run(context -> assertThat(context).hasSingleBean(TaskService.class));
    }

    /** What a person writes. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {}
}
