package dev.assay.port.out;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * Keeps what GitHub answered together with its validator, so that what has not changed need not be asked for again. May
 * forget at any time. Safe for many threads.
 */
public interface AnswerCache {

    /**
     * Returns what was answered; empty if it was forgotten.
     *
     * @throws StoreException if the cache cannot be reached
     */
    Optional<Answer> find(Key key);

    /**
     * Keeps an answer in place of any other under this key; does nothing if it is too large to keep.
     *
     * @param life how long it may be used; whole seconds, at least one
     * @throws StoreException if the cache cannot be reached
     */
    void keep(Key key, Answer answer, Duration life);

    /**
     * What was asked.
     *
     * @param visibility who may see the answer: answers of one never serve another
     * @param resource what was asked for; no secret
     */
    record Key(String visibility, String resource) {}

    /**
     * What was answered.
     *
     * @param validator tells whether it still holds: an entity tag, a commit, a time
     * @param body in the asker's own form; not to be changed
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by content below
    record Answer(String validator, byte[] body) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Answer answer
                    && validator.equals(answer.validator)
                    && Arrays.equals(body, answer.body);
        }

        @Override
        public int hashCode() {
            return 31 * validator.hashCode() + Arrays.hashCode(body);
        }

        /** Leaves the body out. */
        @Override
        public String toString() {
            return "Answer[validator=" + validator + ", bytes=" + body.length + "]";
        }
    }
}
