package dev.assay.simulator.faults;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Something that goes wrong. The first fault that matches a call and has times left decides; it goes wrong once unless
 * told otherwise.
 *
 * @param where which calls
 * @param skip how many matching calls go well first
 * @param times how many calls go wrong then
 * @param effect how
 */
public record Fault(Where where, int skip, int times, Effect effect) {

    /** @throws IllegalArgumentException if {@code skip} is negative or {@code times} is less than 1 */
    public Fault {
        if (skip < 0 || times < 1) {
            throw new IllegalArgumentException("skip must be >= 0 and times >= 1, got " + skip + " and " + times);
        }
    }

    /** Once, at a REST call whose path (without {@code /api/v3} and query) contains a match of the expression. */
    public static Fault rest(String pathExpression, Effect effect) {
        return new Fault(new RestPath(Pattern.compile(pathExpression)), 0, 1, effect);
    }

    /** Once, at a GraphQL query with this operation name; the empty name stands for every query. */
    public static Fault graphQl(String operation, Effect effect) {
        return new Fault(new Operation(operation), 0, 1, effect);
    }

    /**
     * For good, at every GraphQL query that may bring more than so many nodes, as GitHub counts them before it runs:
     * smaller queries get through.
     */
    public static Fault heavierThan(long nodes, Effect effect) {
        return new Fault(new Heavier(nodes, Integer.MAX_VALUE), 0, Integer.MAX_VALUE, effect);
    }

    /** For good, at every GraphQL query that asks for more than so many of anything on one page. */
    public static Fault pagesAbove(int first, Effect effect) {
        return new Fault(new Heavier(Long.MAX_VALUE, first), 0, Integer.MAX_VALUE, effect);
    }

    /** The same fault, so many times. */
    public Fault times(int newTimes) {
        return new Fault(where, skip, newTimes, effect);
    }

    /** The same fault, for good. */
    public Fault always() {
        return times(Integer.MAX_VALUE);
    }

    /** The same fault, after so many matching calls went well. */
    public Fault after(int newSkip) {
        return new Fault(where, newSkip, times, effect);
    }

    /** Which calls a fault meets. */
    public sealed interface Where {}

    /** REST calls by path. */
    public record RestPath(Pattern pattern) implements Where {}

    /** GraphQL queries by operation name; empty for all. */
    public record Operation(String name) implements Where {}

    /** GraphQL queries that may bring more nodes, or ask for larger pages, than these. */
    public record Heavier(long nodes, int first) implements Where {}

    /** How a call goes wrong. */
    public sealed interface Effect {}

    /** Another status, with a JSON message and perhaps a {@code Retry-After} in whole seconds. */
    public record Status(int code, Optional<Duration> retryAfter) implements Effect {

        /** A status without {@code Retry-After}. */
        public Status(int code) {
            this(code, Optional.empty());
        }
    }

    /**
     * The secondary limit.
     *
     * @param status 403 or 429; with 200 the body is that of a GraphQL error
     * @param retryAfter in whole seconds; empty for no such header
     */
    public record SecondaryLimit(int status, Optional<Duration> retryAfter) implements Effect {

        /** 403 with {@code Retry-After}. */
        public SecondaryLimit(Duration retryAfter) {
            this(403, Optional.of(retryAfter));
        }

        /** Another status without {@code Retry-After}. */
        public SecondaryLimit(int status) {
            this(status, Optional.empty());
        }
    }

    /** 403 with nothing remaining, for GraphQL 200 with an error; the quota itself stays untouched. */
    public record PrimaryLimit(Duration untilReset) implements Effect {}

    /** The connection ends without an answer. */
    public record ConnectionReset() implements Effect {}

    /** The connection ends in the middle of the body. */
    public record TruncatedBody() implements Effect {}

    /** 200 with a body that is no JSON. */
    public record MalformedJson() implements Effect {}

    /** The headers and the first byte come, the rest does not until the simulator is closed. */
    public record StalledBody() implements Effect {}

    /**
     * Data with null at one place and an error without a type, as when something broke inside GitHub. For REST, nothing
     * happens.
     *
     * @param field the response key at the top, or keys below each other with dots between
     */
    public record BrokenPart(String field) implements Effect {}

    /** The right answer, late. */
    public record Delay(Duration by) implements Effect {}

    /**
     * Data with null at one place and a {@code RESOURCE_LIMITS_EXCEEDED} error. For REST, nothing happens.
     *
     * @param field the response key at the top, or keys below each other with dots between
     */
    public record PartialError(String field) implements Effect {}

    /**
     * {@code RESOURCE_LIMITS_EXCEEDED} for a whole document, with status 200. For REST, nothing happens.
     *
     * @param partial whether all but the last field at the top (beside {@code rateLimit}) come all the same; otherwise
     *     {@code data} is null
     */
    public record ResourceLimits(boolean partial) implements Effect {}

    /**
     * Status 200 and an error that says nothing and has no type, instead of data. For REST, nothing happens.
     *
     * @param about only answers in which this is found go wrong; the empty expression stands for every answer
     */
    public record SomethingWentWrong(Pattern about) implements Effect {

        /** Whatever the answer. */
        public SomethingWentWrong() {
            this(Pattern.compile(""));
        }
    }

    /**
     * What GitHub answers to a document that asks for more than the scopes of the token allow: an error for the field,
     * and no data. A document that does not ask for it, and REST, get the right answer.
     *
     * @param within the field around it
     * @param field that needs the scope
     * @param scope that the token lacks
     */
    public record InsufficientScopes(String within, String field, String scope) implements Effect {}

    /**
     * The right JSON with other values in some places, if it has these places.
     *
     * @param path keys and positions with dots between; an asterisk stands for every element of a list
     * @param value JSON
     * @param complaint the GraphQL error that speaks of the first of these places; empty for none
     */
    public record Altered(String path, String value, Optional<Complaint> complaint) implements Effect {

        /** Without an error beside it. */
        public Altered(String path, String value) {
            this(path, value, Optional.empty());
        }
    }

    /**
     * An error of GraphQL.
     *
     * @param type GitHub's name for it; empty for none
     * @param message a sentence
     * @param path of which it speaks; empty for the place that was altered
     */
    public record Complaint(String type, String message, String path) {

        /** Of the place that was altered. */
        public Complaint(String type, String message) {
            this(type, message, "");
        }
    }

    /** A page for people instead of JSON. */
    public record HtmlPage(int code) implements Effect {}

    /** 200 with a body of no bytes. */
    public record EmptyBody() implements Effect {}

    /**
     * 200 with JSON that is far too long, written as it is made.
     *
     * @param bytes about so many once unpacked
     * @param gzip whether it is compressed, to a thousandth of that
     */
    public record HugeBody(long bytes, boolean gzip) implements Effect {}

    /** The right answer in pieces of equal size, with a pause before each. */
    public record SlowBody(int pieces, Duration pause) implements Effect {

        /** @throws IllegalArgumentException if there are fewer than 1 or more than 10,000 pieces */
        public SlowBody {
            if (pieces < 1 || pieces > 10_000) {
                throw new IllegalArgumentException("pieces must lie in 1-10000, got " + pieces);
            }
        }
    }

    /** A redirect to anywhere, with 301, 302, 307 or 308. */
    public record Redirect(int status, URI location) implements Effect {}
}
