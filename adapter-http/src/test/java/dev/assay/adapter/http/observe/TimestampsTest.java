package dev.assay.adapter.http.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampsTest {

    private final Timestamps times = new Timestamps();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1970-01-01T00:00:00Z",
                "2026-03-01T12:00:00Z",
                "2026-03-01T12:00:00.005Z",
                "2026-03-01T12:00:00.050Z",
                "2026-03-01T12:00:00.500Z",
                "2026-03-01T12:00:00.123456Z",
                "2026-03-01T12:00:00.000001Z",
                "2026-03-01T12:00:00.100001Z",
                "2026-03-01T12:00:00.000000001Z",
                "2026-03-01T12:00:00.120000003Z",
                "2026-03-01T12:00:59.999999999Z",
                "1969-12-31T23:59:59.250Z"
            })
    void writesATimeAsItsTextIs(String text) {
        // The second of the time before is kept, and must not be taken for that of this one.
        written("2026-03-01T12:00:00.250Z");

        assertThat(written(text)).isEqualTo(text).isEqualTo(Instant.parse(text).toString());
    }

    private String written(String text) {
        StringBuilder line = new StringBuilder();
        times.append(line, Instant.parse(text));
        return line.toString();
    }
}
