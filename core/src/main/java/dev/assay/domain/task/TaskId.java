package dev.assay.domain.task;

import dev.assay.domain.profile.Login;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a task: {@code github_profile_{login}_{digits}}. The digits are the milliseconds of its submission, so
 * that the ids of a login sort by time, followed by 64 random bits, because whoever knows an id may read the task.
 *
 * @param value the id as clients see it
 */
public record TaskId(String value) {

    private static final Pattern VALID = Pattern.compile("github_profile_([a-z0-9_-]{1,39})_([0-9]{33})");
    private static final int DIGITS = 33;
    private static final int TIME_DIGITS = 13;
    private static final String PREFIX = "github_profile_";

    /** @throws IllegalArgumentException if the text is not of this form */
    public TaskId {
        if (!VALID.matcher(value).matches()) {
            throw new IllegalArgumentException("not a task id; expected github_profile_{login}_{33 digits}");
        }
    }

    /**
     * Makes the id of a new task.
     *
     * @param random 64 bits from a source that nobody can guess
     */
    public static TaskId of(Login login, Instant submittedAt, long random) {
        String time = String.format(Locale.ROOT, "%013d", submittedAt.toEpochMilli());
        String unguessable = String.format(Locale.ROOT, "%020d", new BigInteger(Long.toUnsignedString(random)));
        return new TaskId(PREFIX + login + "_" + time + unguessable);
    }

    /** Returns the login that the task analyses. */
    public Login login() {
        Matcher parts = VALID.matcher(value);
        if (!parts.matches()) {
            throw new IllegalStateException("the constructor let \"" + value + "\" pass");
        }
        return new Login(parts.group(1));
    }

    /** Returns when the task was submitted. */
    public Instant submittedAt() {
        return Instant.ofEpochMilli(Long.parseLong(order().substring(0, TIME_DIGITS)));
    }

    /** Returns the digits: compared as text they put the tasks of all logins in the order of their submission. */
    public String order() {
        return value.substring(value.length() - DIGITS);
    }

    @Override
    public String toString() {
        return value;
    }
}
