package dev.assay.adapter.github.dispatch;

import dev.assay.adapter.github.wire.CallFailure;
import dev.assay.adapter.github.wire.Missing;
import dev.assay.domain.secret.Sha256;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;

/** An account at GitHub that calls are made in the name of. Prints nothing of its token. */
public final class Credential {

    /** Well below the 100 concurrent requests after which GitHub refuses all. */
    public static final int CONCURRENT_CALLS = 32;

    private static final int FINGERPRINT = 16;

    private final String account;
    private final Optional<String> token;
    private final Semaphore permits = new Semaphore(CONCURRENT_CALLS, true);
    private final AtomicReference<Optional<CallFailure.Unauthorized>> refusal = new AtomicReference<>(Optional.empty());

    private final AtomicReference<Missing> missing = new AtomicReference<>(Missing.NOTHING);

    private Credential(String account, Optional<String> token) {
        this.account = account;
        this.token = token;
    }

    static Credential of(String token) {
        return new Credential("token-" + fingerprint(token), Optional.of(token));
    }

    static Credential anonymous() {
        return new Credential("anonymous", Optional.empty());
    }

    /** Returns a name that does not tell the token. */
    String account() {
        return account;
    }

    Optional<String> token() {
        return token;
    }

    /** Returns the permits of concurrent calls. */
    Semaphore permits() {
        return permits;
    }

    /** Sets the token aside for good. */
    void refused(CallFailure.Unauthorized why) {
        refusal.set(Optional.of(why));
    }

    Optional<CallFailure.Unauthorized> refusal() {
        return refusal.get();
    }

    /** Notes what the scopes of the token do not cover: it is not asked for again as long as this process lives. */
    void lacks(Missing parts) {
        missing.accumulateAndGet(parts, Missing::with);
    }

    Missing missing() {
        return missing.get();
    }

    @Override
    public String toString() {
        return account;
    }

    private static String fingerprint(String token) {
        return Sha256.hex(token).substring(0, FINGERPRINT);
    }
}
