package dev.assay.port.out;

import dev.assay.domain.profile.Login;
import java.util.Map;

/**
 * Tells other processes who was erased, so that what they remember of the person goes, too. A name stands there for
 * about a minute. Safe for many threads.
 */
public interface ErasureLog {

    /**
     * Notes that a person was erased.
     *
     * @throws StoreException if the log cannot be reached
     */
    void note(Login login);

    /**
     * Returns who was erased in the last minute, each under a key of its own: the same person may be erased again.
     *
     * @throws StoreException if the log cannot be reached
     */
    Map<String, Login> recent();
}
