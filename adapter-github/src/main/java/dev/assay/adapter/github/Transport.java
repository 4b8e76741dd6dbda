package dev.assay.adapter.github;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;

/** Sends requests, each with one deadline over headers and body, bodies bounded before and after decompression. */
final class Transport implements AutoCloseable {

    private static final int MAX_BODY_BYTES = 32 << 20;
    private static final int PROXY_ASKS = 407;
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

    private final HttpClient http;
    private final Duration timeout;
    private final Optional<HttpProxy> proxy;
    private final ConnectionFailures failures;

    Transport(GitHubSettings settings) {
        this.timeout = settings.requestTimeout();
        this.proxy = settings.proxy();
        this.failures = new ConnectionFailures(settings.api(), proxy, CONNECT_TIMEOUT);
        HttpClient.Builder client =
                HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT).followRedirects(HttpClient.Redirect.NEVER);
        proxy.map(HttpProxy::selector).ifPresent(client::proxy);
        this.http = client.build();
    }

    /** Returns what a proxy on the way is shown. */
    Optional<String> proxyAuthorization() {
        return proxy.flatMap(HttpProxy::authorization);
    }

    /** Waits for an answer; an interrupted wait gives the call up. */
    Reply await(CompletableFuture<Reply> call) throws InterruptedException, CallFailedException {
        try {
            Reply reply = call.get();
            if (reply.status() == PROXY_ASKS && proxy.isPresent()) {
                throw new CallFailedException(failures.strangerToProxy());
            }
            return reply;
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause() == null ? failed : failed.getCause();
            Optional<Trouble.Unreachable> unreachable = failures.of(cause);
            throw new CallFailedException(
                    unreachable.isPresent() ? unreachable.get() : new Trouble.Unavailable(sentence(cause)), cause);
        } finally {
            call.cancel(true);
        }
    }

    /** Starts a request once there is a permit for it, which is held until the answer is there. */
    CompletableFuture<Reply> start(HttpRequest request, Semaphore permits) throws InterruptedException {
        permits.acquire();
        CompletableFuture<HttpResponse<byte[]>> exchange;
        try {
            exchange = http.sendAsync(request, headers -> new BoundedBody(MAX_BODY_BYTES));
        } catch (RuntimeException refused) {
            permits.release();
            return CompletableFuture.failedFuture(refused);
        }
        // The request's own timeout ends with the headers; this one covers the body too.
        CompletableFuture<Reply> reply =
                exchange.thenApply(Transport::decoded).orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS);
        CompletableFuture<Reply> unused = reply.whenComplete((answer, failure) -> {
            permits.release();
            // Cancelled or late: the exchange must not keep its connection.
            exchange.cancel(true);
        });
        return reply;
    }

    private static Reply decoded(HttpResponse<byte[]> response) {
        byte[] body = response.body();
        boolean zipped = response.headers()
                .firstValue("Content-Encoding")
                .filter("gzip"::equalsIgnoreCase)
                .isPresent();
        return new Reply(response.statusCode(), response.headers(), zipped ? unzipped(body) : body);
    }

    private static byte[] unzipped(byte[] body) {
        try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(body))) {
            byte[] plain = zip.readNBytes(MAX_BODY_BYTES + 1);
            if (plain.length > MAX_BODY_BYTES) {
                throw new BodyTooLargeException(MAX_BODY_BYTES);
            }
            return plain;
        } catch (IOException broken) {
            throw new UncheckedIOException("broken gzip", broken);
        }
    }

    private String sentence(Throwable failure) {
        if (failure instanceof TimeoutException) {
            return "GitHub did not answer within " + timeout.toSeconds() + " s";
        }
        String message = failure.getMessage();
        String reason =
                message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
        return "GitHub could not be reached (" + reason + ")";
    }

    @Override
    public void close() {
        http.shutdownNow();
        http.close();
    }
}
