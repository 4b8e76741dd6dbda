package dev.assay.analysis;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A commit message in its parts. Reading takes time linear in its length.
 *
 * @param headline the first line
 * @param form how it was written
 * @param header what the headline says; empty unless the form is conventional
 * @param body what stands between headline and footers
 * @param footers what stands at the end in {@code token: value} form
 */
record CommitMessage(String headline, Form form, Optional<Header> header, String body, List<Footer> footers) {

    private static final int MAX_HEADER = 1000;

    /** Type and scope cannot overlap with what follows them, so a mismatch is found without trying again. */
    private static final Pattern HEADER =
            Pattern.compile("([A-Za-z]{1,20})(?:\\(([^()]{1,200})\\))?(!)?: +(\\S.*)", Pattern.DOTALL);

    private static final Pattern FIXUP = Pattern.compile("(?:fixup|squash|amend)! .*");
    private static final Pattern MERGE =
            Pattern.compile("Merge (?:pull request #|branch '|remote-tracking branch '|tag '|commit ').*");

    /** How a message was written. */
    enum Form {
        /** Conventional Commits 1.0.0 with a type that counts. */
        CONVENTIONAL,
        /** By git or GitHub for a merge. */
        MERGE,
        /** By git, to be squashed later. */
        FIXUP,
        /** By git for a commit that takes another back. */
        REVERT,
        /** Any other. */
        PLAIN
    }

    /**
     * A headline of the form {@code type(scope)!: description}.
     *
     * @param type in whatever case
     * @param scope between the parentheses
     * @param breaking has the exclamation mark
     * @param description the rest
     */
    record Header(ConventionalType type, Optional<String> scope, boolean breaking, String description) {}

    /** Reads a message; line ends may be those of any system. */
    static CommitMessage parse(String message) {
        List<String> lines = message.lines().toList();
        String headline = lines.isEmpty() ? "" : lines.getFirst().strip();
        int footers = Footer.firstLine(lines);
        String body =
                String.join("\n", lines.subList(Math.min(1, footers), footers)).strip();
        Optional<Header> header = header(headline);
        return new CommitMessage(headline, form(headline, header), header, body, Footer.read(lines, footers));
    }

    private static Form form(String headline, Optional<Header> header) {
        if (header.isPresent()) {
            return Form.CONVENTIONAL;
        }
        if (FIXUP.matcher(headline).matches()) {
            return Form.FIXUP;
        }
        if (headline.startsWith("Revert \"")) {
            return Form.REVERT;
        }
        return MERGE.matcher(headline).matches() ? Form.MERGE : Form.PLAIN;
    }

    private static Optional<Header> header(String headline) {
        Matcher matcher = HEADER.matcher(headline.substring(0, Math.min(headline.length(), MAX_HEADER)));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Optional<String> scope = Optional.ofNullable(matcher.group(2)).map(String::strip);
        if (scope.filter(String::isEmpty).isPresent()) {
            return Optional.empty();
        }
        boolean breaking = matcher.group(3) != null;
        String description = matcher.group(4);
        return ConventionalType.named(matcher.group(1))
                .map(type -> new Header(type, scope, breaking, description.strip()));
    }

    /** Tells whether the change breaks its users: by the exclamation mark or by a footer. */
    boolean breaking() {
        return header.filter(Header::breaking).isPresent() || breakingFooter().isPresent();
    }

    /** Returns the text of the footer that speaks of a breaking change. */
    Optional<String> breakingFooter() {
        return header.flatMap(unused ->
                footers.stream().filter(Footer::breaking).map(Footer::value).findFirst());
    }
}
