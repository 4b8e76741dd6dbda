package dev.assay.domain.report.career;

import java.util.Locale;

/** What a person is to a project; the rule is in the reference. */
public enum Role {
    /** Owns it or wrote its first commit, and wrote a good part of it. */
    CREATOR,
    /** Wrote a large part of it. */
    LEAD,
    /** Commits to it and takes care of what others send. */
    MAINTAINER,
    /** Committed to it more than once in passing. */
    CONTRIBUTOR,
    /** Came by. */
    VISITOR;

    /** Tells whether the project is as much the person's as anybody's. */
    public boolean responsible() {
        return compareTo(MAINTAINER) <= 0;
    }

    /** Returns the name in lower case, as reports write it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
