package dev.assay.memory;

import dev.assay.domain.profile.Login;
import dev.assay.port.out.AnswerCache;
import dev.assay.port.out.PersonalCache;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Keeps GitHub's answers inside this process, bounded in bytes: the one used longest ago is forgotten first. */
public final class InMemoryAnswerCache implements AnswerCache, PersonalCache {

    private static final int LARGEST_PART = 8;

    /** What the objects around an answer take, roughly: without it, empty answers would be free. */
    private static final int OVERHEAD = 256;

    private static final Pattern SEPARATORS = Pattern.compile("[/?&=:+]");

    private final long maxBytes;
    private final ExpiringMap<Key, Answer> answers;

    /**
     * Makes an empty cache.
     *
     * @param maxBytes of all answers together, with what they are filed under; a single one may have an eighth of it
     * @param clock for their life
     */
    public InMemoryAnswerCache(long maxBytes, InstantSource clock) {
        this.maxBytes = maxBytes;
        this.answers = new ExpiringMap<>(new Bound<>(maxBytes, InMemoryAnswerCache::size, true), clock, any -> true);
    }

    @Override
    public Optional<Answer> find(Key key) {
        return answers.get(key);
    }

    @Override
    public void keep(Key key, Answer answer, Duration life) {
        if (size(key, answer) <= maxBytes / LARGEST_PART) {
            answers.putUnless(key, answer, life, present -> false);
        }
    }

    /** Forgets what was asked about a login, which stands between slashes in the name of what was asked for. */
    @Override
    public void erase(Login login) {
        answers.removeAll((key, answer) -> Arrays.stream(SEPARATORS.split(key.resource()))
                .anyMatch(part -> part.toLowerCase(Locale.ROOT).equals(login.value())));
    }

    private static long size(Key key, Answer answer) {
        long characters = (long) key.visibility().length()
                + key.resource().length()
                + answer.validator().length();
        return OVERHEAD + Character.BYTES * characters + answer.body().length;
    }
}
