package dev.assay.adapter.http.connection;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** Counts what each client holds of something that all share, up to a bound for each. Safe for many threads. */
public final class Shares {

    private final int each;
    private final Map<String, Integer> held = new ConcurrentHashMap<>();

    /** @param each the most that one client may hold; 0 for any number */
    public Shares(int each) {
        this.each = each;
    }

    /** Takes one for a client; false if it holds its share already. */
    public boolean take(String client) {
        if (each == 0) {
            return true;
        }
        AtomicBoolean taken = new AtomicBoolean();
        held.compute(client, (name, count) -> {
            int present = count == null ? 0 : count;
            taken.set(present < each);
            return taken.get() ? Integer.valueOf(present + 1) : count;
        });
        return taken.get();
    }

    /** Gives one back that was taken. */
    public void giveBack(String client) {
        held.computeIfPresent(client, (name, count) -> count == 1 ? null : count - 1);
    }

    /** Tells whether a client holds its share already. */
    public boolean spent(String client) {
        return each > 0 && held.getOrDefault(client, 0) >= each;
    }
}
