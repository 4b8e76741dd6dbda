package dev.assay.adapter.redis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Group commit: what several threads want at the same time is done in one step, by one of them.
 *
 * @param <I> what a thread wants
 * @param <O> what it gets
 */
final class Coalescer<I, O> {

    private final int most;
    private final Function<List<I>, List<O>> step;
    private final Queue<Wish<I, O>> open = new ConcurrentLinkedQueue<>();
    private final ReentrantLock leader = new ReentrantLock();

    /**
     * Makes one.
     *
     * @param most how many are done in one step
     * @param step answers in the same order
     */
    Coalescer(int most, Function<List<I>, List<O>> step) {
        this.most = most;
        this.step = step;
    }

    /** Does a thing; what the step throws reaches all whose things were in it. */
    O submit(I item) {
        Wish<I, O> wish = new Wish<>(item, new AtomicReference<>(Optional.empty()), new CompletableFuture<>());
        open.add(wish);
        if (!leader.tryLock()) {
            // Whoever leads does this too, or says that it is this thread's turn to lead.
            wish.news().join();
            if (wish.outcome().get().isPresent()) {
                return wish.outcome().get().get().get();
            }
            leader.lock();
        }
        try {
            while (wish.outcome().get().isEmpty()) {
                lead();
            }
        } finally {
            leader.unlock();
            passOn();
        }
        return wish.outcome().get().orElseThrow().get();
    }

    /** Nobody who came while this thread led may wait for somebody who does not come. */
    private void passOn() {
        Wish<I, O> next = open.peek();
        if (next != null) {
            next.news().complete(true);
        }
    }

    private void lead() {
        List<Wish<I, O>> group = new ArrayList<>();
        while (group.size() < most && open.peek() != null) {
            Optional.ofNullable(open.poll()).ifPresent(group::add);
        }
        try {
            List<O> answers = done(group.stream().map(Wish::item).toList());
            for (int i = 0; i < group.size(); i++) {
                O answer = answers.get(i);
                group.get(i).ends(() -> answer);
            }
        } catch (RuntimeException failure) {
            group.forEach(wish -> wish.ends(() -> {
                throw failure;
            }));
        }
    }

    /**
     * The leader works for others too: an interrupt of its own, which cuts its connection, must not fail their things.
     * The step is done again then, and may be done twice; the interrupt is kept for what the leader does next.
     */
    private List<O> done(List<I> items) {
        boolean interrupted = Thread.interrupted();
        try {
            return step.apply(items);
        } catch (RuntimeException failure) {
            if (!Thread.interrupted()) {
                throw failure;
            }
            interrupted = true;
            return step.apply(items);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @FunctionalInterface
    private interface Outcome<O> {
        O get();
    }

    private record Wish<I, O>(I item, AtomicReference<Optional<Outcome<O>>> outcome, CompletableFuture<Boolean> news) {

        void ends(Outcome<O> how) {
            outcome.set(Optional.of(how));
            news.complete(true);
        }
    }
}
