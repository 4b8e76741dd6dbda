package dev.assay.adapter.github.graphql;

import dev.assay.adapter.github.graphql.GraphQlAnswer.GraphQlError;
import dev.assay.adapter.github.wire.Missing;
import dev.assay.adapter.github.wire.Part;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds out which part of a document the scopes of a token do not cover. GitHub names the field, which may occur in
 * several parts, and the line it stands on; where no line helps, the scope that is missing tells.
 */
final class ScopeErrors {

    private static final Pattern FIELD = Pattern.compile("The '(\\w{1,100})' field requires");
    private static final Pattern WANTED = Pattern.compile("following scopes: \\[([^\\]]{0,500})\\]");
    private static final Pattern FRAGMENT = Pattern.compile("^fragment (\\w+) on ");

    private ScopeErrors() {}

    /** Returns the parts of a text that errors speak of, with what GitHub said. */
    static Missing parts(List<GraphQlError> errors, String text) {
        Map<Part, String> parts = new EnumMap<>(Part.class);
        List<String> lines = text.lines().toList();
        for (GraphQlError error : errors) {
            if (error.scopes()) {
                part(error, lines).ifPresent(part -> parts.putIfAbsent(part, error.message()));
            }
        }
        return new Missing(parts);
    }

    private static Optional<Part> part(GraphQlError error, List<String> lines) {
        Optional<String> field = first(FIELD, error.message());
        return Part.along(error.path())
                .or(() -> place(error.line(), field, lines))
                .or(() -> field.flatMap(Part::ofField))
                .or(() -> first(WANTED, error.message())
                        .filter(scopes -> scopes.contains(":org"))
                        .map(organizations -> Part.ORGANIZATIONS));
    }

    /** A line that does not hold the field is none of this text. */
    private static Optional<Part> place(int line, Optional<String> field, List<String> lines) {
        boolean there = line > 0
                && line <= lines.size()
                && field.filter(lines.get(line - 1)::contains).isPresent();
        for (int i = there ? line - 1 : -1; i >= 0; i--) {
            Optional<String> fragment = first(FRAGMENT, lines.get(i));
            if (fragment.isPresent()) {
                return fragment.flatMap(Part::ofFragment);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
