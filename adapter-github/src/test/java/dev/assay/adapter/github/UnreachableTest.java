package dev.assay.adapter.github;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.adapter.github.wire.CallFailure;
import dev.assay.adapter.github.wire.ConnectionFailures;
import dev.assay.adapter.github.wire.ProxyAddress;
import dev.assay.port.out.OverviewAnswer;
import dev.assay.testkit.ManualClock;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class UnreachableTest {

    private static final URI API = URI.create("https://github.example/api/v3");
    private static final ConnectionFailures DIRECT =
            new ConnectionFailures(API, Optional.empty(), Duration.ofSeconds(10));
    private static final ConnectionFailures PROXIED = new ConnectionFailures(
            API, Optional.of(new ProxyAddress("proxy.example", 3128, Optional.of("secret"))), Duration.ofSeconds(10));

    private static String sentence(ConnectionFailures failures, Throwable failure) {
        return failures.of(new CompletionException(failure)).orElseThrow().sentence();
    }

    private static <T extends Throwable> T because(T failure, Throwable cause) {
        failure.initCause(cause);
        return failure;
    }

    @Test
    void namesARefusedConnectionWithAddressAndRemedy() throws Exception {
        assertThat(answer("http://127.0.0.1:" + closedPort()))
                .isInstanceOfSatisfying(
                        OverviewAnswer.Unavailable.class,
                        answer -> assertThat(answer.detail())
                                .matches("GitHub at http://127\\.0\\.0\\.1:[0-9]+ could not be reached:"
                                        + " 127\\.0\\.0\\.1:[0-9]+ refused the connection\\. Check .*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://name.invalid", "http://name.invalid:8080"})
    void namesANameThatIsNotFound(String api) throws Exception {
        assertThat(answer(api))
                .isInstanceOfSatisfying(
                        OverviewAnswer.Unavailable.class,
                        answer -> assertThat(answer.detail())
                                .startsWith("GitHub at " + api
                                        + " could not be reached: the name name.invalid was not found. ")
                                .contains("GITHUB_API_URL", "HTTPS_PROXY"));
    }

    @Test
    void namesATimeOut() {
        assertThat(sentence(
                        DIRECT,
                        because(
                                new HttpConnectTimeoutException("HTTP connect timed out"),
                                new ConnectException("timed out"))))
                .contains("timed out, as github.example did not take a connection within 10 s");
    }

    @Test
    void namesWhatIsWrongWithACertificate() {
        SSLHandshakeException unknown = because(
                new SSLHandshakeException("PKIX path building failed"), new CertPathBuilderException("no path"));
        SSLHandshakeException expired =
                because(new SSLHandshakeException("expired"), new CertificateExpiredException("NotAfter"));
        SSLHandshakeException foreign = because(
                new SSLHandshakeException("No subject alternative DNS name matching github.example found."),
                new CertificateException("No subject alternative DNS name matching github.example found."));
        assertThat(sentence(DIRECT, unknown)).contains("its certificate is not trusted", "javax.net.ssl.trustStore");
        assertThat(sentence(DIRECT, expired)).contains("its certificate has expired");
        assertThat(sentence(DIRECT, foreign)).contains("its certificate is that of another name");
        assertThat(sentence(DIRECT, new SSLException("Unsupported or unrecognized SSL message")))
                .contains("github.example does not speak TLS");
        assertThat(sentence(DIRECT, new SSLException("Unrecognized SSL message, plaintext connection?")))
                .contains("github.example does not speak TLS");
    }

    @Test
    void blamesTheProxyWhereThereIsOneAndNeverShowsItsPassword() {
        assertThat(sentence(PROXIED, new ConnectException("Connection refused")))
                .contains("the proxy proxy.example:3128 refused the connection. Check HTTPS_PROXY")
                .doesNotContain("secret");
        assertThat(sentence(PROXIED, new IOException("Tunnel failed, got: 403")))
                .contains("the proxy proxy.example:3128 answered 403 instead of leading there");
        assertThat(PROXIED.strangerToProxy().sentence())
                .contains("the proxy proxy.example:3128 asks for a user and password");
        assertThat(PROXIED.proxy().orElseThrow().toString()).isEqualTo("proxy.example:3128");
    }

    @Test
    void keepsTheWordsOfOtherReasonsForNoConnection() {
        assertThat(sentence(DIRECT, new ConnectException("No route to host")))
                .contains("github.example takes no connection (no route to host)");
    }

    @Test
    void leavesFailuresOfCallsThatWereUnderWayToOthers() {
        assertThat(DIRECT.of(new IOException("Connection reset"))).isEmpty();
        assertThat(DIRECT.of(new IOException("HTTP/1.1 header parser received no bytes")))
                .isEmpty();
    }

    @Test
    void asksAFewTimesWhatMayPassAndOnceWhatWillNot() {
        assertThat(DIRECT.of(new ConnectException("Connection refused"))
                        .orElseThrow()
                        .attempts())
                .isEqualTo(2);
        assertThat(DIRECT.of(new UnknownHostException("name.invalid"))
                        .orElseThrow()
                        .attempts())
                .isEqualTo(2);
        assertThat(DIRECT.of(new SSLHandshakeException("PKIX")).map(CallFailure.Unreachable::attempts))
                .hasValueSatisfying(attempts -> assertThat(attempts).isLessThanOrEqualTo(2));
        assertThat(PROXIED.strangerToProxy().attempts()).isEqualTo(1);
    }

    @Test
    void saysOfTheCheckWhyThereIsNoAnswer() throws Exception {
        GitHubSettings settings = Reading.settings(URI.create("http://127.0.0.1:" + closedPort()), "one", "two");
        List<GitHubCheck.Answer> answers = new GitHubCheck(settings, new ManualClock()).ask();
        assertThat(answers).singleElement().satisfies(answer -> {
            assertThat(answer.well()).isFalse();
            assertThat(answer.words()).contains("refused the connection");
        });
    }

    private static OverviewAnswer answer(String api) throws InterruptedException {
        try (Reading reading = Reading.of(Reading.settings(URI.create(api), "token"), new ManualClock(), false)) {
            return reading.answer("octocat");
        }
    }

    /** A port without a listener. */
    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
