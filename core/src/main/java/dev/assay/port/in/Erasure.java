package dev.assay.port.in;

import dev.assay.domain.profile.Login;

/** Erases people. Safe for many threads. */
@FunctionalInterface
public interface Erasure {

    /**
     * Cancels what runs for a person and erases all that is kept of them, under every name that is known of them. Doing
     * it again changes nothing.
     *
     * @throws dev.assay.port.out.StoreException if some of it could not be reached: to be done again
     */
    void erase(Login login);
}
