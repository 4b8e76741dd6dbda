package dev.assay.memory;

import dev.assay.port.out.TaskIndex;
import dev.assay.port.out.TaskStore;
import dev.assay.testkit.ManualClock;
import dev.assay.testkit.TaskIndexContract;

class InMemoryTaskIndexTest implements TaskIndexContract {

    private final TaskStore store = new InMemoryTaskStore(10, new ManualClock(), new InMemoryTaskEvents());
    private final TaskIndex index = new InMemoryTaskIndex(store, 100);

    @Override
    public TaskIndex index() {
        return index;
    }

    @Override
    public TaskStore store() {
        return store;
    }
}
