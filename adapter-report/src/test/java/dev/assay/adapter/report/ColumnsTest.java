package dev.assay.adapter.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.adapter.report.text.Columns;
import dev.assay.adapter.report.text.Style;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnsTest {

    private static final Style UNICODE = new Style(false, true, 80);
    private static final Style ASCII = new Style(false, false, 80);

    @ParameterizedTest
    @CsvSource({"abc,3", "東京,4", "é,1", "👩,2", "⚡,2", "✅,2", "⭐,2", "★,1", "█,1", "한글,4", "'',0"})
    void countsTheColumnsThatAScreenShows(String text, int columns) {
        assertThat(Columns.width(text)).isEqualTo(columns);
    }

    @ParameterizedTest
    @ValueSource(ints = {-3, 0, 1, 2, 3, 4, 7, 20})
    void neverExceedsTheColumnsItCutsTo(int columns) {
        for (String text : new String[] {"somewhat long text", "東京のプログラマー", "👩‍💻👩‍💻👩‍💻👩‍💻"}) {
            assertThat(Columns.width(Columns.cut(text, columns, UNICODE))).isLessThanOrEqualTo(Math.max(0, columns));
            assertThat(Columns.width(Columns.cut(text, columns, ASCII))).isLessThanOrEqualTo(Math.max(0, columns));
        }
    }

    @ParameterizedTest
    @CsvSource({"a  b,a b", "' a ',a", "a\u202Eb,ab", "a\u001b[0mb,a [0mb", "a\u00adb,ab", "👩‍💻,👩‍💻"})
    void makesTextHarmless(String text, String safe) {
        assertThat(Columns.harmless(text)).isEqualTo(safe);
    }
}
