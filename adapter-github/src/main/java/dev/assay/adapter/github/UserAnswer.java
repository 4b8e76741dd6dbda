package dev.assay.adapter.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.adapter.github.GraphQlAnswer.Data;
import dev.assay.domain.profile.Login;
import dev.assay.domain.profile.Section;
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
        return heavy && (!user.path(name).isObject() || answer.failedAt(name));
    }

    /** Returns a part; empty if it did not come whole, or cannot be read. */
    <T> Optional<T> part(String name, Class<T> type) {
        try {
            return user.path(name).isObject() && !answer.failedAt(name)
                    ? Optional.of(Json.convert(user.path(name), type))
                    : Optional.empty();
        } catch (CallFailedException unreadable) {
            return Optional.empty();
        }
    }

    /** Returns a part that GitHub did not send, or sent with an error inside, as unseen. */
    <J, T> Section<T> section(String name, Class<J> type, Function<J, Section<T>> reading) {
        Optional<J> json = part(name, type);
        if (json.isEmpty()) {
            return new Section.Unseen<>(trouble(name).sentence());
        }
        try {
            return Json.domain(() -> reading.apply(json.get()));
        } catch (CallFailedException unreadable) {
            return new Section.Unseen<>(unreadable.trouble().sentence());
        }
    }

    /** Returns why a part did not come. */
    Trouble trouble(String name) {
        return answer.errors().stream()
                .filter(error -> error.path().contains(name))
                .findFirst()
                .<Trouble>map(error -> new Trouble.Rejected(error.message()))
                .orElseGet(() -> new Trouble.Rejected(
                        user.path(name).isObject() ? "GitHub's answer could not be read" : "GitHub did not send it"));
    }
}
