package dev.assay.memory;

import dev.assay.domain.profile.Login;
import dev.assay.domain.task.TaskId;
import dev.assay.port.out.TaskClaims;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Remembers claims inside this process. When it is full, the claim made longest ago is forgotten. */
public final class InMemoryTaskClaims implements TaskClaims {

    private final ExpiringMap<Claim, TaskId> holders;

    /**
     * Makes claims without holders.
     *
     * @param capacity claims to remember
     * @param clock for their life
     */
    public InMemoryTaskClaims(int capacity, InstantSource clock) {
        holders = new ExpiringMap<>(capacity, clock, any -> true);
    }

    @Override
    public Optional<TaskId> holder(Claim claim) {
        return holders.get(claim);
    }

    @Override
    public boolean claim(Claim claim, Optional<TaskId> expected, TaskId next, Duration life) {
        return holders.update(
                claim,
                present -> present.isEmpty() || present.equals(expected)
                        ? Step.write(next, life, true)
                        : Step.leave(false));
    }

    /** Forgets all claims that tasks of a login hold. */
    void erase(Login login) {
        holders.removeAll((claim, holder) -> holder.login().equals(login));
    }

    @Override
    public void release(Claim claim, TaskId holder) {
        holders.removeIf(claim, holder::equals);
    }
}
