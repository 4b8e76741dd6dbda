package dev.assay.adapter.manifest.gradle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class GradleTextsTest {

    private final GradleTexts texts = new GradleTexts(unused -> Optional.empty());

    @Test
    void putsVariablesOfVariablesIn() {
        texts.put("vendor", "acme");
        texts.put("ext.grp", "io.$vendor");

        assertThat(texts.expand("${rootProject.ext.grp}:kit:$version")).isEqualTo("io.acme:kit:$version");
        assertThat(texts.expand("${property(\"vendor\")}:x")).isEqualTo("acme:x");
    }

    @Test
    void doesNotGrowWithVariablesThatHoldEachOtherManyTimes() {
        texts.put("v0", "x".repeat(100));
        for (int level = 1; level < 20; level++) {
            texts.put("v" + level, ("$v" + (level - 1)).repeat(60));
        }
        texts.put("self", "$self$self");

        assertThat(texts.expand("$v19:f:1")).isEqualTo("$v19:f:1");
        assertThat(texts.expand("$self:f:1")).hasSizeLessThan(20_000);
    }
}
