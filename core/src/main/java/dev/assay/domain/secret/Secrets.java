package dev.assay.domain.secret;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What must not leave the process: the credentials that it was given, and whatever has the shape of one. What comes
 * from outside is masked where it comes in, so that it is masked wherever it goes. Immutable; prints no secret.
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

    private final List<KnownSecret> known;

    private Secrets(List<KnownSecret> known) {
        this.known = known;
    }

    /**
     * Knows these values, beside the shapes. One of fewer than eight characters is no secret but a word, and would tear
     * holes into what people write.
     */
    public static Secrets of(Collection<String> values) {
        return new Secrets(values.stream()
                .filter(value -> value.length() >= KnownSecret.SHORTEST)
                .distinct()
                .sorted((one, other) -> Integer.compare(other.length(), one.length()))
                .map(KnownSecret::new)
                .toList());
    }

    /** Returns a sentence with every secret replaced by {@link #MASK}. */
    public String masked(String sentence) {
        String text = maskedData(sentence);
        for (Pattern named : NAMED) {
            text = named.matcher(text).replaceAll("$1***");
        }
        return text;
    }

    /** Returns data with every known secret and every token of GitHub replaced: nothing else in it is touched. */
    public byte[] masked(byte[] data) {
        String text = new String(data, StandardCharsets.ISO_8859_1);
        String masked = maskedData(text);
        return masked.equals(text) ? data : masked.getBytes(StandardCharsets.ISO_8859_1);
    }

    private String maskedData(String data) {
        String text = data;
        for (KnownSecret secret : known) {
            text = secret.maskedIn(text);
        }
        return PREFIXES.stream().anyMatch(text::contains)
                ? GITHUB_TOKEN.matcher(text).replaceAll(MASK)
                : text;
    }

    @Override
    public String toString() {
        return known.size() + " secrets";
    }
}
