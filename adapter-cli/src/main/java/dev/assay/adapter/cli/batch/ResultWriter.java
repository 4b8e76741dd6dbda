package dev.assay.adapter.cli.batch;

import dev.assay.adapter.json.AssayJson;
import java.io.IOException;

/** Writes results in a format. For one thread. */
record ResultWriter(ResultSink sink, BatchFormat format, AssayJson json) {

    void write(BatchLine line) throws IOException {
        sink.add(format.line(line, json));
    }
}
