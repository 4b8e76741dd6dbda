package dev.assay.engine.admission;

import dev.assay.port.in.KeyReusedException;
import dev.assay.port.out.TaskClaims.Claim;
import java.util.Optional;

/**
 * Tells a submission that is repeated under an idempotency key from another one under the same key. Each submission has
 * two claims: one to the key for any body, and one to the key for its own body. They are held by the same submission if
 * and only if the body is the one that the key was used for first.
 *
 * <p>The claim for the own body is made before the one for any body. A reader asks in the opposite order: if it finds a
 * holder of the key, it also finds the holder of the body that the key belongs to.
 *
 * @param <T> what stands for a submission
 */
public final class IdempotencyProtocol<T> {

    private final Holders<T> holders;

    public IdempotencyProtocol(Holders<T> holders) {
        this.holders = holders;
    }

    /**
     * Returns the submission that came before under this key with this body; empty if none did.
     *
     * @throws KeyReusedException if one came with another body
     */
    public Optional<T> earlier(Key key) {
        Optional<T> ofKey = holders.holder(key.anyBody());
        Optional<T> ofBody = holders.holder(key.thisBody());
        if (ofKey.isPresent() && !ofKey.equals(ofBody)) {
            throw new KeyReusedException();
        }
        return ofKey;
    }

    /**
     * Returns the submission that stands for this key and body from now on. Several may have come at once: the first to
     * make the claim stands for all of its body, and the first body for the key.
     *
     * @throws KeyReusedException if another body was quicker
     */
    public T first(Key key, T submission) {
        T ofBody = holders.hold(key.thisBody(), submission);
        if (!holders.hold(key.anyBody(), ofBody).equals(ofBody)) {
            throw new KeyReusedException();
        }
        return ofBody;
    }

    /**
     * The two claims of a submission.
     *
     * @param anyBody to the key for any body
     * @param thisBody to the key for its own body
     */
    public record Key(Claim anyBody, Claim thisBody) {

        public static Key of(String client, String key, String body) {
            return new Key(Claim.idempotency(client, key), Claim.idempotency(client, key + '\n' + body));
        }
    }

    /** Remembers who holds a claim. */
    public interface Holders<T> {

        /** Returns the holder; empty if there is none, or it is kept no more. */
        Optional<T> holder(Claim claim);

        /** Lets a submission hold a claim unless one that is kept does; returns the one that holds it then. */
        T hold(Claim claim, T submission);
    }
}
