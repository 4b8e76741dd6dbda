package dev.assay.adapter.http.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.adapter.http.exchange.Problem;
import dev.assay.adapter.http.exchange.Problem.FieldError;
import dev.assay.adapter.http.exchange.ProblemException;
import dev.assay.domain.profile.Login;
import dev.assay.port.in.AnalysisRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what a client wants to have analysed. Unknown fields are ignored; the types of the known ones are strict. */
final class AnalysisBody {

    static final String USERNAME = "username";
    static final String FORCE_REFRESH = "force_refresh";

    private AnalysisBody() {}

    /** @throws ProblemException that names all the fields that will not do */
    static AnalysisRequest read(JsonNode body) {
        List<FieldError> errors = new ArrayList<>();
        Optional<Login> login = login(USERNAME, body.path(USERNAME), errors);
        boolean force = force(body, errors);
        if (login.isEmpty() || !errors.isEmpty()) {
            throw new ProblemException(Problem.unprocessable(errors));
        }
        return new AnalysisRequest(login.get(), force);
    }

    static boolean force(JsonNode body, List<FieldError> errors) {
        JsonNode force = body.path(FORCE_REFRESH);
        if (!force.isMissingNode() && !force.isBoolean()) {
            errors.add(new FieldError(FORCE_REFRESH, "must be true or false"));
        }
        return force.asBoolean();
    }

    /** @throws ProblemException if no account could have this name */
    static Login login(String username) {
        try {
            return new Login(username);
        } catch (IllegalArgumentException impossible) {
            String reason = String.valueOf(impossible.getMessage());
            throw new ProblemException(Problem.unprocessable(USERNAME, reason), impossible);
        }
    }

    /** Reads a name; empty, and the errors tell why, if it will not do. */
    static Optional<Login> login(String field, JsonNode username, List<FieldError> errors) {
        if (!username.isTextual()) {
            errors.add(new FieldError(field, username.isMissingNode() ? "is missing" : "must be a string"));
            return Optional.empty();
        }
        try {
            return Optional.of(new Login(username.textValue()));
        } catch (IllegalArgumentException impossible) {
            errors.add(new FieldError(field, String.valueOf(impossible.getMessage())));
            return Optional.empty();
        }
    }
}
