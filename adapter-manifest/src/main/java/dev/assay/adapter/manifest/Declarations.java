package dev.assay.adapter.manifest;

import dev.assay.domain.profile.DeclaredPackage.Scope;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The packages of one manifest: each once, bounded in number, with names that are safe to show. */
final class Declarations {

    private static final int MAX_PACKAGES = 500;
    private static final int MAX_NAME_LENGTH = 214;
    private static final Set<Integer> UNSAFE = Set.of(
            (int) Character.CONTROL, (int) Character.FORMAT, (int) Character.SURROGATE, (int) Character.UNASSIGNED);

    private final Map<String, Scope> scopes = new LinkedHashMap<>();

    /** Adds a package unless its name is unsafe or the manifest is full; what is met in both scopes ships. */
    void add(String name, Scope scope) {
        if (isSafe(name) && (scopes.size() < MAX_PACKAGES || scopes.containsKey(name))) {
            scopes.merge(name, scope, (one, other) -> one == Scope.RUNTIME ? one : other);
        }
    }

    /** Returns the scopes by name, in the order of the first mentions. */
    Map<String, Scope> scopes() {
        return scopes;
    }

    private static boolean isSafe(String name) {
        return !name.isEmpty()
                && name.length() <= MAX_NAME_LENGTH
                && name.codePoints().noneMatch(Declarations::isUnsafe);
    }

    private static boolean isUnsafe(int codePoint) {
        return Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || UNSAFE.contains(Character.getType(codePoint));
    }
}
