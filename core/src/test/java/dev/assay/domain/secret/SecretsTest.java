package dev.assay.domain.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
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
                "correct%2fhorse%2Dbattery",
                "CORRECT/HORSE-BATTERY",
                "CORRECT%2FHORSE-BATTERY"
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
    void masksWhatItsNameSaysIsASecretInWordsOfOthers(String text, String masked) {
        assertThat(Secrets.SHAPED.maskedQuote(text)).isEqualTo(masked);
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
        assertThat(Secrets.SHAPED.maskedQuote(text)).isEqualTo(text);
        assertThat(masked(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "send Authorization: Bearer KEY, or X-API-Key: KEY",
                "Set HTTPS_PROXY to http://USER:PASSWORD@HOST:PORT",
                "something like postgresql://USER:PASSWORD@HOST/DATABASE or password=WORD"
            })
    void leavesOwnAdviceWhole(String advice) {
        assertThat(SECRETS.masked(advice)).isEqualTo(advice);
        assertThat(masked(advice)).isEqualTo(advice);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "me:", "x-access-token:", "a-user:"})
    void masksAKnownSecretWithinBase64WhateverStandsAroundIt(String before) {
        for (String after : List.of("", "!", "@host")) {
            byte[] bytes = (before + "key?of>mine" + after).getBytes(StandardCharsets.UTF_8);
            Secrets secrets = Secrets.of(List.of("key?of>mine"));
            for (Base64.Encoder encoder : List.of(
                    Base64.getEncoder(),
                    Base64.getUrlEncoder(),
                    Base64.getEncoder().withoutPadding())) {
                String encoded = encoder.encodeToString(bytes);
                assertThat(secrets.masked("{\"sent\":\"Basic " + encoded + "\"} ok"))
                        .isEqualTo("{\"sent\":\"Basic ***\"} ok");
                assertThat(secrets.masked("q=" + encoded.replace("/", "%2f").replace("+", "%2B")))
                        .doesNotContain(encoded.substring(encoded.length() / 2));
            }
        }
    }

    @Test
    void leavesThePathAroundBase64() {
        String encoded = Base64.getEncoder().encodeToString("key?of?mine".getBytes(StandardCharsets.UTF_8));
        assertThat(Secrets.of(List.of("key?of?mine")).masked("/api/v1/" + encoded + "/x"))
                .isEqualTo("/api/v1/***/x");
    }

    @Test
    void masksAKnownSecretOfOtherLettersAlsoWhereEachByteIsACharacter() {
        Secrets secrets = Secrets.of(List.of("pässwörter"));
        assertThat(secrets.masked("of pässwörter, p%C3%A4ssw%c3%b6rter")).isEqualTo("of ***, ***");
        assertThat(new String(secrets.masked("of pässwörter".getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8))
                .isEqualTo("of ***");
    }

    @Test
    void knowsSecretsThatBeginAlike() {
        Secrets secrets = Secrets.of(List.of("correct%2Fhorse", "correct/horse", "correct-horse", "correct-horse-2"));
        assertThat(secrets.masked("correct%2Fhorse correct/horse correct-horse-2 correct-horse- correct-house"))
                .isEqualTo("*** *** *** ***- correct-house");
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
