package dev.assay.domain.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Isolated("it changes the default locale")
class LoginTest {

    @ParameterizedTest
    @ValueSource(strings = {"octocat", "a", "-Jerry-", "0----0", "Link-", "name_shortcode", "MIXED"})
    void acceptsWhatRealAccountsAreCalled(String name) {
        assertThat(new Login(name).value()).isEqualTo(name.toLowerCase(Locale.ROOT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a b",
                "octocat\n",
                "../repos/x",
                "ünal",
                "\u212aate",
                "a/b",
                "a%2fb",
                "0123456789012345678901234567890123456789"
            })
    void refusesWhatNoAccountIsCalled(String name) {
        assertThatThrownBy(() -> new Login(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not a GitHub login");
    }

    @Test
    void lowersCaseAlikeInEveryLanguage() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(new Login("TITIAN").value()).isEqualTo("titian");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void showsNoControlCharactersAndNotTooMuchOfABadName() {
        assertThatThrownBy(() -> new Login("x\u001b[31m" + "y".repeat(5000)))
                .message()
                .doesNotContain("\u001b")
                .hasSizeLessThan(200);
    }
}
