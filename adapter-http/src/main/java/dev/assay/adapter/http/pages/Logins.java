package dev.assay.adapter.http.pages;

import dev.assay.domain.profile.Login;
import java.util.Optional;

/** Reads names of people as they stand in addresses. */
final class Logins {

    private Logins() {}

    /** Returns a login; empty if no account could have this name. */
    static Optional<Login> of(String name) {
        try {
            return Optional.of(new Login(name));
        } catch (IllegalArgumentException impossible) {
            return Optional.empty();
        }
    }
}
