package dev.assay.adapter.http.access;

import dev.assay.domain.secret.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The keys that clients show. Only their digests are kept, and comparing takes the same time whichever key it is and
 * wherever it differs. Immutable; prints nothing of a key.
 */
public final class ApiKeys {

    /** No keys are set: every client may call without one. */
    public static final ApiKeys NONE = new ApiKeys(List.of());

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,40}");
    private static final Pattern SECRET = Pattern.compile("[!-+\\--~]{8,256}");
    private static final int MOST_KEYS = 1000;

    private final List<Key> keys;

    private record Key(String name, String digest) {}

    private ApiKeys(List<Key> keys) {
        this.keys = List.copyOf(keys);
    }

    /**
     * Reads keys, separated by commas: each is {@code name:key}, or a key alone, which is named by its position.
     *
     * @throws IllegalArgumentException that says what is wrong, but not with which text
     */
    public static ApiKeys parse(String text) {
        List<Key> keys = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Set<String> digests = new HashSet<>();
        String[] parts = text.split(",", -1);
        if (parts.length > MOST_KEYS) {
            throw new IllegalArgumentException("at most " + MOST_KEYS + " keys are allowed");
        }
        for (int i = 0; i < parts.length; i++) {
            Key key = key(parts[i].strip(), i + 1);
            if (!names.add(key.name())) {
                throw new IllegalArgumentException("the name " + key.name() + " stands there twice");
            }
            if (!digests.add(key.digest())) {
                throw new IllegalArgumentException("key " + (i + 1) + " is the same as one before it");
            }
            keys.add(key);
        }
        return new ApiKeys(keys);
    }

    private static Key key(String part, int position) {
        int colon = part.indexOf(':');
        String name = colon < 0 ? "key-" + position : part.substring(0, colon);
        String secret = part.substring(colon + 1);
        if (!NAME.matcher(name).matches() || !SECRET.matcher(secret).matches()) {
            throw new IllegalArgumentException("key " + position
                    + " is not NAME:KEY or KEY; a name has 1 to 40 letters, digits and ._-, a key 8 to 256 printable"
                    + " characters without commas and spaces");
        }
        return new Key(name, Sha256.hex(secret));
    }

    /** Tells whether clients have to show a key. */
    public boolean asked() {
        return !keys.isEmpty();
    }

    /** Returns the name of a key; empty if it is none of the keys that are set. */
    public Optional<String> nameOf(String presented) {
        byte[] digest = Sha256.hex(presented).getBytes(StandardCharsets.US_ASCII);
        Optional<String> name = Optional.empty();
        for (Key key : keys) {
            // All are compared, so that the time tells nothing of the position.
            if (MessageDigest.isEqual(key.digest().getBytes(StandardCharsets.US_ASCII), digest)) {
                name = Optional.of(key.name());
            }
        }
        return name;
    }

    @Override
    public String toString() {
        return keys.size() + " keys";
    }
}
