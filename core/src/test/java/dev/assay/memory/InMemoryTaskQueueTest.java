package dev.assay.memory;

import dev.assay.port.out.TaskQueue;
import dev.assay.testkit.TaskQueueContract;

class InMemoryTaskQueueTest implements TaskQueueContract {

    private final InMemoryTaskQueue queue = new InMemoryTaskQueue(12);

    @Override
    public TaskQueue queue() {
        return queue;
    }

    @Override
    public int capacity() {
        return 12;
    }
}
