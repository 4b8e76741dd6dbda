package dev.assay.analysis.commits;

import dev.assay.analysis.commits.CommitMessage.Form;
import dev.assay.analysis.commits.CommitMessage.Header;
import dev.assay.analysis.text.Redaction;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells messages of tools from those a person worded, by the exact forms these tools use. Patterns see a headline of
 * bounded length only.
 */
final class MessageForms {

    private static final int MAX_MATCHED = 300;

    private static final List<String> FIXUPS = List.of("fixup! ", "squash! ", "amend! ");
    private static final List<String> REVERTS = List.of("Revert \"", "Reapply \"");

    /** Git's own words, then those of GitHub, GitLab, Gerrit, Bitbucket, Azure DevOps and bors. */
    private static final Pattern MERGE = Pattern.compile(
            "Merge (?:(?:remote-tracking )?branch(?:es)? '|tags? '|commits? '|pull request |\"|https?://|git://|git@"
                    + "|[0-9a-f]{7,40} into [0-9a-f]{7,40}$|in [^ ]+/[^ ]+ from |#\\d+).*"
                    + "|Merged in [^ ]+ \\(pull request #\\d+\\)|Merged PR \\d+: .*|Auto merge of #\\d+ .*");

    private static final Pattern VERSION_ONLY = Pattern.compile(
            "(?:release|version|bump(?: version)? to)?[: ]*v?\\d+(?:\\.\\d+){1,3}(?:[-+.][0-9a-z.+-]+)?",
            Pattern.CASE_INSENSITIVE);

    private static final List<String> RELEASES = List.of("[maven-release-plugin] ", "[Gradle Release Plugin] ");

    private MessageForms() {}

    static Form of(String headline, Optional<Header> header, String body, List<Footer> footers) {
        String start = Redaction.cut(headline, MAX_MATCHED);
        if (startsWithAny(start, FIXUPS)) {
            return Form.FIXUP;
        }
        if (BotHeadlines.match(start, header, body) || footers.stream().anyMatch(MessageForms::signedByBot)) {
            return Form.BOT;
        }
        if (header.isPresent()) {
            return Form.CONVENTIONAL;
        }
        if (startsWithAny(start, REVERTS) || body.startsWith("This reverts commit ")) {
            return Form.REVERT;
        }
        if (startsWithAny(start, RELEASES) || VERSION_ONLY.matcher(start).matches()) {
            return Form.RELEASE;
        }
        return MERGE.matcher(start).matches() ? Form.MERGE : Form.PLAIN;
    }

    private static boolean startsWithAny(String headline, List<String> starts) {
        return starts.stream().anyMatch(headline::startsWith);
    }

    /** The sign-off names who commits; a co-author would not be enough, as the person may have written most of it. */
    private static boolean signedByBot(Footer footer) {
        return footer.token().equalsIgnoreCase("Signed-off-by")
                && footer.value().contains("[bot]");
    }
}
