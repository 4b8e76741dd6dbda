package dev.assay.adapter.github.rest;

import dev.assay.domain.task.Stage;
import java.util.Optional;

/**
 * A resource to get.
 *
 * @param stage on whose behalf
 * @param path with its query, escaped
 * @param type what the body is read into
 * @param version changes whenever the resource does, so that one remembered of the same version need not be asked for;
 *     empty if there is no such thing
 */
public record RestRequest<T>(Stage stage, String path, Class<T> type, Optional<String> version) {

    public RestRequest(Stage stage, String path, Class<T> type) {
        this(stage, path, type, Optional.empty());
    }
}
