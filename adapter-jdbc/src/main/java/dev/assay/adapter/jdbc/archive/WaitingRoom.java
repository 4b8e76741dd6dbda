package dev.assay.adapter.jdbc.archive;

import dev.assay.domain.profile.Login;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** What waits to be written, in its order, bounded in bytes: the oldest makes room. Guarded by the writer's lock. */
final class WaitingRoom {

    private static final long MOST_BYTES = 64L << 20;

    /** What the objects around an item take, roughly. */
    private static final int OVERHEAD = 512;

    private final Deque<Rendered> items = new ArrayDeque<>();
    private long bytes;
    private long lost;

    void add(Rendered item) {
        items.addLast(item);
        bytes += size(item);
        while (bytes > MOST_BYTES) {
            bytes -= size(items.removeFirst());
            lost++;
        }
    }

    /** Returns the first of them, which stay until they are removed. */
    List<Rendered> first(int most) {
        return items.stream().limit(most).toList();
    }

    /** Removes what is still there: it may have been erased, or made room, meanwhile. */
    void removeAll(Collection<Rendered> written) {
        written.forEach(item -> {
            if (items.remove(item)) {
                bytes -= size(item);
            }
        });
    }

    void forget(Set<Login> names) {
        removeAll(items.stream()
                .filter(item -> names.contains(item.task().login()))
                .toList());
    }

    void clear() {
        items.clear();
        bytes = 0;
    }

    boolean isEmpty() {
        return items.isEmpty();
    }

    int size() {
        return items.size();
    }

    long lost() {
        return lost;
    }

    private static long size(Rendered item) {
        return OVERHEAD + (long) item.size();
    }
}
