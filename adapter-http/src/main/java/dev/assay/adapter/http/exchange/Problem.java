package dev.assay.adapter.http.exchange;

import dev.assay.adapter.json.AssayJson;
import dev.assay.domain.task.Failure;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What went wrong, as RFC 9457 puts it. The type is always {@code about:blank}, so the title is that of the status.
 *
 * @param status of the answer
 * @param detail a sentence for a person
 * @param members further members, such as {@code code}
 * @param headers further headers, such as {@code Retry-After}
 */
public record Problem(Status status, String detail, Map<String, Object> members, Map<HeaderName, String> headers) {

    static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        members = Map.copyOf(members);
        headers = Map.copyOf(headers);
    }

    /**
     * One field of a request that will not do.
     *
     * @param field its name
     * @param detail what is wrong with it
     */
    public record FieldError(String field, String detail) {}

    public static Problem of(Status status, String detail) {
        return new Problem(status, detail, Map.of(), Map.of());
    }

    public static Problem unprocessable(List<FieldError> errors) {
        String detail = String.join(
                "; ",
                errors.stream()
                        .map(error -> error.field() + ": " + error.detail())
                        .toList());
        return of(Status.UNPROCESSABLE_CONTENT_422, detail).with("errors", errors);
    }

    public static Problem unprocessable(String field, String detail) {
        return unprocessable(List.of(new FieldError(field, detail)));
    }

    public Problem with(String member, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(members);
        more.put(member, value);
        return new Problem(status, detail, more, headers);
    }

    public Problem with(HeaderName header, String value) {
        Map<HeaderName, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Problem(status, detail, members, more);
    }

    Problem with(Failure.Code code) {
        return with(Problems.CODE, code.label());
    }

    /** Tells when to try again, in whole seconds, rounded up. */
    public Problem retryAfter(Duration wait) {
        return with(HeaderNames.RETRY_AFTER, String.valueOf(Math.max(1, Reply.wholeSeconds(wait))));
    }

    /**
     * Writes this as an answer.
     *
     * @param exchange to which it is the answer
     */
    public Reply reply(AssayJson json, Exchange exchange) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "about:blank");
        body.put("title", status.reasonPhrase());
        body.put("status", status.code());
        body.put("detail", detail);
        body.put("instance", exchange.path());
        body.putAll(members);
        Reply reply = Reply.of(status, MEDIA_TYPE, exchange.masked(json.write(body)));
        headers.forEach(reply::with);
        return reply;
    }
}
