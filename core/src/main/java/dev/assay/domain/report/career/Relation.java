package dev.assay.domain.report.career;

import java.util.Locale;

/** How a person stands to the owner of a repository. */
public enum Relation {
    /** Owns it. */
    OWNER,
    /** Belongs to the organisation that owns it, or may write to it. */
    MEMBER,
    /** Neither. */
    CONTRIBUTOR;

    /** Returns the name in lower case, as reports write it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
