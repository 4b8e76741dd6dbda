package dev.assay.analysis.skills;

import dev.assay.analysis.commits.StudiedCommit;
import dev.assay.analysis.text.Redaction;

/** What a person says of themselves or of a repository, in the form that is searched for skills. */
final class SearchedText {

    private SearchedText() {}

    /** Returns the text without addresses and secrets, cut to the length that is searched. */
    static String of(String text) {
        return StudiedCommit.searched(Redaction.mask(text, StudiedCommit.SEARCH_LIMIT));
    }
}
