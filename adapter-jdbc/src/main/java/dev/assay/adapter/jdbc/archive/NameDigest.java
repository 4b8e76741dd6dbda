package dev.assay.adapter.jdbc.archive;

import dev.assay.domain.profile.Login;
import dev.assay.domain.secret.Sha256;

/** Stands for the name of a person who is not to be remembered by it. */
public final class NameDigest {

    private NameDigest() {}

    /** Returns the digest of a name, in lower-case hexadecimal. */
    public static String of(Login login) {
        return Sha256.hex("erased:" + login.value());
    }
}
