package dev.assay.port.out;

import java.time.Duration;
import java.util.function.IntSupplier;

/**
 * Counts what a server does, and shows the figures. Called on the threads of requests: quick, and safe for many
 * threads.
 */
public interface ServerMetrics {

    /** Counts nothing and shows nothing. */
    ServerMetrics NONE = new ServerMetrics() {
        @Override
        public void expecting(String method, String route) {
            // nothing is counted
        }

        @Override
        public void answered(Answered request) {
            // nothing is counted
        }

        @Override
        public void following(IntSupplier clients) {
            // nothing is shown
        }

        @Override
        public byte[] text() {
            return new byte[0];
        }
    };

    /**
     * Is told of each method of each route before the first request, so that its series can begin with zero.
     *
     * @param route the pattern of a path; "none" for paths where nothing is
     */
    void expecting(String method, String route);

    /** Counts a request that was answered. */
    void answered(Answered request);

    /**
     * Is told where to ask how many clients follow tasks.
     *
     * @param clients answers at once, on any thread
     */
    void following(IntSupplier clients);

    /** Returns all figures in the text format of Prometheus, version 0.0.4. */
    byte[] text();

    /**
     * A request that was answered. No part of it is made up by a client.
     *
     * @param method "other" for one that HTTP does not know
     * @param route the pattern of the path; "none" if nothing is there
     * @param status of the answer
     * @param elapsed from the first line of the request to the end of the answer
     * @param streamed whether the answer went on for as long as the client wanted
     */
    record Answered(String method, String route, int status, Duration elapsed, boolean streamed) {}
}
