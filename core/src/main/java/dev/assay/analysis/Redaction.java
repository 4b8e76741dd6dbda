package dev.assay.analysis;

/** Takes e-mail addresses out of text that a report repeats. */
final class Redaction {

    /** What stands where an address was. */
    static final String REMOVED = "<email removed>";

    private static final int MIN_TOP_LEVEL = 2;

    private Redaction() {}

    /**
     * Returns the text with everything that looks like an e-mail address replaced by {@link #REMOVED}: a name, an at
     * sign and a domain that ends in letters, or any word with an at sign in angle brackets. Takes linear time.
     */
    static String mask(String text) {
        StringBuilder masked = new StringBuilder();
        int written = 0;
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', Math.max(at + 1, written))) {
            int start = startOfName(text, at, written);
            int end = endOfDomain(text, at);
            boolean bracketed = start > written && text.charAt(start - 1) == '<' && charAt(text, end) == '>';
            if (start == at || end == at + 1 || !(bracketed || isDomain(text.substring(at + 1, end)))) {
                continue;
            }
            masked.append(text, written, bracketed ? start - 1 : start).append(REMOVED);
            written = bracketed ? end + 1 : end;
        }
        return written == 0 ? text : masked.append(text, written, text.length()).toString();
    }

    /** Returns the masked text, cut to a number of characters. */
    static String mask(String text, int limit) {
        return cut(mask(text), limit);
    }

    /** Returns the start of a text: so many characters, but never half of a surrogate pair. */
    static String cut(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit);
    }

    private static int startOfName(String text, int at, int floor) {
        int start = at;
        while (start > floor && isNameCharacter(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static int endOfDomain(String text, int at) {
        int end = at + 1;
        while (end < text.length() && isDomainCharacter(text.charAt(end))) {
            end++;
        }
        while (end > at + 1 && !Character.isLetterOrDigit(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static char charAt(String text, int index) {
        return index < text.length() ? text.charAt(index) : ' ';
    }

    private static boolean isNameCharacter(char letter) {
        return Character.isLetterOrDigit(letter) || "._%+-'".indexOf(letter) >= 0;
    }

    private static boolean isDomainCharacter(char letter) {
        return Character.isLetterOrDigit(letter) || letter == '.' || letter == '-';
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
