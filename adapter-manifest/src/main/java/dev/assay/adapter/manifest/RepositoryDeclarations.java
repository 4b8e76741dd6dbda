package dev.assay.adapter.manifest;

import dev.assay.adapter.manifest.Declarations.Mention;
import dev.assay.domain.profile.DeclaredPackage.Ecosystem;
import dev.assay.domain.profile.DeclaredPackage.Scope;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What the manifests of one repository know of each other: what the repository itself makes is not foreign to it, and
 * what a catalogue merely offers has the scope of its users.
 */
final class RepositoryDeclarations {

    private final Map<Ecosystem, Set<String>> own = new EnumMap<>(Ecosystem.class);
    private final Map<Ecosystem, Map<String, Scope>> uses = new EnumMap<>(Ecosystem.class);

    void note(Ecosystem ecosystem, Declarations found) {
        own.computeIfAbsent(ecosystem, unused -> new HashSet<>()).addAll(found.own());
        Map<String, Scope> known = uses.computeIfAbsent(ecosystem, unused -> new HashMap<>());
        found.uses().forEach((key, scope) -> known.merge(key, scope, Declarations::wider));
    }

    /** Returns the scopes of the foreign packages of a manifest by name, once all manifests have been noted. */
    Map<String, Scope> scopes(Ecosystem ecosystem, Declarations found) {
        Set<String> made = own.getOrDefault(ecosystem, Set.of());
        Map<String, Scope> known = uses.getOrDefault(ecosystem, Map.of());
        Map<String, Scope> scopes = new LinkedHashMap<>();
        for (Mention mention : found.mentions()) {
            if (!isOwn(mention, made) && !isOwn(mention, found.local())) {
                scopes.merge(mention.name(), scope(mention, known), Declarations::wider);
            }
        }
        return scopes;
    }

    private static boolean isOwn(Mention mention, Set<String> made) {
        return made.contains(mention.name()) || mention.keys().stream().anyMatch(made::contains);
    }

    private static Scope scope(Mention mention, Map<String, Scope> known) {
        return mention.scope()
                .or(() -> used(mention.keys(), known))
                .orElseGet(() -> TestLibraries.scopeOf(mention.name(), mention.keys()));
    }

    private static Optional<Scope> used(List<String> keys, Map<String, Scope> known) {
        return keys.stream().map(known::get).filter(Objects::nonNull).reduce(Declarations::wider);
    }
}
