package dev.assay.memory;

import dev.assay.port.out.TaskIndex.Departure;
import java.util.HashSet;
import java.util.Set;

/** The clients of one task. Guarded by the lock of the index that it belongs to. */
final class WaitingClients {

    private static final int MOST_NAMED = 10_000;

    private final Set<String> waiting = new HashSet<>();
    private final Set<String> gone = new HashSet<>();
    private boolean crowded;
    private boolean abandoned;

    /** Adds a client; false if the last one has left. One too many is not named: the task then ends by itself only. */
    boolean join(String client) {
        if (abandoned) {
            return false;
        }
        if (gone.remove(client) || waiting.size() + gone.size() < MOST_NAMED) {
            waiting.add(client);
        } else {
            crowded |= !waiting.contains(client);
        }
        return true;
    }

    Departure leave(String client) {
        if (!waiting.contains(client) && !gone.contains(client)) {
            return Departure.STRANGER;
        }
        waiting.remove(client);
        gone.add(client);
        abandoned = waiting.isEmpty() && !crowded;
        return abandoned ? Departure.LAST : Departure.OTHERS_WAIT;
    }
}
