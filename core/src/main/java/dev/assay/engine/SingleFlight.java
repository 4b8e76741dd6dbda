package dev.assay.engine;

import dev.assay.domain.profile.Login;
import dev.assay.domain.task.Task;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Knows the task under way for each login, so that one analysis serves all who ask for it. */
final class SingleFlight {

    private final Map<Login, Task> flights = new ConcurrentHashMap<>();
    private final Stripes stripes = new Stripes();

    /** Does a step while nobody else can start or join a flight of this login. */
    <T> T exclusively(Login login, Supplier<T> step) {
        return stripes.exclusively(login, step);
    }

    /** Returns the task that a submission can join: one that is at least as fresh as asked for. */
    Optional<Task> joinable(Login login, boolean forced) {
        return Optional.ofNullable(flights.get(login)).filter(task -> task.forced() || !forced);
    }

    void takeOff(Task task) {
        flights.put(task.login(), task);
    }

    void land(Task task) {
        flights.computeIfPresent(task.login(), (login, flying) -> flying.id().equals(task.id()) ? null : flying);
    }
}
