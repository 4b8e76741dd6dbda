package dev.assay.analysis.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Co-authored-by: A <a.b+c@mail.example.org> | Co-authored-by: A <email removed>",
                "Signed-off-by: root <root@localhost> | Signed-off-by: root <email removed>",
                "write to me@example.org. | write to <email removed>.",
                "1+octocat@users.noreply.github.com did it | <email removed> did it",
                "mail \"a b\"@example.org now | mail <email removed> now",
                "mail \"a@b\"@example.org now | mail <email removed> now",
                "mail me@[127.0.0.1] now | mail <email removed> now",
                "mail me@[IPv6:2001:db8::1] now | mail <email removed> now",
                "zero m\u200be@exam\u200bple.org width | zero <email removed> width"
            })
    void takesAddressesOut(String text, String masked) {
        assertThat(Redaction.mask(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bump foo@1.2.3 and @types/node",
                "me at example dot org",
                "@octocat said \"no\"",
                "list@[ab] is no host",
                "a @ b.c",
                "\"quoted\" @example",
                ""
            })
    void leavesTheRest(String text) {
        assertThat(Redaction.mask(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void leavesNoAddressInAnyText(int seed) {
        Random random = new Random(seed);
        String signs = "ab.@<>\"[]1\n -\u200b";
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            for (int j = random.nextInt(12); j > 0; j--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            text.append(" some.body@example.org ");
        }

        assertThat(Redaction.mask(text.toString()))
                .doesNotContain("example.org")
                .doesNotContain("some.body");
    }

    @Test
    void masksAMaskedTextNoFurther() {
        String once = Redaction.mask("to <a@example.org> and \"b c\"@example.org");

        assertThat(Redaction.mask(once)).isEqualTo(once);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"@", "a@", "@[", "a@[", "x@y.", "<@", "\"a\"@[1"})
    void readsAMillionCharacters(String part) {
        assertThat(Redaction.mask(part.repeat(1_000_000 / part.length()))).isNotEmpty();
    }
}
