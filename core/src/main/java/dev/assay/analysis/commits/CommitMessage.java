package dev.assay.analysis.commits;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A commit message in its parts. Reading takes time linear in its length and accepts any text.
 *
 * @param headline the first line that is not blank
 * @param form who worded it, and how
 * @param header what the headline says by Conventional Commits; a bot's may have one too
 * @param body what stands between headline and footers
 * @param footers what stands at the end in {@code token: value} form
 */
record CommitMessage(String headline, Form form, Optional<Header> header, String body, List<Footer> footers) {

    /** How a message was written. */
    enum Form {
        /** Conventional Commits 1.0.0 with a type that counts. */
        CONVENTIONAL,
        /** By git or a code host for a merge. */
        MERGE,
        /** By git, to be squashed later. */
        FIXUP,
        /** By git or GitHub for a commit that takes another back, or brings it back. */
        REVERT,
        /** Nothing but a version, or by a release tool in the person's name. */
        RELEASE,
        /** By a program that works in the repository by itself. */
        BOT,
        /** By a workflow in the person's name, or by rote: the same words again and again. */
        WORKFLOW,
        /** Any other. */
        PLAIN;

        /** Tells whether a person chose the words. */
        boolean worded() {
            return this == CONVENTIONAL || this == PLAIN;
        }
    }

    /**
     * A headline of the form {@code type(scope)!: description}.
     *
     * @param type in whatever case
     * @param scope between the parentheses
     * @param breaking has the exclamation mark
     * @param description the rest
     */
    record Header(ConventionalType type, Optional<String> scope, boolean breaking, String description) {

        /** Reads a headline; empty if it has another form or another type. */
        static Optional<Header> read(String headline) {
            int colon = headline.indexOf(": ");
            int open = headline.indexOf('(');
            boolean scoped = open >= 0 && open < ConventionalType.LONGEST + 1 && (colon < 0 || open < colon);
            int close = scoped ? headline.indexOf(')', open) : -1;
            if (scoped && (close < 0 || headline.substring(open + 1, close).isBlank())) {
                return Optional.empty();
            }
            int mark = scoped ? close + 1 : typeEnd(headline);
            boolean breaking = headline.startsWith("!", mark);
            int separator = breaking ? mark + 1 : mark;
            if (!headline.startsWith(": ", separator)) {
                return Optional.empty();
            }
            Optional<String> scope =
                    scoped ? Optional.of(headline.substring(open + 1, close).strip()) : Optional.empty();
            String description = headline.substring(separator + 2).strip();
            if (description.isEmpty()
                    || scope.filter(name -> name.contains("(")).isPresent()) {
                return Optional.empty();
            }
            return ConventionalType.named(headline.substring(0, scoped ? open : mark))
                    .map(type -> new Header(type, scope, breaking, description));
        }

        private static int typeEnd(String headline) {
            int end = 0;
            while (end < Math.min(headline.length(), ConventionalType.LONGEST + 1)
                    && Character.isLetter(headline.charAt(end))) {
                end++;
            }
            return end;
        }
    }

    /** Reads a message; line ends may be those of any system. */
    static CommitMessage parse(String message) {
        String unix = message.indexOf('\r') < 0 ? message : message.lines().collect(Collectors.joining(Lines.END));
        String text = unix.stripLeading();
        int end = Lines.end(text, 0);
        String headline = Lines.stripped(text, 0, end);
        int first = Footer.first(text);
        String body = Lines.stripped(text, end, first);
        List<Footer> footers = Footer.read(text, first);
        Optional<Header> header = Header.read(headline);
        return new CommitMessage(headline, MessageForms.of(headline, header, body, footers), header, body, footers);
    }

    /** Returns the same message in another form than its words have. */
    CommitMessage as(Form other) {
        return new CommitMessage(headline, other, header, body, footers);
    }

    /** Tells whether the change breaks its users: by the exclamation mark or by a footer. */
    boolean breaking() {
        return header.isPresent()
                && (header.get().breaking() || breakingFooter().isPresent());
    }

    /** Returns the text of the footer that speaks of a breaking change. */
    Optional<String> breakingFooter() {
        if (header.isPresent()) {
            for (Footer footer : footers) {
                if (footer.breaking()) {
                    return Optional.of(footer.value());
                }
            }
        }
        return Optional.empty();
    }
}
