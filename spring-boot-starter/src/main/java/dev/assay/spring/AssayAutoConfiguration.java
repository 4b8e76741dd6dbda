package dev.assay.spring;

import dev.assay.adapter.github.GitHubSettings;
import dev.assay.embedded.Assay;
import dev.assay.engine.EnginePorts;
import dev.assay.engine.EngineSettings;
import dev.assay.port.in.TaskService;
import dev.assay.port.out.Archive;
import dev.assay.port.out.EngineObserver;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Opens an {@link Assay} when an application starts and closes it when the application stops. A bean of the
 * application's own takes the place of each of these; a bean of the type {@link Archive} keeps what outlives the
 * retention.
 */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration"
        })
@ConditionalOnProperty(prefix = "assay", name = "enabled", matchIfMissing = true)
@EnableConfigurationProperties(AssayProperties.class)
public final class AssayAutoConfiguration {

    /** Returns how GitHub is asked. */
    @Bean
    @ConditionalOnMissingBean
    GitHubSettings assayGitHubSettings(AssayProperties properties) {
        return properties.github().settings();
    }

    /** Returns the bounds of the engine. */
    @Bean
    @ConditionalOnMissingBean
    EngineSettings assayEngineSettings(AssayProperties properties) {
        return properties.engine();
    }

    /** Opens the engine. The context closes it, after the beans that use it. */
    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean(TaskService.class)
    Assay assay(
            GitHubSettings gitHub,
            EngineSettings engine,
            ObjectProvider<EngineObserver> observer,
            ObjectProvider<Archive> archive) {
        return Assay.open(gitHub, engine, ports -> {
            EnginePorts kept = ports.archivedIn(archive.getIfAvailable(() -> Archive.NONE));
            EngineObserver hears = observer.getIfAvailable(() -> EngineObserver.NONE);
            if (hears instanceof EngineMeters meters) {
                meters.watch(kept.storage().queue());
            }
            return kept.observedBy(hears);
        });
    }

    /** Counts what the engine does. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(MeterRegistry.class)
    static final class MeterConfiguration {

        /** Returns an observer that writes to the registry of the application. */
        @Bean
        @ConditionalOnBean(MeterRegistry.class)
        @ConditionalOnMissingBean(EngineObserver.class)
        EngineMeters assayEngineMeters(MeterRegistry registry) {
            return new EngineMeters(registry);
        }
    }
}
