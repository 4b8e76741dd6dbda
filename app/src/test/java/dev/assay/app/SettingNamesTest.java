package dev.assay.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingNamesTest {

    private final SettingNames names = new SettingNames();

    private List<String> notices(String name, String value) {
        return names.notices(new Environment(Map.of(name, value, "PATH", "/bin", "GITHUB_TOKN", "x")));
    }

    @ParameterizedTest
    @CsvSource({
        "ASSAY_PROT, ASSAY_PORT",
        "ASSAY_HOTS, ASSAY_HOST",
        "ASSAY_ALOWED_HSOTS, ASSAY_ALLOWED_HOSTS",
        "ASSAY_APIKEYS, ASSAY_API_KEYS",
        "ASSAY_TASK_TIMEOUT_SECONDS, ASSAY_TASK_TIMEOUT",
        "ASSAY_WORKERS, API_WORKERS"
    })
    void namesTheNearestNameOfOneThatMeansNothing(String name, String nearest) {
        assertThat(notices(name, "secret"))
                .containsExactly(name + " is no setting of Assay and changes nothing; the nearest name is " + nearest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ASSAY_FOO", "ASSAY_X", "ASSAY_", "ASSAY_COLOUR", "ASSAY_REDIS_PASSWORD", "ASSAY_HOSPITAL"})
    void namesNoOtherNameWhereNoneIsNear(String name) {
        assertThat(notices(name, "secret")).containsExactly(name + " is no setting of Assay and changes nothing");
    }

    @ParameterizedTest
    @CsvSource({
        "ASSAY_SERVICE_HOST, 10.0.0.1",
        "ASSAY_SERVICE_PORT_HTTP, 8000",
        "ASSAY_PORT_8000_TCP_ADDR, 10.0.0.1",
        "ASSAY_REDIS_SERVICE_HOST, 10.0.0.1",
        "ASSAY_REDIS_PORT, tcp://10.0.0.1:6379",
        "ASSAY_REDIS_PORT_6379_TCP_PROTO, tcp"
    })
    void saysNothingOfWhatKubernetesSets(String name, String value) {
        assertThat(notices(name, value)).isEmpty();
    }

    @Test
    void saysThatAPortOfKubernetesCountsAsUnset() {
        assertThat(notices("ASSAY_PORT", "tcp://10.0.0.1:8000"))
                .singleElement()
                .asString()
                .contains("ASSAY_PORT is \"tcp://10.0.0.1:8000\"", "Kubernetes", "counts as unset", "--port");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ASSAY_PORT", "ASSAY_CONFIG", "ASSAY_API_KEY", "ASSAY_COLUMNS", "ASSAY_JAVA_OPTS"})
    void saysNothingOfNamesThatAreKnown(String name) {
        assertThat(notices(name, "1")).isEmpty();
    }

    @Test
    void knowsEveryNameOfTheReference() throws IOException {
        String reference = Files.readString(Path.of("..", "docs", "reference", "settings.md"));
        List<String> described = Pattern.compile("(?m)^\\| `([A-Z_]+)`")
                .matcher(reference)
                .results()
                .map(MatchResult::group)
                .map(row -> row.replaceAll("[| `]", ""))
                .filter(name -> !name.equals("NO_COLOR"))
                .toList();
        assertThat(described).hasSizeGreaterThan(15).allMatch(names::knows);
    }
}
