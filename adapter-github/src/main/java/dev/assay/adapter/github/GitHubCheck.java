package dev.assay.adapter.github;

import dev.assay.adapter.github.dispatch.Credential;
import dev.assay.adapter.github.dispatch.FailureClassifier;
import dev.assay.adapter.github.wire.CallBounds;
import dev.assay.adapter.github.wire.CallFailedException;
import dev.assay.adapter.github.wire.CallFailure;
import dev.assay.adapter.github.wire.Endpoints;
import dev.assay.adapter.github.wire.Reply;
import dev.assay.adapter.github.wire.Requests;
import dev.assay.adapter.github.wire.Transport;
import dev.assay.port.out.RateLimitLedger.Standing;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;

/**
 * Looks whether GitHub answers and takes each token, with a call of each that counts against no limit. Takes no longer
 * than two calls may.
 */
public final class GitHubCheck {

    private static final int NOT_FOUND = 404;

    private final GitHubSettings settings;
    private final InstantSource clock;

    /** @param clock tells when a limit resets that GitHub only gives a wait for */
    public GitHubCheck(GitHubSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Asks GitHub.
     *
     * @return an answer for each token, or a single one for all where no token makes a difference
     * @throws InterruptedException if the thread is interrupted meanwhile
     */
    public List<Answer> ask() throws InterruptedException {
        try (Transport transport = new Transport(settings.transport(), CallBounds.REAL)) {
            List<Optional<String>> callers = settings.tokens().isEmpty()
                    ? List.of(Optional.empty())
                    : settings.tokens().stream().map(Optional::of).toList();
            List<Answer> answers = new ArrayList<>();
            List<CompletableFuture<Reply>> calls = new ArrayList<>();
            Semaphore permits = new Semaphore(Credential.CONCURRENT_CALLS);
            try {
                calls.add(start(transport, callers.getFirst(), permits));
                answers.add(answer(transport, calls.getFirst(), name(0, callers)));
            } catch (CallFailedException unreachable) {
                return List.of(new Answer(false, unreachable.failure().sentence()));
            }
            for (Optional<String> caller : callers.subList(1, callers.size())) {
                calls.add(start(transport, caller, permits));
            }
            for (int i = 1; i < callers.size(); i++) {
                answers.add(later(transport, calls.get(i), name(i, callers)));
            }
            return answers;
        }
    }

    private CompletableFuture<Reply> start(Transport transport, Optional<String> token, Semaphore permits)
            throws InterruptedException {
        URI address = URI.create(Endpoints.of(settings.api()).rest() + "/rate_limit");
        Requests requests = new Requests(transport.proxyAuthorization());
        return transport.start(requests.to(address, token).GET().build(), permits);
    }

    private Answer later(Transport transport, CompletableFuture<Reply> call, String who) throws InterruptedException {
        try {
            return answer(transport, call, who);
        } catch (CallFailedException failed) {
            return new Answer(false, who + ": " + failed.failure().sentence());
        }
    }

    private Answer answer(Transport transport, CompletableFuture<Reply> call, String who)
            throws InterruptedException, CallFailedException {
        Reply reply = transport.await(call);
        Optional<String> stranger = new Acquaintance(settings.api()).stranger(reply);
        if (stranger.isPresent()) {
            return new Answer(false, who + ": " + stranger.get());
        }
        if (reply.status() == NOT_FOUND) {
            return new Answer(true, who + ": answers, and counts no calls");
        }
        Optional<CallFailure> failure = new FailureClassifier(clock).of(reply);
        if (failure.isPresent()) {
            String remedy =
                    failure.get() instanceof CallFailure.Unauthorized ? ". Set GITHUB_TOKEN to a valid one" : "";
            return new Answer(false, who + ": " + failure.get().sentence() + remedy);
        }
        return new Answer(
                true,
                who + ": answers" + reply.standing().map(GitHubCheck::left).orElse(""));
    }

    private static String left(Standing standing) {
        return ", %s of %s calls left until %s".formatted(standing.remaining(), standing.limit(), standing.resetsAt());
    }

    private static String name(int place, List<Optional<String>> callers) {
        if (callers.getFirst().isEmpty()) {
            return "without a token";
        }
        return callers.size() == 1 ? "with the token" : "with token " + (place + 1) + " of " + callers.size();
    }

    /**
     * What became of a call.
     *
     * @param well GitHub answered, and took the token
     * @param words for a person, with the remedy where it is not well
     */
    public record Answer(boolean well, String words) {}
}
