package dev.assay.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.domain.secret.Secrets;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MaskingStreamTest {

    private static final Map<String, String> SETTINGS = Map.of(
            "GITHUB_TOKEN", "token-number-one, token-number-two",
            "GH_TOKEN", "token-of-the-other-name",
            "ASSAY_API_KEYS", "alice:key-of-alice,key-without-name",
            "ASSAY_ADMIN_KEYS", "root:key-of-root",
            "ASSAY_API_KEY", "key-of-mine",
            "REDIS_URL", "redis://assay:p%40ss-of-redis@a:7000,redis://assay:other-pass@b:7000",
            "ASSAY_DATABASE_URL", "postgresql://assay:pass-of-db@db/assay",
            "HTTPS_PROXY", "me:short@proxy.example:3128");

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final MaskingStream stream = new MaskingStream(printed, KnownSecrets.of(SETTINGS)::masked);

    @Test
    void knowsTheSecretsOfAllSettings() {
        Secrets secrets = KnownSecrets.of(SETTINGS);
        for (String secret : new String[] {
            "token-number-one",
            "token-number-two",
            "token-of-the-other-name",
            "key-of-alice",
            "key-without-name",
            "key-of-root",
            "key-of-mine",
            "p%40ss-of-redis",
            "p@ss-of-redis",
            "other-pass",
            "pass-of-db"
        }) {
            assertThat(secrets.masked("it was " + secret + ".")).isEqualTo("it was ***.");
        }
        assertThat(secrets.masked("alice asked a:7000")).isEqualTo("alice asked a:7000");
        assertThat(secrets.masked("through http://me:short@proxy.example"))
                .isEqualTo("through http://***@proxy.example");
    }

    @Test
    void leavesItsOwnAdviceWhole() {
        String advice = "Set HTTPS_PROXY to http://USER:PASSWORD@HOST:PORT, and send Authorization: Bearer KEY";
        assertThat(KnownSecrets.of(SETTINGS).masked(advice)).isEqualTo(advice);
    }

    @Test
    void masksASecretThatComesInPieces() throws IOException {
        for (byte single : "a key-of-alice\nb".getBytes(StandardCharsets.UTF_8)) {
            stream.write(single);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualTo("a ***\n");
        stream.flush();
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualTo("a ***\nb");
    }

    @Test
    void masksStackTracesAndKeepsOtherLetters() {
        PrintStream err = new PrintStream(stream, false, StandardCharsets.UTF_8);
        new IllegalStateException("für key-of-root", new IOException("token-number-two")).printStackTrace(err);
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("java.lang.IllegalStateException: für ***", "Caused by: java.io.IOException: ***")
                .doesNotContain("key-of-root", "token-number-two");
    }

    @Test
    void tellsThatTheReaderIsGone() {
        PrintStream out = new PrintStream(
                new MaskingStream(
                        new java.io.OutputStream() {
                            @Override
                            public void write(int single) throws IOException {
                                throw new IOException("no space left");
                            }
                        },
                        line -> line),
                false,
                StandardCharsets.UTF_8);
        out.println("a report");
        assertThat(out.checkError()).isTrue();
    }
}
