package dev.assay.analysis.text;

/** Takes e-mail addresses out of text that a report repeats. */
public final class Redaction {

    /** What stands where an address was. */
    public static final String REMOVED = "<email removed>";

    private static final int MIN_TOP_LEVEL = 2;
    private static final int MAX_QUOTED = 66;
    private static final int MAX_LITERAL = 60;

    private Redaction() {}

    /**
     * Returns the text with everything that looks like an e-mail address replaced by {@link #REMOVED}: a name, an at
     * sign and a domain that ends in letters, or any word with an at sign in angle brackets. Takes linear time.
     */
    public static String mask(String text) {
        StringBuilder masked = new StringBuilder();
        int written = 0;
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', Math.max(at + 1, written))) {
            int start = startOfName(text, at, written);
            int end = endOfDomain(text, at);
            boolean bracketed = start > written && text.charAt(start - 1) == '<' && charAt(text, end) == '>';
            if (start == at || end == at + 1 || !(bracketed || isHost(text.substring(at + 1, end)))) {
                continue;
            }
            masked.append(text, written, bracketed ? start - 1 : start).append(REMOVED);
            written = bracketed ? end + 1 : end;
        }
        return written == 0 ? text : masked.append(text, written, text.length()).toString();
    }

    /** Returns the masked text, cut to a number of characters. */
    public static String mask(String text, int limit) {
        return cut(mask(text), limit);
    }

    /** Returns the start of a text: so many characters, but never half of a surrogate pair. */
    public static String cut(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit);
    }

    private static int startOfName(String text, int at, int floor) {
        int start = at > floor && text.charAt(at - 1) == '"' ? startOfQuote(text, at, floor) : at;
        while (start > floor && isNameCharacter(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    /** A name may be quoted, and then hold spaces and further at signs. */
    private static int startOfQuote(String text, int at, int floor) {
        int lowest = Math.max(floor, at - MAX_QUOTED);
        for (int i = at - 2; i >= lowest && text.charAt(i) != '\n'; i--) {
            if (text.charAt(i) == '"') {
                return i;
            }
        }
        return at;
    }

    private static int endOfDomain(String text, int at) {
        int closing = charAt(text, at + 1) == '[' ? endOfLiteral(text, at) : at;
        if (closing > at) {
            return closing;
        }
        int end = at + 1;
        while (end < text.length() && isDomainCharacter(text.charAt(end))) {
            end++;
        }
        while (end > at + 1 && !Character.isLetterOrDigit(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /** An address may name its host by number in brackets. */
    private static int endOfLiteral(String text, int at) {
        int highest = Math.min(text.length(), at + MAX_LITERAL);
        for (int i = at + 2; i < highest; i++) {
            if (text.charAt(i) == ']') {
                return i + 1;
            }
        }
        return at;
    }

    private static char charAt(String text, int index) {
        return index < text.length() ? text.charAt(index) : ' ';
    }

    private static boolean isNameCharacter(char letter) {
        return Character.isLetterOrDigit(letter) || isInvisible(letter) || "._%+-'".indexOf(letter) >= 0;
    }

    private static boolean isDomainCharacter(char letter) {
        return Character.isLetterOrDigit(letter) || isInvisible(letter) || letter == '.' || letter == '-';
    }

    /** A sign of no width splits an address for a program; a reader does not see it. */
    private static boolean isInvisible(char letter) {
        return Character.getType(letter) == Character.FORMAT;
    }

    private static boolean isHost(String candidate) {
        return candidate.startsWith("[")
                ? candidate.chars().anyMatch(Character::isDigit)
                : isDomain(visible(candidate));
    }

    private static String visible(String candidate) {
        return candidate
                .chars()
                .filter(letter -> !isInvisible((char) letter))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** A version such as {@code 4.17.21} is none. */
    private static boolean isDomain(String candidate) {
        int dot = candidate.lastIndexOf('.');
        String last = candidate.substring(dot + 1);
        return dot > 0
                && last.length() >= MIN_TOP_LEVEL
                && last.chars().anyMatch(Character::isLetter)
                && Character.isLetter(last.charAt(0));
    }
}
