package dev.assay.domain.task;

import dev.assay.domain.profile.Login;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Locale;
import java.util.function.IntPredicate;

/**
 * The name of a task: {@code github_profile_{login}_{digits}}. The digits are the milliseconds of its submission, so
 * that the ids of a login sort by time, followed by 64 random bits, because an id allows its bearer to read the task.
 *
 * @param value the id as clients see it
 */
public record TaskId(String value) {

    private static final int DIGITS = 33;
    private static final int LONGEST_LOGIN = 39;
    private static final int TIME_DIGITS = 13;
    private static final String PREFIX = "github_profile_";

    /** @throws IllegalArgumentException if the text is not of this form */
    public TaskId {
        if (!valid(value)) {
            throw new IllegalArgumentException("not a task id; expected github_profile_{login}_{33 digits}");
        }
    }

    /**
     * Makes the id of a new task.
     *
     * @param random 64 bits from an unpredictable source
     */
    public static TaskId of(Login login, Instant submittedAt, long random) {
        String time = String.format(Locale.ROOT, "%013d", submittedAt.toEpochMilli());
        String unguessable = String.format(Locale.ROOT, "%020d", new BigInteger(Long.toUnsignedString(random)));
        return new TaskId(PREFIX + login + "_" + time + unguessable);
    }

    /** Looks at each character once: every request that names a task passes here. */
    private static boolean valid(String value) {
        int end = value.length() - DIGITS - 1;
        int login = end - PREFIX.length();
        return login >= 1
                && login <= LONGEST_LOGIN
                && value.startsWith(PREFIX)
                && value.charAt(end) == '_'
                && all(value, PREFIX.length(), end, TaskId::ofLogin)
                && all(value, end + 1, value.length(), TaskId::digit);
    }

    private static boolean all(String value, int from, int to, IntPredicate allowed) {
        for (int i = from; i < to; i++) {
            if (!allowed.test(value.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean ofLogin(int character) {
        return (character >= 'a' && character <= 'z') || digit(character) || character == '-' || character == '_';
    }

    private static boolean digit(int character) {
        return character >= '0' && character <= '9';
    }

    /** Returns the login that the task analyses. */
    public Login login() {
        return new Login(value.substring(PREFIX.length(), value.length() - DIGITS - 1));
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
