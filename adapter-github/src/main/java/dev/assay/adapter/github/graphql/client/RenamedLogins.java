package dev.assay.adapter.github.graphql.client;

import dev.assay.adapter.github.json.Json;
import dev.assay.adapter.github.rest.RestCalls;
import dev.assay.adapter.github.rest.RestRequest;
import dev.assay.adapter.github.wire.CallFailedException;
import dev.assay.adapter.github.wire.CallFailure;
import dev.assay.domain.profile.Login;
import dev.assay.domain.task.Stage;
import dev.assay.port.out.CallContext;
import java.util.Optional;

/**
 * Finds out what became of a login that GraphQL does not know: REST redirects from a former name to the present one.
 */
public final class RenamedLogins {

    private final RestCalls calls;

    public RenamedLogins(RestCalls calls) {
        this.calls = calls;
    }

    /** Returns the present name; empty if there is no other. */
    Optional<Login> present(Login former, CallContext context) throws InterruptedException, CallFailedException {
        try {
            UserNameJson user =
                    calls.get(new RestRequest<>(Stage.PROFILE, "/users/" + former, UserNameJson.class), context);
            return Optional.of(Json.domain(() -> new Login(user.login()))).filter(login -> !login.equals(former));
        } catch (CallFailedException failed) {
            if (failed.failure() instanceof CallFailure.NotFound) {
                return Optional.empty();
            }
            throw failed;
        }
    }

    private record UserNameJson(String login) {}
}
