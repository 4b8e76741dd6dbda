package dev.assay.adapter.github.dispatch;

import dev.assay.adapter.github.dispatch.Call.Answered;
import dev.assay.adapter.github.dispatch.CredentialPool.Choice;
import dev.assay.adapter.github.wire.CallFailedException;
import dev.assay.adapter.github.wire.CallFailure;
import dev.assay.adapter.github.wire.Missing;
import dev.assay.adapter.github.wire.Reply;
import dev.assay.adapter.github.wire.Requests;
import dev.assay.adapter.github.wire.Transport;
import dev.assay.port.out.CallContext;
import dev.assay.port.out.RateLimitLedger.Resource;
import dev.assay.port.out.RateLimitLedger.Standing;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Makes calls side by side until each has an outcome. Between rounds it waits as GitHub asks, or backs off; what failed
 * goes into the next round. It chooses in whose name to call, keeps the books, and follows redirects within the server.
 */
public final class Dispatcher implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Dispatcher.class.getName());
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 307, 308);
    private static final CallContext.Cost NOTHING = new CallContext.Cost(0, 0, false);

    private final Transport transport;
    private final CredentialPool credentials;
    private final FailureClassifier classifier;
    private final Retries retries;
    private final Requests requests;
    private final RoundWait wait;
    private final Reachability reachability = new Reachability();

    public Dispatcher(Transport transport, CredentialPool credentials, FailureClassifier classifier, Retries retries) {
        this.transport = transport;
        this.credentials = credentials;
        this.classifier = classifier;
        this.retries = retries;
        this.wait = new RoundWait(retries.pause());
        this.requests = new Requests(transport.proxyAuthorization());
    }

    /** Makes calls; their outcomes come in the same order. One that fails costs only its own outcome. */
    public <T> List<Outcome<T>> makeAll(List<? extends Call<T>> calls, CallContext context)
            throws InterruptedException {
        List<Attempt<T>> attempts = new ArrayList<>();
        calls.forEach(call -> attempts.add(new Attempt<>(call)));
        attempts.forEach(attempt -> recall(attempt, context));
        List<Attempt<T>> open = attempts.stream().filter(Attempt::open).toList();
        while (!open.isEmpty()) {
            round(open, context);
            open = open.stream().filter(Attempt::open).toList();
            wait.before(open, context);
            open = open.stream().filter(Attempt::open).toList();
        }
        return attempts.stream().map(Attempt::outcome).toList();
    }

    /** What a worker that was lost had been answered is not asked for again; it stays on the bill of the analysis. */
    private static <T> void recall(Attempt<T> attempt, CallContext context) {
        Call<T> call = attempt.call();
        context.recall(call.fingerprint()).flatMap(RecordedReply::read).ifPresent(reply -> {
            try {
                Answered<T> answer = call.read(reply, Missing.NOTHING);
                context.plan(call.stage(), 1);
                context.answered(call.stage(), answer.cost());
                attempt.got(answer.value());
            } catch (CallFailedException unreadable) {
                LOG.log(System.Logger.Level.DEBUG, "a recorded answer could not be read", unreadable);
            }
        });
    }

    private <T> void round(List<Attempt<T>> open, CallContext context) throws InterruptedException {
        Map<Attempt<T>, Credential> ready = new LinkedHashMap<>();
        open.forEach(attempt -> caller(attempt).ifPresent(credential -> ready.put(attempt, credential)));
        ready.keySet().forEach(attempt -> context.plan(attempt.call().stage(), 1));
        List<PendingCall<T>> pending = new ArrayList<>();
        try {
            for (Map.Entry<Attempt<T>, Credential> entry : ready.entrySet()) {
                pending.add(send(entry.getKey(), entry.getValue()));
            }
            // What has come is kept at once, whatever is still under way.
            BlockingQueue<PendingCall<T>> arrived = new LinkedBlockingQueue<>();
            pending.forEach(call -> listen(call, arrived));
            for (int i = 0; i < pending.size(); i++) {
                receive(arrived.take(), context);
            }
        } finally {
            pending.forEach(call -> call.reply().cancel(true));
        }
    }

    private static <T> void listen(PendingCall<T> call, BlockingQueue<PendingCall<T>> arrived) {
        CompletableFuture<Reply> unused = call.reply().whenComplete((reply, failure) -> arrived.add(call));
    }

    /** Returns the credential for a call; empty if the call has to wait, or no credential is left. */
    private Optional<Credential> caller(Attempt<?> attempt) {
        Call<?> call = attempt.call();
        return switch (credentials.choose(call.resource(), call.units())) {
            case Choice.Use use -> Optional.of(use.credential());
            case Choice.Later later -> {
                attempt.notBefore(later.at(), CallFailure.RateLimited.primary(later.at()));
                yield Optional.empty();
            }
            case Choice.AllRefused refused -> {
                attempt.failed(refused.why());
                yield Optional.empty();
            }
        };
    }

    private <T> PendingCall<T> send(Attempt<T> attempt, Credential credential) throws InterruptedException {
        Missing missing = credential.missing();
        HttpRequest request = attempt.send(requests.to(attempt.address(), credential.token()), missing);
        return new PendingCall<>(attempt, credential, missing, transport.start(request, credential.permits()));
    }

    private <T> void receive(PendingCall<T> call, CallContext context) throws InterruptedException {
        Attempt<T> attempt = call.attempt();
        CallContext.Cost cost = NOTHING;
        try {
            Reply reply = transport.await(call.reply());
            reachability.answered();
            credentials.observe(call.credential(), attempt.call().resource(), reply);
            if (REDIRECTS.contains(reply.status())) {
                redirect(attempt, reply);
            } else {
                Answered<T> answer = read(call, reply);
                cost = answer.cost();
                attempt.got(answer.value());
                record(attempt.call(), reply, context);
            }
        } catch (CallFailedException failed) {
            react(call, failed.failure());
        } finally {
            context.answered(attempt.call().stage(), attempt.billed(cost));
        }
    }

    /** A 304 is only usable with the cached body, which the worker that takes over may lack: it is not recorded. */
    private static void record(Call<?> call, Reply reply, CallContext context) {
        if (!reply.notModified()) {
            context.remember(call.fingerprint(), RecordedReply.write(reply));
        }
    }

    private <T> Answered<T> read(PendingCall<T> pending, Reply reply) throws CallFailedException {
        Call<T> call = pending.attempt().call();
        Optional<CallFailure> failure = classifier.of(reply);
        if (failure.isPresent()) {
            throw new CallFailedException(call.understood(failure.get(), reply));
        }
        return call.read(reply, pending.missing());
    }

    private void react(PendingCall<?> call, CallFailure failure) {
        Attempt<?> attempt = call.attempt();
        switch (failure) {
            case CallFailure.RateLimited limit -> {
                credentials.limited(call.credential(), attempt.call().resource(), limit);
                attempt.limited(limit);
            }
            case CallFailure.Unauthorized refused -> call.credential().refused(refused);
            case CallFailure.Unavailable broken -> {
                repeat(attempt, broken, retries.backoff().attempts());
                broken.retryAt().ifPresent(time -> attempt.notBefore(time, broken));
            }
            case CallFailure.Unreachable away -> repeat(attempt, away, away.attempts());
            case CallFailure.UnknownVersion unknown -> {
                requests.fallBack();
                if (!attempt.withOlderVersion()) {
                    attempt.failed(unknown);
                }
            }
            case CallFailure.ScopesMissing scopes -> {
                call.credential().lacks(scopes.missing());
                if (call.missing().parts().containsAll(scopes.missing().parts())) {
                    attempt.failed(scopes);
                }
            }
            case CallFailure.NoAccount missing -> attempt.failed(missing);
            case CallFailure.NotFound missing -> attempt.failed(missing);
            case CallFailure.Empty empty -> attempt.failed(empty);
            case CallFailure.Forbidden forbidden -> attempt.failed(forbidden);
            case CallFailure.TooHeavy heavy -> attempt.failed(heavy);
            case CallFailure.Rejected rejected -> attempt.failed(rejected);
        }
    }

    private void repeat(Attempt<?> attempt, CallFailure broken, int attempts) {
        int failures = attempt.failedOnceMore();
        if (failures >= attempts) {
            attempt.failed(broken);
        } else {
            reachability.failed(broken);
        }
        attempt.pause(retries.delay(failures));
    }

    /** Follows renamed accounts and repositories, within GitHub only: the token must not go elsewhere. */
    private static void redirect(Attempt<?> attempt, Reply reply) {
        Optional<URI> target = reply.redirection(attempt.address());
        if (target.isEmpty()) {
            attempt.failed(new CallFailure.Rejected("GitHub sent us to another server, or nowhere"));
        } else if (!attempt.redirected(target.get())) {
            attempt.failed(new CallFailure.Rejected("GitHub sent us in a circle"));
        }
    }

    /** Returns what the books say is left of a resource; empty if they do not know. */
    public Optional<Standing> left(Resource resource) {
        return credentials.best(resource);
    }

    @Override
    public void close() {
        transport.close();
    }

    private record PendingCall<T>(
            Attempt<T> attempt, Credential credential, Missing missing, CompletableFuture<Reply> reply) {}
}
