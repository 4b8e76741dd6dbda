package dev.assay.domain.secret;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The ways to write a secret, beside escapes of single characters. */
final class Spellings {

    /** Base64 writes three bytes as four characters, so there are three places where a secret may begin. */
    private static final int PLACES = 3;

    private static final int BITS_OF_A_CHARACTER = 6;

    private Spellings() {}

    /**
     * Returns it as it is, in letters of one case, as servers repeat what they compare without regard to case, and as
     * it is where each byte was taken for a character.
     */
    static Stream<String> plain(String secret) {
        return Stream.of(secret, secret.toLowerCase(Locale.ROOT), secret.toUpperCase(Locale.ROOT))
                .flatMap(spelling -> Stream.of(spelling, new String(utf8(spelling), StandardCharsets.ISO_8859_1)))
                .distinct();
    }

    /**
     * Returns what stands for a secret within Base64, whatever stands before and after it there, such as a user name
     * and a colon: the characters that depend on nothing else.
     */
    static Stream<String> base64(String secret) {
        byte[] bytes = utf8(secret);
        return IntStream.range(0, PLACES)
                .mapToObj(before -> core(bytes, before))
                .flatMap(core -> Stream.of(core, core.replace('+', '-').replace('/', '_')))
                .distinct();
    }

    private static String core(byte[] secret, int before) {
        byte[] shifted = new byte[before + secret.length];
        System.arraycopy(secret, 0, shifted, before, secret.length);
        int first = (before * Byte.SIZE + BITS_OF_A_CHARACTER - 1) / BITS_OF_A_CHARACTER;
        int end = shifted.length * Byte.SIZE / BITS_OF_A_CHARACTER;
        return Base64.getEncoder().withoutPadding().encodeToString(shifted).substring(first, end);
    }

    private static byte[] utf8(String secret) {
        return secret.getBytes(StandardCharsets.UTF_8);
    }
}
