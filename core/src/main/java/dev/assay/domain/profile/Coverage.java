package dev.assay.domain.profile;

import dev.assay.domain.secret.Secrets;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How much of a section was seen.
 *
 * @param status whether all that was planned was seen
 * @param reason what is missing and why, or the cap that applied; a sentence for a person, in which what has the shape
 *     of a secret is masked
 * @param fetched entries read
 * @param available entries there are; empty where unknown
 * @param window days the section speaks of; empty where it is not bound to days
 */
public record Coverage(
        Status status, Optional<String> reason, int fetched, Optional<Integer> available, Optional<Window> window) {

    /** Masks what an upstream may have repeated. */
    public Coverage {
        reason = reason.map(Secrets.SHAPED::masked);
    }

    /** Returns the coverage of a section that was seen whole. */
    public static Coverage complete(int fetched) {
        return new Coverage(Status.COMPLETE, Optional.empty(), fetched, Optional.of(fetched), Optional.empty());
    }

    /**
     * Returns the coverage of a section of which the planned part was seen: more there is was left out by a cap.
     *
     * @param cap names the cap
     */
    public static Coverage capped(int fetched, int available, String cap) {
        return new Coverage(Status.COMPLETE, Optional.of(cap), fetched, Optional.of(available), Optional.empty());
    }

    /** Returns the coverage of a section of which a part could not be seen. */
    public static Coverage partial(int fetched, Optional<Integer> available, String reason) {
        return new Coverage(Status.PARTIAL, Optional.of(reason), fetched, available, Optional.empty());
    }

    /** Returns the coverage of a section that could not be seen at all. */
    public static Coverage unavailable(String reason) {
        return new Coverage(Status.UNAVAILABLE, Optional.of(reason), 0, Optional.empty(), Optional.empty());
    }

    /** Returns the same coverage, bound to a window of days. */
    public Coverage within(LocalDate from, LocalDate to) {
        return new Coverage(status, reason, fetched, available, Optional.of(new Window(from, to)));
    }

    /** Whether all that was planned was seen. */
    public enum Status {
        /** All of it; a documented cap may apply. */
        COMPLETE,
        /** A part of it. */
        PARTIAL,
        /** Nothing. */
        UNAVAILABLE
    }

    /**
     * Days, both included.
     *
     * @param from first
     * @param to last
     */
    public record Window(LocalDate from, LocalDate to) {}
}
