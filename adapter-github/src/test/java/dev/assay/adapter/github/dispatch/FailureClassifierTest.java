package dev.assay.adapter.github.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.adapter.github.wire.CallFailure;
import dev.assay.adapter.github.wire.Reply;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FailureClassifierTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final String MESSAGE = "{\"message\": \"%s\"}";

    private final FailureClassifier classifier = new FailureClassifier(InstantSource.fixed(NOON));

    @Test
    void findsNothingWrongWithSuccess() {
        assertThat(classifier.of(reply(200, Map.of(), "[]"))).isEmpty();
    }

    @Test
    void tellsASpentLimitByTheRemainingCalls() {
        Reply reply = reply(
                403,
                Map.of("X-RateLimit-Remaining", "0", "X-RateLimit-Reset", "1772370000"),
                MESSAGE.formatted("API rate limit exceeded"));
        assertThat(classifier.of(reply)).contains(CallFailure.RateLimited.primary(Instant.ofEpochSecond(1772370000)));
    }

    @Test
    void obeysRetryAfter() {
        Reply reply = reply(429, Map.of("Retry-After", "17"), MESSAGE.formatted("slow down"));
        assertThat(classifier.of(reply)).contains(CallFailure.RateLimited.secondary(NOON.plusSeconds(17)));
    }

    @Test
    void tellsASecondaryLimitByItsTextAndWaitsAMinute() {
        Reply reply = reply(
                403,
                Map.of("X-RateLimit-Remaining", "4000"),
                MESSAGE.formatted("You have exceeded a secondary rate limit"));
        assertThat(classifier.of(reply)).contains(CallFailure.RateLimited.secondary(NOON.plusSeconds(60)));
    }

    @Test
    void survivesAbsurdHeaders() {
        Reply reply = reply(429, Map.of("Retry-After", "9223372036854775807"), "");
        assertThat(classifier.of(reply)).containsInstanceOf(CallFailure.RateLimited.class);
        assertThat(classifier.of(reply(429, Map.of("Retry-After", "soon"), "")))
                .containsInstanceOf(CallFailure.RateLimited.class);
    }

    @Test
    void tellsARefusedTokenFromAMissingUser() {
        assertThat(classifier.of(reply(401, Map.of(), MESSAGE.formatted("Bad credentials"))))
                .contains(new CallFailure.Unauthorized("GitHub refused the token: Bad credentials"));
        assertThat(classifier.of(reply(404, Map.of(), MESSAGE.formatted("Not Found"))))
                .containsInstanceOf(CallFailure.NotFound.class);
    }

    @Test
    void quotesNoHtmlAndNoControlCharacters() {
        assertThat(classifier.of(reply(502, Map.of(), "<html>Unicorn!</html>")))
                .contains(new CallFailure.Unavailable("GitHub answered 502: no reason given"));
        assertThat(classifier
                        .of(reply(500, Map.of(), "a\u001b[31m\nb"))
                        .orElseThrow()
                        .sentence())
                .doesNotContain("\u001b", "\n");
    }

    private static Reply reply(int status, Map<String, String> headers, String body) {
        Map<String, List<String>> values = headers.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue())));
        return new Reply(status, HttpHeaders.of(values, (name, value) -> true), body.getBytes(StandardCharsets.UTF_8));
    }
}
