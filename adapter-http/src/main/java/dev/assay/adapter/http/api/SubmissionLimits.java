package dev.assay.adapter.http.api;

import dev.assay.adapter.http.access.HttpLimits;
import dev.assay.adapter.http.exchange.Problem;
import dev.assay.adapter.http.exchange.ProblemException;
import dev.assay.adapter.http.exchange.Problems;
import dev.assay.adapter.http.exchange.Reply;
import dev.assay.port.in.SubmissionRejectedException;
import dev.assay.port.out.RateLimiter;
import dev.assay.port.out.RateLimiter.Allowance;
import dev.assay.port.out.RateLimiter.Grant;
import dev.assay.port.out.StoreException;
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
public final class SubmissionLimits {

    private static final HeaderName RATE_LIMIT = HeaderNames.create("RateLimit");
    private static final HeaderName POLICY = HeaderNames.create("RateLimit-Policy");

    private static final String SUBMISSIONS = "submissions";
    private static final String FORCED = "forced";
    private static final Map<String, String> WHAT =
            Map.of(SUBMISSIONS, "analyses", FORCED, "analyses with force_refresh");

    private final RateLimiter limiter;
    private final Allowance submissions;
    private final Allowance forced;

    public SubmissionLimits(RateLimiter limiter, HttpLimits limits) {
        this.limiter = limiter;
        this.submissions = new Allowance(SUBMISSIONS, limits.submissionsPerMinute(), Duration.ofMinutes(1));
        this.forced = new Allowance(FORCED, limits.forcedPerHour(), Duration.ofHours(1));
    }

    /** What becomes of submissions that were granted. */
    @FunctionalInterface
    interface Answer {
        Reply get() throws InterruptedException;
    }

    /** Counts submissions of a client, who is told what is left, whatever becomes of them. */
    Reply counted(String client, boolean force, int units, Answer answer) throws InterruptedException {
        Map<HeaderName, String> told = count(client, force, units);
        try {
            Reply reply = answer.get();
            told.forEach(reply::with);
            return reply;
        } catch (ProblemException | SubmissionRejectedException | StoreException refused) {
            throw new ProblemException(Problems.of(refused), refused).telling(told);
        }
    }

    /**
     * Counts submissions of a client. The scarcer limit is asked first: a client that it refuses has not spent any of
     * the other.
     *
     * @return the headers that tell what is left
     * @throws ProblemException if there is not so much left, or never will be
     */
    private Map<HeaderName, String> count(String client, boolean force, int units) {
        Told told = new Told();
        if (force && forced.quota() > 0) {
            take(forced, client, units, told);
        }
        if (submissions.quota() > 0) {
            take(submissions, client, units, told);
        }
        return told.headers();
    }

    private void take(Allowance allowance, String client, int units, Told told) {
        if (units > allowance.quota()) {
            throw new ProblemException(Problem.unprocessable(
                    BatchRoutes.USERNAMES,
                    "%s are more than this server ever allows: %s".formatted(units, sentence(allowance))));
        }
        told.add(allowance, limiter.take(allowance, client, units));
    }

    private static String sentence(Allowance allowance) {
        return "at most %s %s in %s s"
                .formatted(
                        allowance.quota(),
                        WHAT.get(allowance.name()),
                        allowance.window().toSeconds());
    }

    /** What the headers say. Belongs to one request. */
    private static final class Told {
        private final Map<HeaderName, String> headers = new LinkedHashMap<>();

        void add(Allowance allowance, Grant grant) {
            // Put together by hand: every submission pays for it, and a formatter is dear.
            String name = '"' + allowance.name() + '"';
            String policy = name + ";q=" + allowance.quota() + ";w="
                    + allowance.window().toSeconds();
            String left = name + ";r=" + grant.remaining() + ";t=" + Reply.wholeSeconds(grant.fullAfter());
            headers.merge(POLICY, policy, (one, other) -> one + ", " + other);
            headers.merge(RATE_LIMIT, left, (one, other) -> one + ", " + other);
            if (!grant.granted()) {
                throw refused(allowance, grant);
            }
        }

        private ProblemException refused(Allowance allowance, Grant grant) {
            Problem problem = Problem.of(
                            Status.TOO_MANY_REQUESTS_429,
                            "You may ask for " + sentence(allowance) + "; try again later.")
                    .with(Problems.CODE, "rate_limited")
                    .retryAfter(grant.retryAfter());
            return new ProblemException(problem).telling(headers);
        }

        Map<HeaderName, String> headers() {
            return headers;
        }
    }
}
