package dev.assay.adapter.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EscapesTest {

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x00, 0x07, 0x09, 0x0a, 0x1b, 0x7f, 0x80, 0x85, 0x9b, 0x9f, 0xad, 0x061c, 0x200b, 0x200e, 0x200f,
                0x2028, 0x2029, 0x202a, 0x202e, 0x2066, 0x2069, 0xd800, 0xdfff, 0xfeff, 0xfff9, 0xe0001
            })
    void escapesInAMessageWhatCommandsATerminalOrReordersALine(int point) {
        String escaped = Escapes.message("a" + Character.toString(point) + "b");
        assertThat(escaped).startsWith("a\\u").endsWith("b").matches("[ -~]+");
    }

    @Test
    void leavesWhatCanBeSeenAsItIs() {
        assertThat(Escapes.message("läss 日本 😀 e\u0301")).isEqualTo("läss 日本 😀 e\u0301");
    }

    @Test
    void escapesInJsonAllButItsLineEnds() {
        assertThat(Escapes.json("{\n  \"a\" : \"ä\u009b\u202e\u007f\"\n}", false))
                .isEqualTo("{\n  \"a\" : \"ä\\u009b\\u202e\\u007f\"\n}");
        assertThat(Escapes.json("\"ä😀\"", true)).isEqualTo("\"\\u00e4\\ud83d\\ude00\"");
    }
}
