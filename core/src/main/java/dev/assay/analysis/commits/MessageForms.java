package dev.assay.analysis.commits;

import dev.assay.analysis.commits.CommitMessage.Form;
import dev.assay.analysis.commits.CommitMessage.Header;
import dev.assay.analysis.text.Redaction;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells messages of tools from those a person worded, by the exact forms these tools use. Patterns see a headline of
 * bounded length only.
 */
final class MessageForms {

    private static final int MAX_MATCHED = 300;

    private static final List<String> FIXUPS = List.of("fixup! ", "squash! ", "amend! ");
    private static final Set<String> SIGNATURES = Set.of("signed-off-by", "committed-by");
    private static final List<String> MERGES = List.of("Merge", "Auto merge");
    private static final List<String> REVERTS = List.of("Revert \"", "Reapply \"");

    /** Git's own words, then those of GitHub, GitLab, Gerrit, Bitbucket, Azure DevOps and bors. */
    private static final Pattern MERGE = Pattern.compile(
            "Merge (?:(?:remote-tracking )?branch(?:es)? '|tags? '|commits? '|pull request |\"|https?://|git://|git@"
                    + "|[0-9a-f]{7,40} into [0-9a-f]{7,40}$|in [^ ]+/[^ ]+ from |#\\d+).*"
                    + "|Merged in [^ ]+ \\(pull request #\\d+\\)|Merged PR \\d+: .*|Auto merge of #\\d+ .*");

    private MessageForms() {}

    static Form of(String headline, Optional<Header> header, String body, List<Footer> footers) {
        String start = Redaction.cut(headline, MAX_MATCHED);
        if (startsWithAny(start, FIXUPS)) {
            return Form.FIXUP;
        }
        if (BotHeadlines.match(start, header, body) || signedByBot(footers)) {
            return Form.BOT;
        }
        if (header.isPresent()) {
            return Form.CONVENTIONAL;
        }
        if (startsWithAny(start, REVERTS) || body.startsWith("This reverts commit ")) {
            return Form.REVERT;
        }
        if (ReleaseHeadlines.match(start)) {
            return Form.RELEASE;
        }
        boolean merge = startsWithAny(start, MERGES) && MERGE.matcher(start).matches();
        return merge ? Form.MERGE : Form.PLAIN;
    }

    /** Tells whether a headline starts with one of some words; every message is asked often, so without a stream. */
    static boolean startsWithAny(String headline, List<String> starts) {
        for (String start : starts) {
            if (headline.startsWith(start)) {
                return true;
            }
        }
        return false;
    }

    private static boolean signedByBot(List<Footer> footers) {
        for (Footer footer : footers) {
            if (signedByBot(footer)) {
                return true;
            }
        }
        return false;
    }

    /** The sign-off names who commits; a co-author would not be enough, as the person may have written most of it. */
    private static boolean signedByBot(Footer footer) {
        return footer.value().contains("[bot]")
                && SIGNATURES.contains(footer.token().toLowerCase(Locale.ROOT));
    }
}
