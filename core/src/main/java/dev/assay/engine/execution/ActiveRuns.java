package dev.assay.engine.execution;

import dev.assay.port.out.TaskQueue.Delivery;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** The runs of this process, by thread, because a queue may hand a task out twice. */
final class ActiveRuns {

    private final Map<Thread, Run> byThread = new ConcurrentHashMap<>();

    void add(Thread thread, Run run) {
        byThread.put(thread, run);
    }

    void remove(Thread thread) {
        byThread.remove(thread);
    }

    void interrupt(Predicate<Run> which) {
        byThread.forEach((thread, run) -> {
            if (which.test(run)) {
                thread.interrupt();
            }
        });
    }

    /** Returns what has got its task; a start that is still to come will be refused if need be. */
    List<Delivery> begun() {
        return byThread.values().stream()
                .filter(run -> run.slot().begun())
                .map(Run::delivery)
                .toList();
    }

    Map<Thread, Run> all() {
        return Map.copyOf(byThread);
    }

    /**
     * A task at work.
     *
     * @param delivery of which
     * @param slot where
     */
    record Run(Delivery delivery, WorkerSlot slot) {}
}
