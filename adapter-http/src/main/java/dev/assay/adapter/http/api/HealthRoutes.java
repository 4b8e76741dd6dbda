package dev.assay.adapter.http.api;

import dev.assay.adapter.http.exchange.Reply;
import dev.assay.adapter.http.exchange.Routes;
import dev.assay.adapter.json.AssayJson;
import io.helidon.http.Status;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Tells monitors and load balancers how the process is. */
public final class HealthRoutes {

    private final AssayJson json;
    private final BooleanSupplier ready;
    private final Optional<BooleanSupplier> database;

    /**
     * Tells nothing yet.
     *
     * @param ready whether requests are welcome
     * @param database whether the database is there; empty without one
     */
    public HealthRoutes(AssayJson json, BooleanSupplier ready, Optional<BooleanSupplier> database) {
        this.json = json;
        this.ready = ready;
        this.database = database;
    }

    public void addTo(Routes routes) {
        routes.get("/health", call -> readiness())
                .get("/health/live", call -> status(Status.OK_200, "up"))
                .get("/health/ready", call -> readiness());
    }

    private Reply readiness() {
        boolean up = ready.getAsBoolean();
        Map<String, String> body = new LinkedHashMap<>();
        body.put("status", up ? "up" : "down");
        // A database that is away keeps no request from being welcome.
        database.ifPresent(there -> body.put("database", there.getAsBoolean() ? "up" : "away"));
        return Reply.json(up ? Status.OK_200 : Status.SERVICE_UNAVAILABLE_503, json.write(body));
    }

    private Reply status(Status status, String word) {
        return Reply.json(status, json.write(Map.of("status", word)));
    }
}
