package dev.assay.engine;

import dev.assay.domain.profile.Login;
import dev.assay.port.out.ErasureLog;
import dev.assay.port.out.PersonalData;
import dev.assay.port.out.StoreException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Erases from the memory of this process whom another process has erased, within a second. Its thread ends when it is
 * closed.
 */
public final class ErasureWatch implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(ErasureWatch.class.getName());
    private static final Duration ROUND = Duration.ofMillis(500);

    private final Map<ErasureLog, Set<String>> seen = new HashMap<>();
    private final List<PersonalData> places;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread rounds = Thread.ofVirtual().name("erasure-watch").unstarted(this::watch);

    private ErasureWatch(List<ErasureLog> logs, List<PersonalData> places) {
        this.places = List.copyOf(places);
        logs.forEach(log -> seen.put(log, new HashSet<>()));
    }

    /**
     * Starts watching.
     *
     * @param logs tell who was erased
     * @param places of this process that remember people
     */
    public static ErasureWatch start(List<ErasureLog> logs, List<PersonalData> places) {
        ErasureWatch watch = new ErasureWatch(logs, places);
        if (!logs.isEmpty()) {
            watch.rounds.start();
        }
        return watch;
    }

    private void watch() {
        try {
            while (!closing.await(ROUND.toMillis(), TimeUnit.MILLISECONDS)) {
                seen.forEach(this::look);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(ErasureLog log, Set<String> known) {
        try {
            Map<String, Login> recent = log.recent();
            known.retainAll(recent.keySet());
            recent.forEach((key, login) -> {
                if (known.add(key)) {
                    places.forEach(place -> place.erase(login));
                }
            });
        } catch (StoreException away) {
            LOG.log(System.Logger.Level.DEBUG, "the store that knows who was erased is away", away);
        }
    }

    @Override
    public void close() {
        closing.countDown();
        rounds.interrupt();
    }
}
