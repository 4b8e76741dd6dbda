package dev.assay.adapter.http.exchange;

/** Answers the requests of one method and path. */
@FunctionalInterface
public interface Endpoint {

    /**
     * Answers a request.
     *
     * @throws ProblemException if the answer is a problem
     */
    Reply answer(Call call) throws InterruptedException;
}
