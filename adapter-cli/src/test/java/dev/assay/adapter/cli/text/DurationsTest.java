package dev.assay.adapter.cli.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {

    @ParameterizedTest
    @CsvSource({
        "0, PT0S",
        "90, PT90S",
        "90s, PT90S",
        "90m, PT90M",
        "1h, PT1H",
        "1H, PT1H",
        "1d, PT24H",
        "500ms, PT0.5S",
        "1h30m, PT90M",
        "1d2h3m4s5ms, PT26H3M4.005S",
        "PT2M, PT2M",
        "pt0.05s, PT0.05S",
    })
    void readsSecondsUnitsAndIso(String text, Duration time) {
        assertThat(Durations.parse(text)).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "soon", "1.5", "1.5h", "-1", "1 h", "30m1h", "1w", "h", "1hour", "9999999999", "٣", "1h1h"})
    void refusesWhatIsNoTimeAndSaysWhatIs(String text) {
        assertThatThrownBy(() -> Durations.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("seconds such as 90")
                .hasMessageContaining("1h");
    }

    @ParameterizedTest
    @CsvSource({"PT0S, 0s", "PT1H, 1h", "PT90S, 1m30s", "PT0.05S, 50ms", "PT168H, 7d", "PT1M0.001S, 1m1ms"})
    void writesATimeSoThatItCanBeReadAgain(Duration time, String text) {
        assertThat(Durations.text(time)).isEqualTo(text);
        assertThat(Durations.parse(text)).isEqualTo(time);
    }

    @Test
    void saysWhichTimesAreAllowedWithTheirUnits() {
        assertThat(Durations.allowed(Duration.ofSeconds(1), Duration.ofDays(7)))
                .isEqualTo("expected a time from 1s to 7d: seconds such as 90, or with units such as 30s, 15m, 1h");
    }
}
