package dev.assay.adapter.http.exchange;

import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import io.helidon.http.WritableHeaders;
import java.util.Arrays;
import java.util.List;

/** What may be done to the body of a request on its way: nothing. */
public final class Codings {

    /** The name for nothing. */
    public static final String IDENTITY = "identity";

    private Codings() {}

    /** Tells whether a body is not sent as it is. */
    public static boolean encoded(Headers headers) {
        if (!headers.contains(HeaderNames.CONTENT_ENCODING)) {
            return false;
        }
        return headers.all(HeaderNames.CONTENT_ENCODING, List::of).stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip)
                .anyMatch(coding -> !coding.isEmpty() && !coding.equalsIgnoreCase(IDENTITY));
    }

    /** Takes the name for nothing out of the headers: Helidon, without codings of its own, refuses that too. */
    public static void dropIdentity(Headers headers) {
        if (headers instanceof WritableHeaders<?> writable
                && headers.contains(HeaderNames.CONTENT_ENCODING)
                && !encoded(headers)) {
            writable.remove(HeaderNames.CONTENT_ENCODING);
        }
    }
}
