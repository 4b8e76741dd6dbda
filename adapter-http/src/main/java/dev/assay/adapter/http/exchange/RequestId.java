package dev.assay.adapter.http.exchange;

import dev.assay.domain.secret.Secrets;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** Names a request, so that an answer and the log can be brought together. */
public final class RequestId {

    public static final HeaderName HEADER = HeaderNames.create("X-Request-ID");

    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private static final long VERSION_BITS = 0xF000L;
    private static final long VERSION_4 = 0x4000L;
    private static final long VARIANT_BITS = 0xC000_0000_0000_0000L;
    private static final long VARIANT_RFC_9562 = 0x8000_0000_0000_0000L;

    private RequestId() {}

    /**
     * Returns the caller's id if it can do no harm in a log, else a fresh one.
     *
     * @param secrets that the caller must not be taken at its word with
     */
    static String of(Headers headers, Secrets secrets) {
        return headers.first(HEADER)
                .filter(id -> SANE.matcher(id).matches() && secrets.masked(id).equals(id))
                .orElseGet(RequestId::fresh);
    }

    /** Returns a new id, a UUID of version 4. It is no secret, so it need not be unpredictable. */
    static String fresh() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long high = (random.nextLong() & ~VERSION_BITS) | VERSION_4;
        long low = (random.nextLong() & ~VARIANT_BITS) | VARIANT_RFC_9562;
        return new UUID(high, low).toString();
    }
}
