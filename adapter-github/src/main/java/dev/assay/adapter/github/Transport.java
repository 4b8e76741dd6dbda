package dev.assay.adapter.github;

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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;

/** Sends requests, each with one deadline over headers and body, bodies bounded before and after decompression. */
final class Transport implements AutoCloseable {

    private static final int MAX_BODY_BYTES = 32 << 20;
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

    private final HttpClient http;
    private final Duration timeout;
    private final Secrets secrets;

    /**
     * Opens connections when they are needed.
     *
     * @param secrets what an answer must not bring in: GitHub, or what stands before it, may repeat a token that it
     *     refuses, and its words go into reports, stores and logs
     */
    Transport(Duration timeout, Secrets secrets) {
        this.timeout = timeout;
        this.secrets = secrets;
        this.http = HttpClient.newBuilder()
                .connectTimeout(CONNECT_TIMEOUT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** Waits for an answer; an interrupted wait gives the call up. */
    Reply await(CompletableFuture<Reply> call) throws InterruptedException, CallFailedException {
        try {
            return call.get();
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause() == null ? failed : failed.getCause();
            throw new CallFailedException(new Trouble.Unavailable(sentence(cause)), cause);
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
                exchange.thenApply(this::decoded).orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS);
        CompletableFuture<Reply> unused = reply.whenComplete((answer, failure) -> {
            permits.release();
            // Cancelled or late: the exchange must not keep its connection.
            exchange.cancel(true);
        });
        return reply;
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
        return "GitHub could not be reached (" + secrets.masked(reason) + ")";
    }

    @Override
    public void close() {
        http.shutdownNow();
        http.close();
    }
}
