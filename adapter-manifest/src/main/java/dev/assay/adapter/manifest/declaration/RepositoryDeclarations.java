package dev.assay.adapter.manifest.declaration;

import dev.assay.adapter.manifest.declaration.Declarations.Mention;
import dev.assay.domain.profile.DeclaredPackage.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the manifests of one repository and one ecosystem know of each other: what a build makes is not foreign to it,
 * and what a catalogue merely offers has the scope of its users.
 */
public final class RepositoryDeclarations {

    private final Builds builds;
    private final Map<String, List<Declarations>> makers = new HashMap<>();
    private final Set<String> everywhere = new HashSet<>();
    private final Map<String, String> spellings = new HashMap<>();
    private final Map<String, Scope> uses = new HashMap<>();

    public RepositoryDeclarations(List<Declarations> manifests) {
        this.builds = Builds.of(manifests);
        manifests.forEach(this::note);
        manifests.forEach(manifest -> manifest.uses().forEach(this::use));
    }

    private void note(Declarations manifest) {
        manifest.own()
                .forEach(key ->
                        makers.computeIfAbsent(key, unused -> new ArrayList<>()).add(manifest));
        everywhere.addAll(manifest.everywhere());
        spellings.putAll(manifest.spellings());
    }

    /** A key is used as it is, and under the name that it was given where it is offered. */
    private void use(String key, Scope scope) {
        uses.merge(key, scope, Declarations::wider);
        int end = key.indexOf('.') + 1;
        String start = spellings.getOrDefault(key.substring(0, end), "");
        if (!start.isEmpty()) {
            uses.merge(start + key.substring(end), scope, Declarations::wider);
        }
    }

    /** Returns the scopes of the foreign packages of a manifest by name. */
    public Map<String, Scope> scopes(Declarations manifest) {
        Map<String, Scope> scopes = new LinkedHashMap<>();
        for (Mention mention : manifest.mentions()) {
            if (keysOf(mention).noneMatch(key -> isOwn(key, manifest))) {
                scopes.merge(mention.name(), scope(mention), Declarations::wider);
            }
        }
        return scopes;
    }

    private static Stream<String> keysOf(Mention mention) {
        return Stream.concat(Stream.of(mention.name()), mention.keys().stream());
    }

    private boolean isOwn(String key, Declarations user) {
        return user.local().contains(key)
                || everywhere.contains(key)
                || makers.getOrDefault(key, List.of()).stream().anyMatch(maker -> reaches(maker, user));
    }

    private boolean reaches(Declarations maker, Declarations user) {
        boolean around = maker.isPublished() && user.folder().startsWith(maker.folder());
        return around || user.hasSource(maker.folder()) || (maker != user && builds.areOne(maker, user));
    }

    private Scope scope(Mention mention) {
        return mention.scope()
                .or(() -> used(mention.keys()))
                .orElseGet(() -> TestLibraries.scopeOf(mention.name(), mention.keys()));
    }

    private Optional<Scope> used(List<String> keys) {
        return keys.stream().map(uses::get).filter(Objects::nonNull).reduce(Declarations::wider);
    }
}
