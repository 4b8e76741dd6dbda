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
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GitHubCheckTest {

    private static final String LIMITS = "{\"resources\":{\"core\":{\"limit\":5000,\"remaining\":4999,\"reset\":1}}}";

    private final HttpServer server;
    private int status = 200;
    private String type = "application/json; charset=utf-8";
    private String body = LIMITS;

    GitHubCheckTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Server", "nginx/1.27");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private List<GitHubCheck.Answer> ask(String... tokens) throws InterruptedException {
        URI api = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new GitHubCheck(Reading.settings(api, tokens), new ManualClock()).ask();
    }

    @Test
    void takesGitHubForGitHub() throws Exception {
        assertThat(ask("one")).containsExactly(new GitHubCheck.Answer(true, "with the token: answers"));
        status = 404;
        body = "{\"message\":\"Rate limiting is not enabled.\",\"documentation_url\":\"https://docs.github.com\"}";
        assertThat(ask("one"))
                .containsExactly(new GitHubCheck.Answer(true, "with the token: answers, and counts no calls"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200|text/html|<html>Welcome!</html>|a web page",
                "200|text/plain|<!doctype html>|a web page",
                "200|text/plain|ok|something else (text/plain)",
                "200|application/json|{}|other JSON",
                "200|application/json|[]|other JSON",
                "200|application/json|null|other JSON",
                "200|application/json|{\"resources\":{\"core\":{\"limit\":\"many\"}}}|other JSON",
                "200|application/json|''|nothing",
                "404|text/html|<html>not found</html>|a web page",
                "404|application/json|{\"message\":\"no such route\"}|other JSON"
            })
    void tellsWhatAnswersInItsPlace(int answered, String contentType, String content, String words) throws Exception {
        status = answered;
        type = contentType;
        body = content;
        assertThat(ask("one", "two")).allSatisfy(answer -> {
            assertThat(answer.well()).isFalse();
            assertThat(answer.words())
                    .contains(
                            "http://127.0.0.1:" + server.getAddress().getPort() + " answers " + answered + " with "
                                    + words,
                            "of \"nginx/1.27\"",
                            "not how GitHub answers. Check GITHUB_API_URL");
        });
    }
}
