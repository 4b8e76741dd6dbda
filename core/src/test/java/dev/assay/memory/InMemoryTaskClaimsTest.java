package dev.assay.memory;

import dev.assay.port.out.TaskClaims;
import dev.assay.testkit.ManualClock;
import dev.assay.testkit.TaskClaimsContract;
import java.time.Duration;

class InMemoryTaskClaimsTest implements TaskClaimsContract {

    private final ManualClock clock = new ManualClock();
    private final TaskClaims claims = new InMemoryTaskClaims(100, clock);

    @Override
    public TaskClaims claims() {
        return claims;
    }

    @Override
    public void pass(Duration time) {
        clock.advance(time);
    }
}
