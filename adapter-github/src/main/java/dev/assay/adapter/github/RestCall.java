package dev.assay.adapter.github;

import dev.assay.adapter.github.RestCalls.Ask;
import dev.assay.adapter.github.RestCalls.Page;
import dev.assay.adapter.github.RestMemory.Remembered;
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
 * @param memory keeps what is answered now
 */
record RestCall<T>(Ask<T> ask, URI address, Optional<Remembered<T>> known, RestMemory memory) implements Call<Page<T>> {

    private static final CallContext.Cost NOT_MODIFIED = new CallContext.Cost(0, 0, true);

    /** Returns the answer if it is known without asking. */
    Optional<Page<T>> current() {
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
    public Answered<Page<T>> read(Reply reply, Missing missing) throws CallFailedException {
        if (reply.notModified()) {
            Remembered<T> old = known.orElseThrow(() -> new CallFailedException(
                    new Trouble.Unavailable("GitHub says that nothing has changed, but was not asked that")));
            memory.renew(ask, address, old);
            return new Answered<>(old.page(), NOT_MODIFIED);
        }
        RestLinks links = new RestLinks(reply.headers().firstValue("Link").orElse(""));
        Page<T> page = new Page<>(Json.read(reply.body(), ask.type()), links);
        memory.keep(ask, address, reply, links);
        return new Answered<>(page, CallContext.Cost.ONE_CALL);
    }

    @Override
    public Trouble understood(Trouble trouble, Reply reply) {
        return trouble;
    }
}
