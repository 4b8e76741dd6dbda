package dev.assay.adapter.github.dispatch;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.assay.adapter.github.json.Json;
import dev.assay.adapter.github.wire.CallFailedException;
import dev.assay.adapter.github.wire.CallFailure;
import dev.assay.adapter.github.wire.Reply;
import dev.assay.domain.secret.Secrets;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Tells from an HTTP answer what went wrong, by status, headers and body together. */
public final class FailureClassifier {

    private static final int MAX_SHOWN = 200;
    private static final int NOT_MODIFIED = 304;

    /** GitHub's documented wait after a secondary limit that names none. */
    private static final Duration SECONDARY_WAIT = Duration.ofSeconds(60);

    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    private final InstantSource clock;

    public FailureClassifier(InstantSource clock) {
        this.clock = clock;
    }

    /** Returns what is wrong with an answer; empty if nothing is. */
    public Optional<CallFailure> of(Reply reply) {
        int status = reply.status();
        if ((status >= 200 && status < 300) || status == NOT_MODIFIED) {
            return Optional.empty();
        }
        return Optional.of(
                switch (status) {
                    case 400 -> badRequest(reply);
                    case 401 -> new CallFailure.Unauthorized("GitHub refused the token: " + message(reply));
                    case 403, 429 -> forbidden(reply);
                    case 404, 409, 410, 451 -> notFound(reply);
                    default ->
                        status >= 500
                                ? new CallFailure.Unavailable(sentence(reply), retryAfter(reply))
                                : new CallFailure.Rejected(sentence(reply));
                });
    }

    /** Returns which limit an answer speaks of, and when it has passed. */
    public CallFailure.RateLimited rateLimited(Reply reply, String message) {
        OptionalLong reset = reply.number("X-RateLimit-Reset");
        if (!message.contains("secondary") && spent(reply) && reset.isPresent()) {
            return CallFailure.RateLimited.primary(at(reset.getAsLong()));
        }
        return CallFailure.RateLimited.secondary(retryAfter(reply).orElseGet(() -> in(SECONDARY_WAIT.toSeconds())));
    }

    private static CallFailure badRequest(Reply reply) {
        String text = message(reply);
        return text.toLowerCase(Locale.ROOT).contains("version")
                ? new CallFailure.UnknownVersion(sentence(reply))
                : new CallFailure.Rejected(sentence(reply));
    }

    /** An empty repository is a conflict to some paths. */
    private static CallFailure notFound(Reply reply) {
        String text = message(reply);
        String sentence = "GitHub does not have it: " + text;
        return reply.status() == 409 && text.toLowerCase(Locale.ROOT).contains("is empty")
                ? new CallFailure.Empty(sentence)
                : new CallFailure.NotFound(sentence);
    }

    private CallFailure forbidden(Reply reply) {
        String text = message(reply).toLowerCase(Locale.ROOT);
        boolean limited = reply.status() == 429
                || spent(reply)
                || reply.headers().firstValue("Retry-After").isPresent()
                || text.contains("rate limit")
                || text.contains("abuse");
        return limited ? rateLimited(reply, text) : new CallFailure.Forbidden("GitHub refused: " + message(reply));
    }

    private static boolean spent(Reply reply) {
        return reply.number("X-RateLimit-Remaining").orElse(1) == 0;
    }

    private Optional<Instant> retryAfter(Reply reply) {
        OptionalLong seconds = reply.number("Retry-After");
        return seconds.isPresent() ? Optional.of(in(seconds.getAsLong())) : Optional.empty();
    }

    /**
     * GitHub's limits reset within the hour; a header that says otherwise must not park a task for ever. One that lies
     * in the past, as clocks differ, must not make us ask in a circle.
     */
    private Instant at(long epochSecond) {
        long now = clock.instant().getEpochSecond();
        return Instant.ofEpochSecond(Math.clamp(epochSecond, now + 1, now + LONGEST_WAIT.toSeconds()));
    }

    private Instant in(long seconds) {
        return at(clock.instant().getEpochSecond() + Math.clamp(seconds, 0, LONGEST_WAIT.toSeconds()));
    }

    private static String sentence(Reply reply) {
        return "GitHub answered " + reply.status() + ": " + message(reply);
    }

    private static String message(Reply reply) {
        String text;
        try {
            text = Optional.ofNullable(
                            Json.read(reply.body(), MessageJson.class).message())
                    .orElse("no reason given");
        } catch (CallFailedException notJson) {
            text = new String(reply.body(), StandardCharsets.UTF_8).strip();
            text = text.startsWith("<") || text.isEmpty() ? "no reason given" : text;
        }
        String line = Secrets.SHAPED.maskedQuote(text).replaceAll("\\p{Cntrl}+", " ");
        return line.length() > MAX_SHOWN ? line.substring(0, MAX_SHOWN) + "…" : line;
    }

    private record MessageJson(
            @JsonProperty("message") @Nullable String message) {}
}
