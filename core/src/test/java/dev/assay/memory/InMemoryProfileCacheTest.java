package dev.assay.memory;

import dev.assay.port.out.ProfileCache;
import dev.assay.testkit.ManualClock;
import dev.assay.testkit.ProfileCacheContract;
import java.time.Duration;

class InMemoryProfileCacheTest implements ProfileCacheContract {

    private final ManualClock clock = new ManualClock();
    private final InMemoryProfileCache cache = new InMemoryProfileCache(3, clock);

    @Override
    public ProfileCache cache() {
        return cache;
    }

    @Override
    public void pass(Duration time) {
        clock.advance(time);
    }
}
