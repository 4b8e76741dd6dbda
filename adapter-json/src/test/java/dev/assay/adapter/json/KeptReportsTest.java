package dev.assay.adapter.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.domain.report.ProfileAnalysis;
import dev.assay.port.out.ProfileCache;
import dev.assay.testkit.ManualClock;
import dev.assay.testkit.Reports;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports that were written some time ago. */
class KeptReportsTest {

    private final AssayJson json = new AssayJson();
    private final KeptReports kept = new KeptReports();
    private final ProfileCache.Entry entry =
            Reports.of("octocat", 7, ManualClock.START.truncatedTo(ChronoUnit.MILLIS), 1);
    private final byte[] profile = json.profile(entry.task(), entry.analysis());

    @Test
    void bringsAReportBackAsItWas() {
        assertThat(kept.read(profile)).isEqualTo(entry);
    }

    @Test
    void showsAReportOfTheFirstVersionForWhatItHolds() {
        JsonNode first = json.read(profile);
        ((ObjectNode) first).put("schema_version", 1);
        ((ObjectNode) first)
                .remove(List.of("highlights", "projects", "career", "collaborators", "assistants", "simulated"));
        ProfileAnalysis read = kept.read(json.write(first)).analysis();
        assertThat(read.person()).isEqualTo(entry.analysis().person());
        assertThat(read.career().highlights()).isEmpty();
        assertThat(read.career().projects()).isEmpty();
    }

    @Test
    void refusesALaterVersionAndNamesIt() {
        JsonNode later = json.read(profile);
        ((ObjectNode) later).put("schema_version", 77);
        assertThatThrownBy(() -> kept.read(json.write(later)))
                .isInstanceOf(JsonFormException.class)
                .hasMessageContaining("schema_version is 77");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "[]", "{}", "{\"schema_version\": 2}"})
    void refusesWhatIsNoReport(String text) {
        assertThatThrownBy(() -> kept.read(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(JsonFormException.class);
    }
}
