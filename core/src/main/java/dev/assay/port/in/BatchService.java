package dev.assay.port.in;

import dev.assay.domain.task.BatchId;
import java.util.Optional;

/** Analyses many profiles that are asked for together, behind what clients wait for. Safe for many threads. */
public interface BatchService {

    /**
     * Asks for an analysis of each login and answers at once. An entry whose submission was rejected has no task.
     *
     * @throws KeyReusedException if the key of the request was used with another body
     * @throws SubmissionRejectedException if there is no room for all of them, or the service is closed
     */
    BatchProgress submit(BatchRequest request);

    /** Looks a batch up; empty if there never was one of this id, or its retention has passed. */
    Optional<BatchProgress> find(BatchId id);
}
