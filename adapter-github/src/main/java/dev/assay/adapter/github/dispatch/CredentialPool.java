package dev.assay.adapter.github.dispatch;

import dev.assay.adapter.github.wire.CallFailure;
import dev.assay.adapter.github.wire.Reply;
import dev.assay.port.out.RateLimitLedger;
import dev.assay.port.out.RateLimitLedger.Quota;
import dev.assay.port.out.RateLimitLedger.Resource;
import dev.assay.port.out.RateLimitLedger.Standing;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Chooses the credential for a call: the one with most calls left. Refused and exhausted ones are set aside. */
public final class CredentialPool {

    private final List<Credential> credentials;
    private final RateLimitLedger ledger;
    private final int callsPerHour;

    /**
     * Makes the credentials of these tokens.
     *
     * @param tokens who asks; empty for anonymous calls
     * @param callsPerHour the most calls that are made per token and hour
     * @param ledger keeps the books of GitHub's limits
     */
    public CredentialPool(List<String> tokens, int callsPerHour, RateLimitLedger ledger) {
        this.credentials = tokens.isEmpty()
                ? List.of(Credential.anonymous())
                : tokens.stream().distinct().map(Credential::of).toList();
        this.ledger = ledger;
        this.callsPerHour = callsPerHour;
    }

    /** Chooses, and sets the units of a call aside in the books. */
    Choice choose(Resource resource, int units) {
        Optional<Instant> earliest = Optional.empty();
        for (Credential credential : mostLeftFirst(resource)) {
            Optional<Instant> refused = ledger.reserve(quota(credential, resource), units, callsPerHour);
            if (refused.isEmpty()) {
                return new Choice.Use(credential);
            }
            earliest = earliest.filter(known -> known.isBefore(refused.get())).or(() -> refused);
        }
        return earliest.<Choice>map(Choice.Later::new).orElseGet(this::refusal);
    }

    /** Returns those that are not refused. Each is asked for once: what is left changes while they are put in order. */
    private List<Credential> mostLeftFirst(Resource resource) {
        List<Credential> accepted = credentials.stream()
                .filter(credential -> credential.refusal().isEmpty())
                .toList();
        if (accepted.size() < 2) {
            return accepted;
        }
        return accepted.stream()
                .map(credential -> new Left(credential, remaining(credential, resource)))
                .sorted(Comparator.comparingInt(Left::units).reversed())
                .map(Left::credential)
                .toList();
    }

    private record Left(Credential credential, int units) {}

    /** Returns what GitHub last said is left for the credential that has most; empty if that is unknown. */
    Optional<Standing> best(Resource resource) {
        return credentials.stream()
                .flatMap(credential -> ledger.standing(quota(credential, resource)).stream())
                .max(Comparator.comparingInt(Standing::remaining));
    }

    /** Returns a name for what these accounts may see together: their answers are for no other account. */
    public String visibility() {
        return credentials.stream().map(Credential::account).sorted().collect(Collectors.joining("+"));
    }

    /** Notes what the headers of an answer say. */
    void observe(Credential credential, Resource asked, Reply reply) {
        reply.standing().ifPresent(standing -> ledger.observe(quota(credential, reply.resource(asked)), standing));
    }

    /** Sets an account aside until a limit has passed. */
    void limited(Credential credential, Resource asked, CallFailure.RateLimited limit) {
        for (Resource resource : Resource.values()) {
            if (resource == asked || limit.everywhere()) {
                ledger.block(quota(credential, resource), limit.retryAt());
            }
        }
    }

    private int remaining(Credential credential, Resource resource) {
        return ledger.standing(quota(credential, resource))
                .map(Standing::remaining)
                .orElse(Integer.MAX_VALUE);
    }

    private static Quota quota(Credential credential, Resource resource) {
        return new Quota(credential.account(), resource);
    }

    private Choice refusal() {
        return credentials.stream()
                .flatMap(credential -> credential.refusal().stream())
                .findFirst()
                .<Choice>map(Choice.AllRefused::new)
                .orElseThrow(() -> new IllegalStateException("no token may call, and none was refused"));
    }

    /** In whose name to call, if at all. */
    sealed interface Choice {

        /**
         * In this one's.
         *
         * @param credential whose
         */
        record Use(Credential credential) implements Choice {}

        /**
         * All quotas are spent.
         *
         * @param at when one of them resets
         */
        record Later(Instant at) implements Choice {}

        /**
         * Every token was refused.
         *
         * @param why what GitHub said
         */
        record AllRefused(CallFailure.Unauthorized why) implements Choice {}
    }
}
