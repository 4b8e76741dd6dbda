package dev.assay.adapter.github.graphql.overview;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.adapter.github.graphql.GraphQlAnswer.Data;
import dev.assay.adapter.github.graphql.GraphQlAnswer.GraphQlError;
import dev.assay.adapter.github.json.Caps;
import dev.assay.adapter.github.json.Json;
import dev.assay.adapter.github.wire.CallFailedException;
import dev.assay.adapter.github.wire.CallFailure;
import dev.assay.domain.profile.Login;
import dev.assay.domain.profile.Section;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * An answer about a person, whose parts can be read one without the other.
 *
 * @param login who was asked for
 * @param user what came
 * @param answer around it
 * @param heavy whether GitHub left something out because it was too much
 */
record UserAnswer(Login login, JsonNode user, Data<JsonNode> answer, boolean heavy) {

    /** Tells whether a part is missing because the whole was too much. */
    boolean lacks(String name) {
        return heavy && !refused(name) && (!user.path(name).isObject() || answer.cutShortWithin("user", name));
    }

    /** What the scopes of the token do not cover is missing from whatever document. */
    private boolean refused(String name) {
        return answer.errors().stream()
                .anyMatch(error -> error.scopes() && error.path().equals(List.of("user", name)));
    }

    /** Returns a part; empty if it did not come, or cannot be read. */
    <T> Optional<T> part(String name, Class<T> type) {
        try {
            return user.path(name).isObject() ? Optional.of(Json.convert(user.path(name), type)) : Optional.empty();
        } catch (CallFailedException unreadable) {
            return Optional.empty();
        }
    }

    /** Returns what is missing in a part that came; empty if nothing is. */
    Optional<CallFailure> gap(String name) {
        return answer.troubleWithin("user", name);
    }

    /** Returns a part that GitHub did not send as unseen, and one with an error inside as partial. */
    <J, T> Section<T> section(String name, Class<J> type, Function<J, Section<T>> reading) {
        Optional<J> json = part(name, type);
        if (json.isEmpty()) {
            return new Section.Unseen<>(failure(name).sentence());
        }
        try {
            Section<T> section = Json.domain(() -> reading.apply(json.get()));
            return gap(name).map(why -> Caps.partial(section, why.sentence())).orElse(section);
        } catch (CallFailedException unreadable) {
            return new Section.Unseen<>(unreadable.failure().sentence());
        }
    }

    /** Returns why a part did not come. An error that names no place may speak of any. */
    CallFailure failure(String name) {
        return said(List.of("user", name))
                .or(() -> user.path(name).isObject() ? Optional.empty() : said(List.of()))
                .orElseGet(() -> new CallFailure.Rejected(
                        user.path(name).isObject() ? "GitHub's answer could not be read" : "GitHub did not send it"));
    }

    private Optional<CallFailure> said(List<String> path) {
        return answer.errors().stream()
                .filter(error -> path.isEmpty() ? error.path().isEmpty() : error.within(path))
                .findFirst()
                .map(GraphQlError::message)
                .map(CallFailure.Rejected::new);
    }
}
