package dev.assay.adapter.cli.batch;

import java.io.IOException;

/** Where results go, line by line. For one thread. */
interface ResultSink extends AutoCloseable {

    /**
     * Adds a line.
     *
     * @throws IOException if it was not written whole
     */
    void add(String line) throws IOException;

    @Override
    void close() throws IOException;
}
