package dev.assay.adapter.github.rest;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an answer says of further pages.
 *
 * @param header GitHub's {@code Link}; empty if there was none, because there is but one page
 */
record RestLinks(String header) {

    private static final int MAX_DIGITS = 9;

    private static final Pattern LAST = Pattern.compile("[?&]page=(\\d{1," + MAX_DIGITS + "})[^>]*>;\\s*rel=\"last\"");

    boolean more() {
        return header.contains("rel=\"next\"");
    }

    /** Returns the number of the last page; empty if GitHub does not tell. */
    OptionalInt last() {
        Matcher last = LAST.matcher(header);
        return last.find() ? OptionalInt.of(Integer.parseInt(last.group(1))) : OptionalInt.empty();
    }
}
