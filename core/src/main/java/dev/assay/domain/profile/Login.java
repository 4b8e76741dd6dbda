package dev.assay.domain.profile;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name of a GitHub account, in lower case: GitHub compares logins without regard to case. Real accounts carry
 * leading, trailing and double hyphens, and managed ones an underscore, so only GitHub can say whether one exists.
 *
 * @param value 1 to 39 letters, digits, hyphens or underscores
 */
public record Login(String value) implements Comparable<Login> {

    private static final int MAX_SHOWN = 60;
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\x80-\\x9f]");
    private static final Pattern VALID = Pattern.compile("[A-Za-z0-9_-]{1,39}");

    /** @throws IllegalArgumentException if no account could have this name */
    public Login {
        // Callers outside may not check for null, and what the JDK would say names nothing of theirs.
        if (value == null) {
            throw new IllegalArgumentException("a login is needed, got null");
        }
        // Before the case is changed: some foreign letters have an ASCII one in lower case.
        if (!VALID.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "not a GitHub login: \"%s\" (1-39 letters, digits, hyphens or underscores)"
                            .formatted(shown(value)));
        }
        value = value.toLowerCase(Locale.ROOT);
    }

    private static String shown(String value) {
        String start = value.length() > MAX_SHOWN ? value.substring(0, MAX_SHOWN) + "…" : value;
        return CONTROL.matcher(start)
                .replaceAll(found -> String.format(
                        Locale.ROOT, "\\\\u%04x", (int) found.group().charAt(0)));
    }

    @Override
    public int compareTo(Login other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
