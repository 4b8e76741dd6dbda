package dev.assay.adapter.github.graphql.overview;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.adapter.github.graphql.GraphQlAnswer.Data;
import dev.assay.adapter.github.graphql.GraphQlAnswer.GraphQlError;
import dev.assay.adapter.github.wire.CallFailure;
import dev.assay.domain.profile.Login;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tells why an answer holds no person. */
final class Absence {

    private Absence() {}

    /** The account is missing only if GitHub says so with {@code NOT_FOUND}; any other error is a failure of GitHub. */
    static CallFailure of(Login login, Data<JsonNode> answer) {
        Optional<GraphQlError> other = answer.errors().stream()
                .filter(error -> !error.type().equals("NOT_FOUND"))
                .findFirst();
        if (other.isPresent()
                && List.of("FORBIDDEN", GraphQlError.SCOPES)
                        .contains(other.get().type())) {
            return new CallFailure.Forbidden("GitHub refused: " + other.get().message());
        }
        if (other.isPresent() || answer.errors().isEmpty()) {
            String why = other.map(GraphQlError::message).orElse("it sent neither a user nor a reason");
            return new CallFailure.Unavailable("GitHub could not answer: " + why);
        }
        JsonNode owner = answer.data().path("repositoryOwner");
        return owner.isObject()
                ? new CallFailure.NotFound("\"%s\" is no person on GitHub but an %s"
                        .formatted(
                                login,
                                owner.path("__typename").asText("organization").toLowerCase(Locale.ROOT)))
                : new CallFailure.NoAccount("GitHub has no user named \"" + login + "\"");
    }
}
