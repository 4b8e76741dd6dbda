package dev.assay.adapter.github.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who did something, as GitHub's documents tell an actor.
 *
 * @param typeName tells a program from a person; null where it was not asked for
 * @param login null for an account that is gone
 */
public record LoginJson(
        @JsonProperty("__typename") @Nullable String typeName,
        @Nullable String login) {

    /** Returns the login of a person; empty for none and for a program. */
    public static Optional<String> ofPerson(@Nullable LoginJson account) {
        return Optional.ofNullable(account)
                .filter(one -> !Objects.equals(one.typeName(), "Bot"))
                .map(LoginJson::login);
    }
}
