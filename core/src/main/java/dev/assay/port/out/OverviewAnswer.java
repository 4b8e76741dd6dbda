package dev.assay.port.out;

import java.time.Instant;

/** The answer to the first question about a login. Without it there is nothing true to say. */
public sealed interface OverviewAnswer {

    /**
     * The account is there.
     *
     * @param overview what the first calls brought
     * @param details reads the rest
     */
    record Found(Overview overview, ProfileDetails details) implements OverviewAnswer {}

    /**
     * There is no such account, it is suspended, or it is no person.
     *
     * @param detail which of these; a sentence for a person
     */
    record Missing(String detail) implements OverviewAnswer {}

    /**
     * The quota is spent, and its reset lies beyond the end of the analysis; asking before {@code retryAt} is useless.
     *
     * @param detail a sentence for a person
     * @param retryAt when it resets
     */
    record RateLimited(String detail, Instant retryAt) implements OverviewAnswer {}

    /**
     * GitHub refused the token.
     *
     * @param detail a sentence for a person
     */
    record Unauthorized(String detail) implements OverviewAnswer {}

    /**
     * GitHub could not be reached, broke, or answered what cannot be understood.
     *
     * @param detail a sentence for a person
     */
    record Unavailable(String detail) implements OverviewAnswer {}
}
