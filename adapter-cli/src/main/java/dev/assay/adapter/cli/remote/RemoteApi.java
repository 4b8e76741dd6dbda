package dev.assay.adapter.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.assay.adapter.json.AssayJson;
import dev.assay.adapter.json.JsonFormException;
import dev.assay.adapter.report.text.Columns;
import dev.assay.domain.secret.Secrets;
import dev.assay.port.out.TaskClaims.Claim;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Sends requests to one server, each within bounded time and with an answer of bounded size. */
final class RemoteApi implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(90);
    private static final int LARGEST_ANSWER = 32 * 1024 * 1024;
    private static final int LONGEST_DETAIL = 500;
    private static final int UNAUTHORIZED = 401;
    private static final int MOST_CAUSES = 20;
    private static final Pattern HEADER_VALUE = Pattern.compile("[!-~]([ -~]*[!-~])?");
    private static final String ROOT = "/api/v1/github/";

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final URI server;
    private final Optional<String> key;
    private final AssayJson json;
    private final Secrets secrets;

    /** @param key that the server is shown; empty for none */
    RemoteApi(URI server, Optional<String> key, AssayJson json) {
        this.server = server;
        this.key = key;
        this.json = json;
        this.secrets = Secrets.of(key.stream().toList());
    }

    /** Starts a request to a path of the API. */
    HttpRequest.Builder to(String path) {
        String base = server.toString().replaceAll("/+$", "");
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + ROOT + path)).header("Accept", "application/json");
        key.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
        return request;
    }

    /**
     * Sends a request.
     *
     * @throws RemoteServerException if there is no answer, or the thread is interrupted while it waits; its flag is set
     *     then
     */
    HttpResponse<byte[]> send(HttpRequest request) {
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request, head -> new BoundedBody(LARGEST_ANSWER));
        try {
            return answer.get(ANSWER.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw new RemoteServerException(noAnswer(failed.getCause()), failed);
        } catch (TimeoutException slow) {
            throw new RemoteServerException(
                    "the server at %s did not answer within %s s".formatted(server, ANSWER.toSeconds()), slow);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new RemoteServerException("interrupted while waiting for the server", stop);
        } finally {
            answer.cancel(true);
        }
    }

    /** Says that an answer cannot be used, in the server's words where it has any. */
    RemoteServerException unusable(HttpResponse<byte[]> answer) {
        String detail = detail(answer).map(text -> ": " + text).orElse("");
        String hint = answer.statusCode() == UNAUTHORIZED
                ? "; set ASSAY_API_KEY to a key that it knows"
                : retryAfter(answer)
                        .map(wait -> "; try again in " + wait.toSeconds() + " s")
                        .orElse("");
        return new RemoteServerException(
                "the server at %s answered %s%s%s".formatted(server, answer.statusCode(), detail, hint));
    }

    /**
     * Reads the body of an answer.
     *
     * @param form reads it; what is no valid value of the domain is no answer of Assay either
     * @throws RemoteServerException if the body is not what Assay writes
     */
    <T> T read(HttpResponse<byte[]> answer, Function<byte[], T> form) {
        try {
            return form.apply(answer.body());
        } catch (JsonFormException | IllegalArgumentException | DateTimeException foreign) {
            throw new RemoteServerException("the server at " + server + " does not answer as Assay does", foreign);
        }
    }

    /** Returns how long the server asks to wait. */
    static Optional<Duration> retryAfter(HttpResponse<byte[]> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(text -> text.matches("[0-9]{1,6}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)));
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }

    /** Returns the members of a problem; of what is none, a node without any. */
    JsonNode problem(HttpResponse<byte[]> answer) {
        try {
            return json.read(answer.body());
        } catch (JsonFormException notJson) {
            return MissingNode.getInstance();
        }
    }

    /** Returns an idempotency key as a header can hold it: one that cannot be sent is told by its digest. */
    static String plain(String key) {
        return HEADER_VALUE.matcher(key).matches()
                ? key
                : Claim.idempotency("", key).name();
    }

    private Optional<String> detail(HttpResponse<byte[]> answer) {
        JsonNode detail = problem(answer).path("detail");
        return detail.isTextual() ? Optional.of(oneLine(secrets.masked(detail.asText()))) : Optional.empty();
    }

    private static String oneLine(String text) {
        return Columns.harmless(text.substring(0, Math.min(text.length(), LONGEST_DETAIL)));
    }

    private String noAnswer(@Nullable Throwable cause) {
        if (isUnresolved(cause)) {
            return "the server at %s could not be reached: the name %s was not found; check --server"
                    .formatted(server, server.getHost());
        }
        if (cause instanceof ConnectException) {
            return "nobody answers at " + server + "; is the server running? (assay serve)";
        }
        String why = cause instanceof IOException && cause.getMessage() != null ? cause.getMessage() : "" + cause;
        return "the server at %s could not be reached: %s".formatted(server, secrets.maskedQuote(why));
    }

    private static boolean isUnresolved(@Nullable Throwable failure) {
        Throwable cause = failure;
        for (int i = 0; cause != null && i < MOST_CAUSES; i++) {
            if (cause instanceof UnresolvedAddressException) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
