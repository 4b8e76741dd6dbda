package dev.assay.adapter.redis.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Group commit: the calls that several threads make at the same time are answered in one step, by one of these threads.
 *
 * @param <I> what a call hands in
 * @param <O> what it is answered
 */
final class Batcher<I, O> {

    private final int most;
    private final Function<List<I>, List<O>> step;
    private final Queue<Call<I, O>> open = new ConcurrentLinkedQueue<>();

    /** Held by the one thread that takes calls from the queue and answers them. */
    private final ReentrantLock leader = new ReentrantLock();

    /**
     * Makes one.
     *
     * @param most how many are done in one step
     * @param step answers in the same order
     */
    Batcher(int most, Function<List<I>, List<O>> step) {
        this.most = most;
        this.step = step;
    }

    /** Answers a call. A failure of the step reaches all calls that were in it. */
    O submit(I item) {
        Call<I, O> call = new Call<>(item, new AtomicReference<>(Optional.empty()), new CompletableFuture<>());
        open.add(call);
        if (!leader.tryLock()) {
            // The leader answers this call with its own, or tells this thread to lead next.
            call.news().join();
            if (call.answer().get().isPresent()) {
                return call.answer().get().get().get();
            }
            leader.lock();
        }
        try {
            while (call.answer().get().isEmpty()) {
                lead();
            }
        } finally {
            leader.unlock();
            passOn();
        }
        return call.answer().get().orElseThrow().get();
    }

    /**
     * Hands the lead on: a call that was added after the last group would otherwise wait for a leader that never comes.
     */
    private void passOn() {
        Call<I, O> next = open.peek();
        if (next != null) {
            next.news().complete(true);
        }
    }

    private void lead() {
        List<Call<I, O>> group = new ArrayList<>();
        while (group.size() < most && open.peek() != null) {
            Optional.ofNullable(open.poll()).ifPresent(group::add);
        }
        try {
            List<O> answers = done(group.stream().map(Call::item).toList());
            for (int i = 0; i < group.size(); i++) {
                O answer = answers.get(i);
                group.get(i).ends(() -> answer);
            }
        } catch (RuntimeException failure) {
            group.forEach(call -> call.ends(() -> {
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

    private record Call<I, O>(I item, AtomicReference<Optional<Supplier<O>>> answer, CompletableFuture<Boolean> news) {

        void ends(Supplier<O> how) {
            answer.set(Optional.of(how));
            news.complete(true);
        }
    }
}
