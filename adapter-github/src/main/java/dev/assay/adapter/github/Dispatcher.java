package dev.assay.adapter.github;

import dev.assay.adapter.github.Call.Answered;
import dev.assay.adapter.github.CredentialPool.Choice;
import dev.assay.port.out.CallContext;
import dev.assay.port.out.RateLimitLedger.Resource;
import dev.assay.port.out.RateLimitLedger.Standing;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
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
final class Dispatcher implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Dispatcher.class.getName());
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 307, 308);
    private static final CallContext.Cost NOTHING = new CallContext.Cost(0, 0, false);

    private final Transport transport;
    private final CredentialPool credentials;
    private final Verdicts verdicts;
    private final Retries retries;
    private final Requests requests;
    private final Reachability reachability = new Reachability();

    Dispatcher(Transport transport, CredentialPool credentials, Verdicts verdicts, Retries retries) {
        this.transport = transport;
        this.credentials = credentials;
        this.verdicts = verdicts;
        this.retries = retries;
        this.requests = new Requests(transport.proxyAuthorization());
    }

    /** Makes calls; their outcomes come in the same order. One that fails costs only its own outcome. */
    <T> List<Outcome<T>> makeAll(List<? extends Call<T>> calls, CallContext context) throws InterruptedException {
        List<Attempt<T>> attempts = new ArrayList<>();
        calls.forEach(call -> attempts.add(new Attempt<>(call)));
        attempts.forEach(attempt -> recall(attempt, context));
        List<Attempt<T>> open = attempts.stream().filter(Attempt::open).toList();
        while (!open.isEmpty()) {
            round(open, context);
            open = open.stream().filter(Attempt::open).toList();
            rest(open, context);
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
        List<Flight<T>> flights = new ArrayList<>();
        try {
            for (Map.Entry<Attempt<T>, Credential> entry : ready.entrySet()) {
                flights.add(fly(entry.getKey(), entry.getValue()));
            }
            // What has come is kept at once, whatever is still under way.
            BlockingQueue<Flight<T>> landed = new LinkedBlockingQueue<>();
            flights.forEach(flight -> listen(flight, landed));
            for (int i = 0; i < flights.size(); i++) {
                land(landed.take(), context);
            }
        } finally {
            flights.forEach(flight -> flight.reply().cancel(true));
        }
    }

    private static <T> void listen(Flight<T> flight, BlockingQueue<Flight<T>> landed) {
        CompletableFuture<Reply> unused = flight.reply().whenComplete((reply, failure) -> landed.add(flight));
    }

    /** Returns in whose name to make a call; empty if it has to wait, or nobody may make it. */
    private Optional<Credential> caller(Attempt<?> attempt) {
        Call<?> call = attempt.call();
        return switch (credentials.choose(call.resource(), call.units())) {
            case Choice.Use use -> Optional.of(use.credential());
            case Choice.Later later -> {
                attempt.notBefore(later.at(), Trouble.RateLimited.primary(later.at()));
                yield Optional.empty();
            }
            case Choice.Nobody nobody -> {
                attempt.failed(nobody.why());
                yield Optional.empty();
            }
        };
    }

    private <T> Flight<T> fly(Attempt<T> attempt, Credential credential) throws InterruptedException {
        Missing missing = credential.missing();
        HttpRequest request = attempt.send(requests.to(attempt.address(), credential.token()), missing);
        return new Flight<>(attempt, credential, missing, transport.start(request, credential.permits()));
    }

    private <T> void land(Flight<T> flight, CallContext context) throws InterruptedException {
        Attempt<T> attempt = flight.attempt();
        CallContext.Cost cost = NOTHING;
        try {
            Reply reply = transport.await(flight.reply());
            reachability.answered();
            credentials.observe(flight.credential(), attempt.call().resource(), reply);
            if (REDIRECTS.contains(reply.status())) {
                redirect(attempt, reply);
            } else {
                Answered<T> answer = read(flight, reply);
                cost = answer.cost();
                attempt.got(answer.value());
                record(attempt.call(), reply, context);
            }
        } catch (CallFailedException failed) {
            cure(flight, failed.trouble());
        } finally {
            context.answered(attempt.call().stage(), attempt.billed(cost));
        }
    }

    /** "Not modified" means nothing to a worker that does not remember what was not. */
    private static void record(Call<?> call, Reply reply, CallContext context) {
        if (!reply.notModified()) {
            context.remember(call.fingerprint(), RecordedReply.write(reply));
        }
    }

    private <T> Answered<T> read(Flight<T> flight, Reply reply) throws CallFailedException {
        Call<T> call = flight.attempt().call();
        Optional<Trouble> trouble = verdicts.of(reply);
        if (trouble.isPresent()) {
            throw new CallFailedException(call.understood(trouble.get(), reply));
        }
        return call.read(reply, flight.missing());
    }

    private void cure(Flight<?> flight, Trouble trouble) {
        Attempt<?> attempt = flight.attempt();
        switch (trouble) {
            case Trouble.RateLimited limit -> {
                credentials.limited(flight.credential(), attempt.call().resource(), limit);
                attempt.limited(limit);
            }
            case Trouble.Unauthorized refused -> flight.credential().refused(refused);
            case Trouble.Unavailable broken -> {
                repeat(attempt, broken, retries.backoff().attempts());
                broken.retryAt().ifPresent(time -> attempt.notBefore(time, broken));
            }
            case Trouble.Unreachable away -> repeat(attempt, away, away.attempts());
            case Trouble.UnknownVersion unknown -> {
                requests.fallBack();
                if (!attempt.withOlderVersion()) {
                    attempt.failed(unknown);
                }
            }
            case Trouble.ScopesMissing scopes -> {
                flight.credential().lacks(scopes.missing());
                if (flight.missing().parts().containsAll(scopes.missing().parts())) {
                    attempt.failed(scopes);
                }
            }
            case Trouble.Nobody missing -> attempt.failed(missing);
            case Trouble.NotFound missing -> attempt.failed(missing);
            case Trouble.Empty empty -> attempt.failed(empty);
            case Trouble.Forbidden forbidden -> attempt.failed(forbidden);
            case Trouble.TooHeavy heavy -> attempt.failed(heavy);
            case Trouble.Rejected rejected -> attempt.failed(rejected);
        }
    }

    private void repeat(Attempt<?> attempt, Trouble broken, int attempts) {
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
            attempt.failed(new Trouble.Rejected("GitHub sent us to another server, or nowhere"));
        } else if (!attempt.redirected(target.get())) {
            attempt.failed(new Trouble.Rejected("GitHub sent us in a circle"));
        }
    }

    /** Waits before the next round as long as the most patient needs; who cannot wait that long has failed. */
    private <T> void rest(List<Attempt<T>> open, CallContext context) throws InterruptedException {
        Optional<Instant> resumption =
                open.stream().flatMap(attempt -> attempt.notBefore().stream()).max(Comparator.naturalOrder());
        if (resumption.isPresent() && !context.waitUntil(resumption.get())) {
            open.stream().filter(attempt -> attempt.notBefore().isPresent()).forEach(Attempt::cannotWait);
        }
        Duration pause = open.stream()
                .filter(Attempt::open)
                .map(Attempt::pause)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
        if (pause.isPositive()) {
            retries.pause().last(pause);
        }
    }

    /** Returns what the books say is left of a resource; empty if they do not know. */
    Optional<Standing> left(Resource resource) {
        return credentials.best(resource);
    }

    @Override
    public void close() {
        transport.close();
    }

    private record Flight<T>(
            Attempt<T> attempt, Credential credential, Missing missing, CompletableFuture<Reply> reply) {}
}
