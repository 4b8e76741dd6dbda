package dev.assay.engine;

import dev.assay.domain.profile.Login;
import dev.assay.domain.task.TaskId;
import dev.assay.port.in.Erasure;
import dev.assay.port.out.ErasureLog;
import dev.assay.port.out.PersonalData;
import dev.assay.port.out.StoreException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Erases people from several places, one after the other. One that is away keeps no other from being erased. */
public final class PersonErasure implements Erasure {

    private final List<PersonalData> places;
    private final List<ErasureLog> logs;
    private final Consumer<TaskId> cancelling;

    /**
     * Puts places together.
     *
     * @param places that keep something of people
     * @param logs tell other processes
     * @param cancelling ends a task that runs, for all clients that wait for it
     */
    public PersonErasure(List<PersonalData> places, List<ErasureLog> logs, Consumer<TaskId> cancelling) {
        this.places = List.copyOf(places);
        this.logs = List.copyOf(logs);
        this.cancelling = cancelling;
    }

    @Override
    public void erase(Login login) {
        Absence absence = new Absence();
        Set<Login> names = new HashSet<>(Set.of(login));
        places.forEach(place -> absence.unless(() -> names.addAll(place.names(login))));
        for (Login name : names) {
            // What runs would be kept when it ends.
            places.forEach(place -> absence.unless(() -> place.unfinished(name).forEach(cancelling)));
            places.forEach(place -> absence.unless(() -> place.erase(name)));
            logs.forEach(log -> absence.unless(() -> log.note(name)));
        }
        absence.first.ifPresent(away -> {
            throw away;
        });
    }

    /** Notes the first place that is away. */
    private static final class Absence {

        private Optional<StoreException> first = Optional.empty();

        void unless(Runnable step) {
            try {
                step.run();
            } catch (StoreException away) {
                first = first.or(() -> Optional.of(away));
            }
        }
    }
}
