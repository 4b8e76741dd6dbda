package dev.assay.simulator.faults;

import dev.assay.simulator.exchange.Request;
import dev.assay.simulator.faults.Fault.Effect;
import dev.assay.simulator.faults.Fault.Heavier;
import dev.assay.simulator.faults.Fault.Operation;
import dev.assay.simulator.faults.Fault.RestPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The faults still to come. Safe for many threads. */
public final class Faults {

    private static final int MOST = 1000;

    private final Function<Request, Weight> weigh;
    private final List<Armed> armed = new ArrayList<>();
    private Chaos chaos = Chaos.NONE;

    /** @param weigh what a GraphQL query may bring */
    public Faults(Function<Request, Weight> weigh) {
        this.weigh = weigh;
    }

    public synchronized void add(Fault fault) {
        if (armed.size() == MOST) {
            throw new IllegalStateException("more than " + MOST + " faults");
        }
        armed.add(new Armed(fault));
    }

    public synchronized void letLoose(long seed, Map<Effect, Double> likelihoods) {
        chaos = Chaos.of(seed, likelihoods);
    }

    public synchronized void clear() {
        armed.clear();
        chaos = Chaos.NONE;
    }

    /** The effect for this call; empty if it goes well. */
    public synchronized Optional<Effect> next(Request request) {
        for (Armed candidate : armed) {
            if (candidate.left > 0 && meets(candidate.fault.where(), request) && candidate.strikes()) {
                return Optional.of(candidate.fault.effect());
            }
        }
        return chaos.next();
    }

    private boolean meets(Fault.Where where, Request request) {
        return switch (where) {
            case RestPath path ->
                !request.isGraphQl() && path.pattern().matcher(request.path()).find();
            case Operation operation ->
                request.isGraphQl()
                        && (operation.name().isEmpty() || operation.name().equals(request.operation()));
            case Heavier bounds -> request.isGraphQl() && weigh.apply(request).exceeds(bounds);
        };
    }

    /**
     * What a query may bring.
     *
     * @param nodes in all
     * @param largestPage the highest {@code first} in it
     */
    public record Weight(long nodes, int largestPage) {

        public static final Weight NOTHING = new Weight(0, 0);

        boolean exceeds(Heavier bounds) {
            return nodes > bounds.nodes() || largestPage > bounds.first();
        }
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
