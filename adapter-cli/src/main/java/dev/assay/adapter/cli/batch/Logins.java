package dev.assay.adapter.cli.batch;

import dev.assay.adapter.cli.application.LaunchException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads logins, one a line, as they are asked for. Empty lines, lines that begin with {@code #}, and logins that came
 * before are passed over. For one thread.
 */
final class Logins implements AutoCloseable {

    /** Names are remembered, so that none comes twice: a few ten bytes each. */
    static final int MOST = 1_000_000;

    private static final int LONGEST_LINE = 1000;

    private final BufferedReader reader;
    private final Set<String> seen = new HashSet<>();
    private long line;

    Logins(InputStream in) {
        this.reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    /** Passes a login over when it comes. */
    void skip(String login) {
        seen.add(login.toLowerCase(Locale.ROOT));
    }

    /**
     * Returns the next login, whether or not an account could have it; empty at the end.
     *
     * @throws LaunchException if there are too many, a line is too long, or the input cannot be read
     */
    Optional<String> next() {
        try {
            for (Optional<String> text = read(); text.isPresent(); text = read()) {
                String login = text.get().strip();
                boolean named = !login.isEmpty() && !login.startsWith("#");
                if (named && seen.add(login.toLowerCase(Locale.ROOT))) {
                    return Optional.of(bounded(login));
                }
            }
            return Optional.empty();
        } catch (IOException unreadable) {
            throw LaunchException.failed("cannot read the logins: " + unreadable.getMessage(), unreadable);
        }
    }

    private String bounded(String login) {
        if (seen.size() > MOST) {
            throw LaunchException.badSetting("more than %s logins; split the list".formatted(MOST));
        }
        return login;
    }

    /** A line is read by character: one without an end must not fill the memory. */
    private Optional<String> read() throws IOException {
        StringBuilder text = new StringBuilder();
        int next = reader.read();
        if (next < 0) {
            return Optional.empty();
        }
        line++;
        while (next >= 0 && next != '\n') {
            text.append((char) next);
            if (text.length() > LONGEST_LINE) {
                throw LaunchException.badSetting(
                        "line %s of the logins has more than %s characters; expected one login a line"
                                .formatted(line, LONGEST_LINE));
            }
            next = reader.read();
        }
        return Optional.of(text.toString());
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException unimportant) {
            throw LaunchException.failed("cannot read the logins: " + unimportant.getMessage(), unimportant);
        }
    }
}
