package dev.assay.adapter.jdbc.archive;

import dev.assay.domain.profile.Login;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Stands for the name of a person who is not to be remembered by it. */
public final class NameDigest {

    private NameDigest() {}

    /** Returns the digest of a name, in lower-case hexadecimal. */
    public static String of(Login login) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(("erased:" + login.value()).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
