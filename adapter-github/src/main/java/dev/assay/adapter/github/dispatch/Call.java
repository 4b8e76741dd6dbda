package dev.assay.adapter.github.dispatch;

import dev.assay.adapter.github.wire.CallFailedException;
import dev.assay.adapter.github.wire.CallFailure;
import dev.assay.adapter.github.wire.Missing;
import dev.assay.adapter.github.wire.Reply;
import dev.assay.domain.task.Stage;
import dev.assay.port.out.CallContext;
import dev.assay.port.out.RateLimitLedger.Resource;
import java.net.URI;
import java.net.http.HttpRequest;

/**
 * A call to be made, with any credential and as often as it takes.
 *
 * @param <T> what its answer is read into
 */
public interface Call<T> {

    /** Returns on whose behalf it is made. */
    Stage stage();

    /** Returns the budget it is counted against. */
    Resource resource();

    /** Returns how much of that budget it will probably take. */
    int units();

    URI address();

    /** Returns a name that the same call has in every attempt at an analysis; at most 200 characters. */
    String fingerprint();

    /**
     * Adds method, body and headers of its own.
     *
     * @param missing what the caller is known not to be told: it is not asked for
     */
    HttpRequest.Builder on(HttpRequest.Builder request, Missing missing);

    /**
     * Reads an answer whose status is fine.
     *
     * @param missing the parts that the call left out
     * @throws CallFailedException if the body says that something went wrong, or cannot be read
     */
    Answered<T> read(Reply reply, Missing missing) throws CallFailedException;

    /** Returns what a failed answer means to this kind of call. */
    CallFailure understood(CallFailure failure, Reply reply);

    /**
     * An answer that was read.
     *
     * @param value what it holds
     * @param cost what it cost
     */
    record Answered<T>(T value, CallContext.Cost cost) {}
}
