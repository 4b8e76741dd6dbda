package dev.assay.adapter.github.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.adapter.github.graphql.GraphQlAnswer.GraphQlError;
import dev.assay.adapter.github.wire.Part;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScopeErrorsTest {

    private static final String TEXT = new Documents().overview().text(Set.of());

    @ParameterizedTest
    @CsvSource({
        // The line tells which of several fields of that name is meant.
        "login, secret, nodes { login name, ORGANIZATIONS",
        "updatedAt, secret, changed:, PULL_REQUESTS",
        // A line of another text, or none, is no help: the scope is, or the name.
        "login, read:org, '', ORGANIZATIONS",
        "login, admin:org, query Overview, ORGANIZATIONS",
        "starredRepositories, user, '', STARS",
        "contributionsCollection, read:user, '', CONTRIBUTIONS"
    })
    void findsThePartThatIsMeant(String field, String scope, String line, Part part) {
        assertThat(parts(field, scope, line)).containsExactly(part);
    }

    @ParameterizedTest
    @CsvSource({"createdAt, read:user, createdAt", "nothing, read:user, ''"})
    void saysWhereItCannotTell(String field, String scope, String line) {
        assertThat(parts(field, scope, line)).isEmpty();
    }

    @Test
    void leavesNothingUnusedInADocumentWithoutSomeParts() {
        for (Part part : Part.values()) {
            String text = new Documents().overview().text(Set.of(part));
            text.lines()
                    .filter(line -> line.startsWith("fragment "))
                    .map(line -> line.split(" ", 3)[1])
                    .forEach(name ->
                            assertThat(text).as("%s without %s", name, part).contains("..." + name));
        }
    }

    private static Set<Part> parts(String field, String scope, String line) {
        List<String> lines = TEXT.lines().toList();
        int number = line.isEmpty()
                ? 0
                : 1
                        + lines.indexOf(lines.stream()
                                .filter(one -> one.contains(line))
                                .findFirst()
                                .orElseThrow());
        String message = "Your token has not been granted the required scopes to execute this query. The '" + field
                + "' field requires one of the following scopes: ['" + scope
                + "'], but your token has only been granted the: [''] scopes.";
        GraphQlError error = new GraphQlError("INSUFFICIENT_SCOPES", message, List.of(), number);
        return ScopeErrors.parts(List.of(error), TEXT).parts();
    }
}
