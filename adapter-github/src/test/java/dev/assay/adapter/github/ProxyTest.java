package dev.assay.adapter.github;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.assay.testkit.ManualClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Asks a GitHub that no name leads to, so that only the proxy can have answered. */
@Timeout(60)
class ProxyTest {

    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final List<String> logins = Collections.synchronizedList(new ArrayList<>());
    private final HttpServer proxy;
    private int status = 200;

    ProxyTest() throws IOException {
        proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void open() {
        proxy.createContext("/", this::answer);
        proxy.start();
    }

    @AfterEach
    void close() {
        proxy.stop(0);
    }

    @Test
    void leadsToGitHub() throws Exception {
        assertThat(ask(Optional.empty())).isEqualTo(new GitHubCheck.Answer(true, "with the token: answers"));
        assertThat(requests).containsExactly("http://github.invalid/rate_limit");
        assertThat(logins).containsExactly("none");
    }

    @Test
    void isShownItsUserAndPassword() throws Exception {
        assertThat(ask(Optional.of("me:secret")).well()).isTrue();
        // me:secret
        assertThat(logins).containsExactly("Basic bWU6c2VjcmV0");
    }

    @Test
    void isNamedWhenItAsksForAUserAndPassword() throws Exception {
        status = 407;
        assertThat(ask(Optional.empty())).satisfies(answer -> {
            assertThat(answer.well()).isFalse();
            assertThat(answer.words())
                    .contains("could not be reached: the proxy 127.0.0.1:", "asks for a user and password");
        });
    }

    private GitHubCheck.Answer ask(Optional<String> login) throws InterruptedException {
        HttpProxy way = new HttpProxy("127.0.0.1", proxy.getAddress().getPort(), login);
        GitHubSettings settings = GitHubSettings.ofToken("token")
                .withApi(URI.create("http://github.invalid"))
                .withRequestTimeout(Duration.ofSeconds(30))
                .withProxy(Optional.of(way));
        return new GitHubCheck(settings, new ManualClock()).ask().getFirst();
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.add(exchange.getRequestURI().toString());
        logins.add(Optional.ofNullable(exchange.getRequestHeaders().getFirst("Proxy-Authorization"))
                .orElse("none"));
        byte[] body = "{\"resources\":{\"core\":{\"limit\":5000,\"remaining\":4999}}}".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
