package dev.assay.adapter.http;

import dev.assay.port.out.RateLimiter;
import dev.assay.port.out.RateLimiter.Allowance;
import dev.assay.port.out.RateLimiter.Grant;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often a client may ask for analyses. Told in the headers of draft-ietf-httpapi-ratelimit-headers: what is left
 * ({@code r}), and after how many seconds all of it is there again ({@code t}).
 */
final class SubmissionLimits {

    private static final HeaderName RATE_LIMIT = HeaderNames.create("RateLimit");
    private static final HeaderName POLICY = HeaderNames.create("RateLimit-Policy");

    private final RateLimiter limiter;
    private final Allowance submissions;
    private final Allowance forced;

    SubmissionLimits(RateLimiter limiter, HttpLimits limits) {
        this.limiter = limiter;
        this.submissions = new Allowance("submissions", limits.submissionsPerMinute(), Duration.ofMinutes(1));
        this.forced = new Allowance("forced", limits.forcedPerHour(), Duration.ofHours(1));
    }

    /**
     * Counts submissions of a client.
     *
     * @return the headers that tell what is left
     * @throws ProblemException if there is not so much left
     */
    Map<HeaderName, String> count(String client, boolean force, int units) {
        Told told = new Told();
        if (submissions.quota() > 0) {
            told.add(submissions, limiter.take(submissions, client, units), "analyses in a minute");
        }
        if (force && forced.quota() > 0) {
            told.add(forced, limiter.take(forced, client, units), "analyses with force_refresh in an hour");
        }
        return told.headers();
    }

    /** What the headers say. Belongs to one request. */
    private static final class Told {
        private final Map<HeaderName, String> headers = new LinkedHashMap<>();

        void add(Allowance allowance, Grant grant, String what) {
            String policy = "\"%s\";q=%s;w=%s"
                    .formatted(
                            allowance.name(),
                            allowance.quota(),
                            allowance.window().toSeconds());
            String left = "\"%s\";r=%s;t=%s".formatted(allowance.name(), grant.remaining(), seconds(grant.fullAfter()));
            headers.merge(POLICY, policy, (one, other) -> one + ", " + other);
            headers.merge(RATE_LIMIT, left, (one, other) -> one + ", " + other);
            if (!grant.granted()) {
                throw refused(allowance, grant, what);
            }
        }

        private ProblemException refused(Allowance allowance, Grant grant, String what) {
            Problem problem = Problem.of(
                            Status.TOO_MANY_REQUESTS_429,
                            "More than %s %s are not allowed; try again later.".formatted(allowance.quota(), what))
                    .retryAfter(grant.retryAfter());
            return new ProblemException(problem).telling(headers);
        }

        private static long seconds(Duration time) {
            return time.plusSeconds(1).minusNanos(1).toSeconds();
        }

        Map<HeaderName, String> headers() {
            return headers;
        }
    }
}
