package dev.assay.domain.task;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where a task lines up: interactive work before batches, and clients in turn within each.
 *
 * @param priority how urgent
 * @param client who asked, in words that may be stored; no secret. At most 64 letters, digits and {@code .:_-}
 */
public record Lane(Priority priority, String client) {

    private static final int LONGEST_CLIENT = 64;
    private static final Pattern ODD = Pattern.compile("[^A-Za-z0-9.:_-]");

    /** What a caller inside this process waits for. */
    public static final Lane LOCAL = new Lane(Priority.INTERACTIVE, "local");

    /** @throws IllegalArgumentException if the name of the client is not plain */
    public Lane {
        if (!isPlain(client)) {
            throw new IllegalArgumentException("a client's name has 1 to 64 letters, digits and .:_-");
        }
    }

    /** Makes an interactive lane of a name from outside; what is odd in it is replaced, what is too long cut. */
    public static Lane interactive(String client) {
        return of(Priority.INTERACTIVE, client);
    }

    /** Makes a lane for one of many tasks that were asked for together; the name is treated alike. */
    public static Lane batch(String client) {
        return of(Priority.BATCH, client);
    }

    private static Lane of(Priority priority, String client) {
        String plain = isPlain(client) ? client : ODD.matcher(client).replaceAll("_");
        String name = plain.isEmpty() ? "unknown" : plain.substring(0, Math.min(LONGEST_CLIENT, plain.length()));
        return new Lane(priority, name);
    }

    /** Looks at each character once: every request of every client passes here. */
    private static boolean isPlain(String client) {
        for (int i = 0; i < client.length(); i++) {
            if (!isPlain(client.charAt(i))) {
                return false;
            }
        }
        return !client.isEmpty() && client.length() <= LONGEST_CLIENT;
    }

    private static boolean isPlain(char letter) {
        return (letter >= 'a' && letter <= 'z')
                || (letter >= 'A' && letter <= 'Z')
                || (letter >= '0' && letter <= '9')
                || ".:_-".indexOf(letter) >= 0;
    }

    /** How urgent a task is. */
    public enum Priority {
        /** Somebody waits for it. */
        INTERACTIVE,
        /** One of many that were asked for together. */
        BATCH;

        /** Returns the name in lower case. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
