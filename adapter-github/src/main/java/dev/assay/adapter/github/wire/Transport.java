package dev.assay.adapter.github.wire;

import dev.assay.domain.secret.Secrets;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;

/** Sends requests, each with one deadline over headers and body, bodies bounded before and after decompression. */
public final class Transport implements AutoCloseable {

    private static final int NANOS_BEFORE_A_MILLISECOND = 999_999;
    private static final int PROXY_ASKS = 407;
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

    private final LazyClient http;
    private final Duration timeout;
    private final Optional<ProxyAddress> proxy;
    private final ConnectionFailures failures;
    private final CallBounds bounds;

    /** What an answer must not bring in: GitHub may repeat a token, and its words go into reports, stores and logs. */
    private final Secrets secrets;

    /** Opens connections when they are needed. */
    public Transport(TransportSettings settings, CallBounds bounds) {
        this.timeout = settings.timeout();
        this.proxy = settings.proxy();
        this.failures = new ConnectionFailures(settings.api(), proxy, CONNECT_TIMEOUT);
        this.bounds = bounds;
        this.secrets = settings.secrets();
        this.http = new LazyClient(() -> client(settings.proxy()));
    }

    private static HttpClient client(Optional<ProxyAddress> proxy) {
        HttpClient.Builder client =
                HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT).followRedirects(HttpClient.Redirect.NEVER);
        proxy.map(ProxyAddress::selector).ifPresent(client::proxy);
        return client.build();
    }

    /** Returns what a proxy on the way is shown. */
    public Optional<String> proxyAuthorization() {
        return proxy.flatMap(ProxyAddress::authorization);
    }

    /** Waits for an answer; an interrupted wait gives the call up. */
    public Reply await(CompletableFuture<Reply> call) throws InterruptedException, CallFailedException {
        try {
            Reply reply = call.get();
            if (reply.status() == PROXY_ASKS && proxy.isPresent()) {
                throw new CallFailedException(failures.strangerToProxy());
            }
            return reply;
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause() == null ? failed : failed.getCause();
            Optional<CallFailure.Unreachable> unreachable = failures.of(cause);
            throw new CallFailedException(
                    unreachable.isPresent() ? unreachable.get() : new CallFailure.Unavailable(sentence(cause)), cause);
        } finally {
            call.cancel(true);
        }
    }

    /** Starts a request once there is a permit for it, which is held until the answer is there. */
    public CompletableFuture<Reply> start(HttpRequest request, Semaphore permits) throws InterruptedException {
        permits.acquire();
        CompletableFuture<Reply> reply = new CompletableFuture<>();
        CompletableFuture<Reply> unused = reply.whenComplete((answer, failure) -> permits.release());
        // The request's own timeout ends with the headers; this one covers the body too.
        bounds.timer().limit(reply, timeout);
        try {
            exchange(request, reply);
        } catch (RuntimeException refused) {
            reply.completeExceptionally(refused);
        }
        return reply;
    }

    private void exchange(HttpRequest request, CompletableFuture<Reply> reply) {
        // What makes the body is kept with the connection: if it knew this transport, a closed client would keep
        // itself.
        int limit = bounds.bodyBytes();
        CompletableFuture<HttpResponse<byte[]>> exchange =
                http.get().sendAsync(request, headers -> new BoundedBody(limit));
        CompletableFuture<Reply> unusedAnswer = exchange.thenApply(this::decoded)
                .whenComplete((answer, failure) -> {
                    if (failure == null) {
                        reply.complete(answer);
                    } else {
                        reply.completeExceptionally(failure);
                    }
                });
        // Cancelled or late: the exchange must not keep its connection.
        CompletableFuture<Reply> unused = reply.whenComplete((answer, failure) -> exchange.cancel(true));
    }

    private Reply decoded(HttpResponse<byte[]> response) {
        byte[] body = response.body();
        boolean zipped = response.headers()
                .firstValue("Content-Encoding")
                .filter("gzip"::equalsIgnoreCase)
                .isPresent();
        byte[] plain = zipped ? unzipped(body) : body;
        return new Reply(response.statusCode(), masked(response.headers()), secrets.masked(plain));
    }

    private HttpHeaders masked(HttpHeaders headers) {
        Map<String, List<String>> masked = new LinkedHashMap<>();
        headers.map()
                .forEach((name, values) ->
                        masked.put(name, values.stream().map(secrets::masked).toList()));
        return masked.equals(headers.map()) ? headers : HttpHeaders.of(masked, (name, value) -> true);
    }

    private byte[] unzipped(byte[] body) {
        try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(body))) {
            byte[] plain = zip.readNBytes(bounds.bodyBytes() + 1);
            if (plain.length > bounds.bodyBytes()) {
                throw new BodyTooLargeException(bounds.bodyBytes());
            }
            return plain;
        } catch (IOException broken) {
            throw new UncheckedIOException("broken gzip", broken);
        }
    }

    private String sentence(Throwable failure) {
        if (failure instanceof TimeoutException) {
            return "GitHub did not answer within " + readable(timeout);
        }
        String message = failure.getMessage();
        String reason =
                message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
        return "GitHub could not be reached (" + secrets.maskedQuote(reason) + ")";
    }

    /** Writes whole seconds as seconds, and any other time in milliseconds, rounded up: no limit is zero. */
    private static String readable(Duration time) {
        if (time.equals(Duration.ofSeconds(time.toSeconds()))) {
            return time.toSeconds() + " s";
        }
        return time.plusNanos(NANOS_BEFORE_A_MILLISECOND).toMillis() + " ms";
    }

    @Override
    public void close() {
        http.close();
    }
}
