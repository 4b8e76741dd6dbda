package dev.assay.domain.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

    private static final String PLAIN = "correct/horse-battery";
    private static final Secrets SECRETS = Secrets.of(List.of(PLAIN, "correct/horse", "demo"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct/horse-battery",
                "correct\\/horse-battery",
                "\\u0063orrect/horse\\u002Dbattery",
                "correct%2Fhorse-battery",
                "correct%2fhorse%2Dbattery"
            })
    void masksAKnownSecretHoweverItIsEscaped(String echo) {
        assertThat(SECRETS.masked("GitHub refused \"" + echo + "\" at 100 %"))
                .isEqualTo("GitHub refused \"***\" at 100 %");
        assertThat(masked("{\"message\":\"%1 " + echo + "\"}")).isEqualTo("{\"message\":\"%1 ***\"}");
    }

    @Test
    void masksEachOccurrenceAndTheLongerSecretFirst() {
        assertThat(SECRETS.masked(PLAIN + PLAIN + " correct/horse")).isEqualTo("****** ***");
    }

    @Test
    void takesAWordOfFewCharactersForNoSecret() {
        assertThat(SECRETS.masked("a demo")).isEqualTo("a demo");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ghp_0123456789abcdefghijABCDEFGHIJ012345",
                "gho_0123456789abcdefghijABCDEFGHIJ012345",
                "ghu_0123456789abcdefghijABCDEFGHIJ012345",
                "ghs_0123456789abcdefghijABCDEFGHIJ012345",
                "ghr_0123456789abcdefghijABCDEFGHIJ012345",
                "ghs_0123456789012345678_eyJhbGciOi.eyJpc3MiOi-x.c2lnbmF0dXJl",
                "github_pat_11ABCDEFG0abcdefghijkl_0123456789abcdef"
            })
    void masksTokensOfGitHubByTheirShape(String token) {
        assertThat(Secrets.SHAPED.masked("no " + token + ", please")).isEqualTo("no ***, please");
        assertThat(masked("{\"bio\":\"x\\n" + token + "\"}")).isEqualTo("{\"bio\":\"x\\n***\"}");
        assertThat(masked("https://example.com/?q%3D" + token)).isEqualTo("https://example.com/?q%3D***");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bad token 0123456789abcdef0123456789abcdef01234567|bad token ***",
                "Authorization: Bearer abc.def|Authorization: Bearer ***",
                "{\"authorization\": \"token abcdef\"}|{\"authorization\": \"token ***\"}",
                "authorization: Basic dXNlcjpwdw== sent|authorization: Basic *** sent",
                "sent Bearer eyJhbGciOiJIUzI1NiJ9.e30.x1|sent Bearer ***",
                "X-API-Key: open-sesame|X-API-Key: ***",
                "/path?access_token=abc&x=1|/path?access_token=***&x=1",
                "cannot reach redis://assay:s3cret@10.0.0.1:6379/0|cannot reach redis://***@10.0.0.1:6379/0",
                "postgresql://assay:a%40b@db/assay|postgresql://***@db/assay"
            })
    void masksWhatItsNameSaysIsASecret(String text, String masked) {
        assertThat(Secrets.SHAPED.masked(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GitHub refused the token: Bad credentials",
                "the token provided is invalid",
                "Resource not accessible by personal access token",
                "commit 0123456789abcdef0123456789abcdef01234567",
                "https://github.com/octocat/ghp_tools",
                "laughs_aboutEverythingThatThereIs",
                "basic authentication is required; bearer tokens are not",
                "https://api.github.com:443/user@example"
            })
    void leavesOtherWordsAlone(String text) {
        assertThat(Secrets.SHAPED.masked(text)).isEqualTo(text);
        assertThat(masked(text)).isEqualTo(text);
    }

    @Test
    void printsNoSecret() {
        assertThat(SECRETS).hasToString("2 secrets");
    }

    private static String masked(String data) {
        byte[] masked = SECRETS.masked(data.getBytes(StandardCharsets.UTF_8));
        return new String(masked, StandardCharsets.UTF_8);
    }
}
