package dev.assay.adapter.github.rest;

import dev.assay.adapter.github.dispatch.Call;
import dev.assay.adapter.github.dispatch.Fingerprint;
import dev.assay.adapter.github.json.Json;
import dev.assay.adapter.github.rest.RestAnswerCache.Remembered;
import dev.assay.adapter.github.wire.CallFailedException;
import dev.assay.adapter.github.wire.CallFailure;
import dev.assay.adapter.github.wire.Missing;
import dev.assay.adapter.github.wire.Reply;
import dev.assay.domain.task.Stage;
import dev.assay.port.out.CallContext;
import dev.assay.port.out.RateLimitLedger.Resource;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Optional;

/**
 * Gets a resource, if it has changed.
 *
 * @param ask which
 * @param address where it is
 * @param known what was answered before
 * @param cache keeps what is answered now
 */
record RestCall<T>(RestRequest<T> ask, URI address, Optional<Remembered<T>> known, RestAnswerCache cache)
        implements Call<RestPage<T>> {

    private static final CallContext.Cost NOT_MODIFIED = new CallContext.Cost(0, 0, true);

    /** Returns the answer if it is known without asking. */
    Optional<RestPage<T>> current() {
        return known.filter(Remembered::current).map(Remembered::page);
    }

    @Override
    public Stage stage() {
        return ask.stage();
    }

    @Override
    public Resource resource() {
        return ask.path().startsWith("/search/") ? Resource.SEARCH : Resource.CORE;
    }

    @Override
    public int units() {
        return 1;
    }

    @Override
    public String fingerprint() {
        return Fingerprint.of("GET", ask.path());
    }

    @Override
    public HttpRequest.Builder on(HttpRequest.Builder request, Missing missing) {
        known.ifPresent(old -> request.header("If-None-Match", old.entityTag()));
        return request.GET();
    }

    @Override
    public Answered<RestPage<T>> read(Reply reply, Missing missing) throws CallFailedException {
        if (reply.notModified()) {
            Remembered<T> old = known.orElseThrow(() -> new CallFailedException(
                    new CallFailure.Unavailable("GitHub says that nothing has changed, but was not asked that")));
            cache.renew(ask, address, old);
            return new Answered<>(old.page(), NOT_MODIFIED);
        }
        RestLinks links = new RestLinks(reply.headers().firstValue("Link").orElse(""));
        RestPage<T> page = new RestPage<>(Json.read(reply.body(), ask.type()), links);
        cache.keep(ask, address, reply, links);
        return new Answered<>(page, CallContext.Cost.ONE_CALL);
    }

    @Override
    public CallFailure understood(CallFailure failure, Reply reply) {
        return failure;
    }
}
