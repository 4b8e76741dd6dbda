package dev.assay.simulator;

import dev.assay.simulator.Fault.Operation;
import dev.assay.simulator.Fault.RestPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The faults still to come. Safe for many threads. */
final class Faults {

    private static final int MOST = 1000;

    private final List<Armed> armed = new ArrayList<>();

    synchronized void add(Fault fault) {
        if (armed.size() == MOST) {
            throw new IllegalStateException("more than " + MOST + " faults");
        }
        armed.add(new Armed(fault));
    }

    synchronized void clear() {
        armed.clear();
    }

    /** The effect for this call; empty if it goes well. */
    synchronized Optional<Fault.Effect> next(Request request) {
        for (Armed candidate : armed) {
            if (candidate.left > 0 && meets(candidate.fault.where(), request) && candidate.strikes()) {
                return Optional.of(candidate.fault.effect());
            }
        }
        return Optional.empty();
    }

    private static boolean meets(Fault.Where where, Request request) {
        return switch (where) {
            case RestPath path ->
                !request.isGraphQl() && path.pattern().matcher(request.path()).find();
            case Operation operation ->
                request.isGraphQl()
                        && (operation.name().isEmpty() || operation.name().equals(request.operation()));
        };
    }

    private static final class Armed {
        private final Fault fault;
        private int skip;
        private int left;

        private Armed(Fault fault) {
            this.fault = fault;
            this.skip = fault.skip();
            this.left = fault.times();
        }

        private boolean strikes() {
            if (skip > 0) {
                skip--;
                return false;
            }
            left--;
            return true;
        }
    }
}
