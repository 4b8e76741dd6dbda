package dev.assay.adapter.github.dispatch;

import dev.assay.adapter.github.wire.CallFailure;
import dev.assay.adapter.github.wire.Missing;
import dev.assay.port.out.CallContext;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** One call on its way to an outcome. Confined to the thread that makes the calls. */
final class Attempt<T> {

    private static final int MAX_REDIRECTS = 3;

    /** Limits that a call may meet before it is given up: a wait each. */
    private static final int MAX_LIMITS = 5;

    private final Call<T> call;
    private URI address;
    private int failures;
    private int limits;
    private int redirects;
    private boolean olderVersion;
    private Duration pause = Duration.ZERO;
    private Optional<Instant> notBefore = Optional.empty();
    private CallFailure excuse = new CallFailure.Unavailable("GitHub was not asked");
    private Optional<Outcome<T>> outcome = Optional.empty();

    Attempt(Call<T> call) {
        this.call = call;
        this.address = call.address();
    }

    Call<T> call() {
        return call;
    }

    URI address() {
        return address;
    }

    boolean open() {
        return outcome.isEmpty();
    }

    Outcome<T> outcome() {
        return outcome.orElseThrow();
    }

    /** Begins another round. */
    HttpRequest send(HttpRequest.Builder request, Missing missing) {
        pause = Duration.ZERO;
        notBefore = Optional.empty();
        return call.on(request, missing).build();
    }

    void got(T value) {
        outcome = Optional.of(new Outcome.Got<>(value));
    }

    void failed(CallFailure why) {
        outcome = Optional.of(new Outcome.Failed<>(why));
    }

    /** Counts a failure that may pass; returns how many there were. */
    int failedOnceMore() {
        return ++failures;
    }

    /** Counts a limit that was met, and gives the call up after too many. */
    void limited(CallFailure.RateLimited limit) {
        if (++limits > MAX_LIMITS) {
            failed(limit);
        }
    }

    /** Asks for a pause before the next round. */
    void pause(Duration length) {
        pause = length;
    }

    Duration pause() {
        return pause;
    }

    /** Asks that the next round not begin before this time, and says what it means if it never begins. */
    void notBefore(Instant time, CallFailure otherwise) {
        notBefore = Optional.of(time);
        excuse = otherwise;
    }

    /** Returns when the next round may begin, as GitHub says; empty if it said nothing. */
    Optional<Instant> notBefore() {
        return notBefore;
    }

    /** Gives up a call that had to wait. */
    void cannotWait() {
        failed(excuse);
    }

    /** Goes on at another address of the same server; tells whether it may. */
    boolean redirected(URI target) {
        address = target;
        return ++redirects <= MAX_REDIRECTS;
    }

    /** Goes on with the older version of the API; tells whether that is new. */
    boolean withOlderVersion() {
        boolean before = olderVersion;
        olderVersion = true;
        return !before;
    }

    /** Returns the bill with what this attempt adds to it. */
    CallContext.Cost billed(CallContext.Cost cost) {
        boolean repeated = failures + limits > 0;
        return new CallContext.Cost(cost.points(), repeated ? 1 : 0, cost.notModified());
    }
}
