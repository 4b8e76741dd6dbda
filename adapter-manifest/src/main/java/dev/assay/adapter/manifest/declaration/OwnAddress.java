package dev.assay.adapter.manifest.declaration;

import dev.assay.domain.profile.RepositoryName;
import java.util.regex.Pattern;

/** Tells whether an address leads to the repository that the manifest itself lies in: what it holds is not foreign. */
public final class OwnAddress {

    private static final String START = "(?:(?:.*[/@.])?github\\.com(?::\\d++)?[/:]|github:)?";
    private static final String END = "(?:\\.git)?/?(?:[?#@;\\s].*)?";

    private OwnAddress() {}

    /**
     * Tells whether an address is one of GitHub for a repository, also in the short forms {@code owner/name} and
     * {@code github:owner/name}, whatever stands behind it: a branch, a fragment, a marker.
     */
    public static boolean isOf(RepositoryName repository, String address) {
        return Pattern.compile(START + Pattern.quote(repository.toString()) + END, Pattern.CASE_INSENSITIVE)
                .matcher(address)
                .matches();
    }
}
