package dev.assay.adapter.http.api;

import dev.assay.adapter.http.exchange.Reply;
import dev.assay.adapter.http.exchange.Routes;
import dev.assay.adapter.json.AssayJson;
import io.helidon.http.Status;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Tells whoever watches over the process how it is. */
public final class HealthRoutes {

    private final AssayJson json;
    private final BooleanSupplier ready;

    /** @param ready whether requests are welcome */
    public HealthRoutes(AssayJson json, BooleanSupplier ready) {
        this.json = json;
        this.ready = ready;
    }

    public void addTo(Routes routes) {
        routes.get("/health", call -> readiness())
                .get("/health/live", call -> status(Status.OK_200, "up"))
                .get("/health/ready", call -> readiness());
    }

    private Reply readiness() {
        return ready.getAsBoolean() ? status(Status.OK_200, "up") : status(Status.SERVICE_UNAVAILABLE_503, "down");
    }

    private Reply status(Status status, String word) {
        return Reply.json(status, json.write(Map.of("status", word)));
    }
}
