package dev.assay.adapter.http.api;

import dev.assay.adapter.http.exchange.Problem;
import dev.assay.adapter.http.exchange.ProblemException;
import dev.assay.domain.task.BatchId;
import dev.assay.port.in.BatchProgress;
import dev.assay.port.in.BatchRequest;
import dev.assay.port.in.BatchService;
import io.helidon.http.Status;
import java.util.Optional;

/** For a server without batches. */
public final class NoBatches implements BatchService {

    @Override
    public BatchProgress submit(BatchRequest request) {
        throw new ProblemException(Problem.of(Status.NOT_FOUND_404, "This server takes no batches."));
    }

    @Override
    public Optional<BatchProgress> find(BatchId id) {
        return Optional.empty();
    }
}
