package dev.assay.port.out;

import dev.assay.domain.profile.Login;
import dev.assay.domain.secret.Sha256;
import dev.assay.domain.task.TaskId;
import java.time.Duration;
import java.util.Optional;

/**
 * Remembers which task stands for something that several callers may ask for at once: the analysis of a login, or the
 * submission behind an idempotency key. Safe for many threads and, where the store is shared, for many processes.
 */
public interface TaskClaims {

    /**
     * Returns the task that holds a claim; empty if none does.
     *
     * @throws StoreException if the store cannot be reached
     */
    Optional<TaskId> holder(Claim claim);

    /**
     * Lets a task hold a claim, if no other was quicker.
     *
     * @param expected who holds it so far; empty for none
     * @param life after which the claim is forgotten
     * @return false, changing nothing, if another than the expected one holds it
     * @throws StoreException if the store cannot be reached; the claim may or may not be held
     */
    boolean claim(Claim claim, Optional<TaskId> expected, TaskId next, Duration life);

    /**
     * Gives a claim up; does nothing if another holds it by now.
     *
     * @throws StoreException if the store cannot be reached
     */
    void release(Claim claim, TaskId holder);

    /**
     * What is claimed.
     *
     * @param kind what kind of thing
     * @param name which; letters, digits, hyphens and underscores
     */
    record Claim(Kind kind, String name) {

        /** Names the one analysis of a login that is under way. */
        public static Claim flight(Login login) {
            return new Claim(Kind.FLIGHT, login.value());
        }

        /** Names a submission. The key itself, which may tell something, is not kept. */
        public static Claim idempotency(String client, String key) {
            return new Claim(Kind.IDEMPOTENCY, Sha256.hex(client + '\n' + key));
        }

        /** The kinds of claims. */
        public enum Kind {
            /** The analysis of a login under way. */
            FLIGHT,
            /** A submission under an idempotency key. */
            IDEMPOTENCY
        }
    }
}
