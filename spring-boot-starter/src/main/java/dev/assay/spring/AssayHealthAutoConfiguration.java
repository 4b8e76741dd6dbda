package dev.assay.spring;

import dev.assay.embedded.Assay;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/** Shows whether tasks are worked on, where an application tells of its health. */
@AutoConfiguration(after = AssayAutoConfiguration.class)
@ConditionalOnClass(HealthIndicator.class)
@ConditionalOnBean(Assay.class)
public final class AssayHealthAutoConfiguration {

    /** Returns what the endpoint of health shows under the name of assay. */
    @Bean
    @ConditionalOnMissingBean(name = "assayHealthIndicator")
    @ConditionalOnEnabledHealthIndicator("assay")
    HealthIndicator assayHealthIndicator(Assay assay) {
        return () -> (assay.working() ? Health.up() : Health.down()).build();
    }
}
