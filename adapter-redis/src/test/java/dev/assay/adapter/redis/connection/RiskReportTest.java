package dev.assay.adapter.redis.connection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RiskReportTest {

    @Test
    void saysNothingOfAServerThatKeepsWhatItIsGiven() {
        assertThat(RiskReport.risks("# Memory\r\nmaxmemory_policy:noeviction\r\naof_enabled:1\r\n"))
                .isEmpty();
    }

    @Test
    void namesWhatMayBeLostAndWhatToDo() {
        assertThat(RiskReport.risks("maxmemory_policy:allkeys-lru\r\naof_enabled:0\r\n"))
                .hasSize(2)
                .anySatisfy(risk -> assertThat(risk).contains("allkeys-lru", "noeviction"))
                .anySatisfy(risk -> assertThat(risk).contains("appendonly"));
    }
}
