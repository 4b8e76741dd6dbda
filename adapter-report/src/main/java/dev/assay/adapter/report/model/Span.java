package dev.assay.adapter.report.model;

import dev.assay.adapter.report.text.Columns;

/** A piece of a line of words. Writers show each kind so that it cannot act as anything else. */
public sealed interface Span {

    /** Returns the words alone. */
    String text();

    /**
     * What Assay says itself: words of its bundle, and numbers.
     *
     * @param text the words
     */
    record Said(String text) implements Span {}

    /**
     * What somebody wrote at GitHub. Control characters, and those that turn the direction of a line, are gone; what is
     * too long is cut.
     *
     * @param text the words, one line
     */
    record Foreign(String text) implements Span {

        /** The most characters that are shown. */
        public static final int LONGEST = 300;

        /** Makes the text one harmless line of bounded length. */
        public Foreign {
            text = Columns.shortened(text, LONGEST);
        }
    }

    /**
     * A link.
     *
     * @param label what is shown, {@link Said} or {@link Foreign}
     * @param url an address of the web, encoded
     */
    record Link(Span label, String url) implements Span {

        @Override
        public String text() {
            return label.text();
        }
    }
}
