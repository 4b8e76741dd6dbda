package dev.assay.memory;

import dev.assay.port.out.BatchStore;
import dev.assay.testkit.BatchStoreContract;
import dev.assay.testkit.ManualClock;
import java.time.Duration;

class InMemoryBatchStoreTest implements BatchStoreContract {

    private final ManualClock clock = new ManualClock();
    private final BatchStore batches = new InMemoryBatchStore(10, clock);

    @Override
    public BatchStore batches() {
        return batches;
    }

    @Override
    public void pass(Duration time) {
        clock.advance(time);
    }
}
