package dev.assay.domain.secret;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What must not leave the process: the credentials that it was given, and whatever has the shape of one. What comes
 * from outside is masked where it comes in, so that it is masked wherever it goes. Words of this program's own are
 * never taken for a secret. Immutable; prints no secret.
 */
public final class Secrets {

    /** Stands where a secret was. It may stand in JSON and in an address. */
    public static final String MASK = "***";

    /** No known secrets: masks by shape only. */
    public static final Secrets SHAPED = new Secrets(List.of());

    /** GitHub's tokens, behind anything but a letter: an escape of JSON or of an address may end in one. */
    private static final Pattern GITHUB_TOKEN =
            Pattern.compile("(?:(?<![A-Za-z0-9_])|(?<=%[0-9A-Fa-f]{2})|(?<=\\\\[nrtbf])|(?<=\\\\u[0-9A-Fa-f]{4}))"
                    + "(?:gh[pousr]_[A-Za-z0-9]{16,}(?:[._-][A-Za-z0-9_-]{8,})*|github_pat_[A-Za-z0-9_]{16,})");

    private static final List<String> PREFIXES = List.of("ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_");

    /** Values whose name says what they are. They end before a quote or an escape, so that JSON stays what it is. */
    private static final List<Pattern> NAMED = List.of(
            Pattern.compile("(?i)(\\bauthorization[\"']?\\s*[:=]\\s*[\"']?(?:(?:bearer|basic|token|digest)\\s+)?)"
                    + "[^\\s\"',;\\\\]+"),
            Pattern.compile("(?i)(\\b(?:x-api-key|private-token)[\"']?\\s*[:=]\\s*[\"']?)[^\\s\"',;\\\\]+"),
            Pattern.compile("(?i)(\\b(?:access_token|auth_token|api_?key|client_secret|password|token)=)"
                    + "[^\\s\"'&,;\\\\]+"),
            Pattern.compile("(?i)(\\b(?:token|bearer)[\"']?\\s*:?\\s*[\"']?)[0-9a-f]{40}(?![0-9a-zA-Z])"),
            Pattern.compile("(?i)(\\b(?:bearer|basic)\\s+)(?=[A-Za-z+/=._~-]*[0-9])[A-Za-z0-9+/=._~-]{16,}"),
            Pattern.compile("(?i)([a-z][a-z0-9+.-]{0,20}://)[^\\s/@:\"'\\\\]*:[^\\s/@\"'\\\\]+(?=@)"));

    private final int count;
    private final KnownValues known;

    private Secrets(List<String> values) {
        this.count = values.size();
        this.known = new KnownValues(values);
    }

    /**
     * Knows these values, beside the shapes. One of fewer than eight characters is no secret but a word, and would tear
     * holes into what people write.
     */
    public static Secrets of(Collection<String> values) {
        return new Secrets(values.stream()
                .filter(value -> value.length() >= KnownValues.SHORTEST)
                .distinct()
                .toList());
    }

    /** Returns a text with every known secret and every token of GitHub replaced: nothing else in it is touched. */
    public String masked(String text) {
        String masked = known.maskedIn(text);
        return mayHoldToken(masked) ? GITHUB_TOKEN.matcher(masked).replaceAll(MASK) : masked;
    }

    private static boolean mayHoldToken(String text) {
        for (String prefix : PREFIXES) {
            if (text.contains(prefix)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns words that somebody else wrote with every secret replaced: also with what only its name says is one, as
     * in {@code password=}. What this program writes itself must not come here, or its advice would be torn.
     */
    public String maskedQuote(String words) {
        String text = masked(words);
        for (Pattern named : NAMED) {
            text = named.matcher(text).replaceAll("$1***");
        }
        return text;
    }

    /** Returns data with every known secret and every token of GitHub replaced: nothing else in it is touched. */
    public byte[] masked(byte[] data) {
        String text = new String(data, StandardCharsets.ISO_8859_1);
        String masked = masked(text);
        return masked.equals(text) ? data : masked.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public String toString() {
        return count + " secrets";
    }
}
