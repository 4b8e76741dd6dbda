package dev.assay.adapter.github;

import dev.assay.adapter.github.wire.CallTimer;
import dev.assay.simulator.GitHubSimulator;
import java.time.Duration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;

/**
 * Time passes only when nothing else can happen: once every call under way is stalled by the simulator, the time of all
 * of them is up. A call that is answered is never late, however slow the machine. For one simulator, whose stalled
 * calls have to come from clients with this timer.
 */
final class StallTimer implements CallTimer {

    /** Guarded by this object, as is the count. */
    private final Set<CompletableFuture<?>> open = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Open calls that are stalled. */
    private int stalled;

    StallTimer(GitHubSimulator gitHub) {
        gitHub.onStall(this::stalls);
    }

    @Override
    public void limit(CompletableFuture<?> call, Duration limit) {
        synchronized (this) {
            open.add(call);
        }
        CompletableFuture<?> unused = call.whenComplete((answer, failure) -> ends(call));
    }

    private void stalls() {
        List<CompletableFuture<?>> late;
        synchronized (this) {
            stalled++;
            late = late();
        }
        late.forEach(StallTimer::end);
    }

    /** The set compares by identity. */
    @SuppressWarnings("UndefinedEquals")
    private void ends(CompletableFuture<?> call) {
        List<CompletableFuture<?>> late;
        synchronized (this) {
            late = open.remove(call) ? late() : List.of();
        }
        late.forEach(StallTimer::end);
    }

    /** Takes the calls out whose time is up. They are ended without the lock, because that runs the client's code. */
    private List<CompletableFuture<?>> late() {
        if (stalled < open.size()) {
            return List.of();
        }
        List<CompletableFuture<?>> all = List.copyOf(open);
        open.clear();
        stalled = 0;
        return all;
    }

    private static void end(CompletableFuture<?> call) {
        call.completeExceptionally(new TimeoutException());
    }
}
