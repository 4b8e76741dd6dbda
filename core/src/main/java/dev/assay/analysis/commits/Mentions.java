package dev.assay.analysis.commits;

import dev.assay.analysis.text.Words;
import java.util.Set;

/**
 * What the words of a message stand for. The words themselves are not kept: they would take more room than all else.
 *
 * @param areas what the commit is about
 * @param concerns technical concerns that its first line names
 * @param tools names as {@code message-tools.txt} has them
 * @param grave a word points at something of consequence
 * @param words how many there are in first line and body; footers are none of the author's own
 */
record Mentions(Set<String> areas, Set<String> concerns, Set<String> tools, boolean grave, int words) {

    /** Of a message that is no person's. */
    static final Mentions NONE = new Mentions(Set.of(), Set.of(), Set.of(), false, 0);

    static Mentions of(CommitMessage message) {
        String said = message.header().map(CommitMessage.Header::description).orElse(message.headline());
        String body = message.body();
        Words all = Words.of(StudiedCommit.searched(body.isEmpty() ? said : said + "\n" + body));
        Words headline = all.until(StudiedCommit.searched(said).length());
        return new Mentions(
                small(CommitAreas.of(message)),
                small(TechnicalConcerns.of(message, headline)),
                small(MessageMentions.tools(all)),
                CommitImpact.grave(all),
                all.count());
    }

    /** Most messages name nothing: those share one empty set. */
    private static Set<String> small(Set<String> names) {
        return names.isEmpty() ? Set.of() : names;
    }
}
