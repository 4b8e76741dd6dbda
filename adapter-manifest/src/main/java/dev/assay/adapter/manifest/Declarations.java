package dev.assay.adapter.manifest;

import dev.assay.domain.profile.DeclaredPackage.Scope;
import dev.assay.domain.profile.ManifestFile;
import dev.assay.domain.profile.RepositoryName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one manifest says: the packages that it needs, bounded in number, with names that are safe to show, and what the
 * other manifests of its repository have to know, see {@link RepositoryDeclarations}.
 */
final class Declarations {

    private static final int MAX_PACKAGES = 500;
    private static final int MAX_FACTS = 10_000;
    private static final int MAX_NAME_LENGTH = 214;
    private static final Set<Integer> UNSAFE = Set.of(
            (int) Character.CONTROL, (int) Character.FORMAT, (int) Character.SURROGATE, (int) Character.UNASSIGNED);

    private final ManifestFile file;
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<Mention> mentions = new LinkedHashSet<>();
    private final Set<String> own = new LinkedHashSet<>();
    private final Set<String> local = new LinkedHashSet<>();
    private final Map<String, Scope> uses = new LinkedHashMap<>();

    /**
     * A package that the manifest names.
     *
     * @param name as the ecosystem writes it
     * @param scope what for; empty if the users of its keys decide
     * @param keys by what else the manifests of the repository know it
     */
    record Mention(String name, Optional<Scope> scope, List<String> keys) {}

    Declarations(ManifestFile file) {
        this.file = file;
    }

    RepositoryName repository() {
        return file.repository();
    }

    /** Returns where the manifest stands, from the root of the repository. */
    String path() {
        return file.path();
    }

    /** Returns the folder of the manifest with a slash behind it; empty text is the root. */
    String folder() {
        return path().substring(0, path().lastIndexOf('/') + 1);
    }

    /** Adds a package unless its name is unsafe or the manifest is full; what is met in both scopes ships. */
    void add(String name, Scope scope) {
        add(name, scope, List.of());
    }

    /** Adds a package that is not foreign if one of the keys is {@link #own}. */
    void add(String name, Scope scope, List<String> keys) {
        mention(new Mention(name, Optional.of(scope), keys));
    }

    /** Adds a package that the repository may use, under the keys that {@link #use} knows it by. */
    void offer(String name, List<String> keys) {
        mention(new Mention(name, Optional.empty(), keys));
    }

    /** Tells that an offered package is used. */
    void use(String key, Scope scope) {
        if (uses.size() < MAX_FACTS || uses.containsKey(key)) {
            uses.merge(key, scope, Declarations::wider);
        }
    }

    /**
     * Tells the name, or a key, of a package that the repository itself makes: it needs no foreign one of that name.
     */
    void own(String key) {
        if (own.size() < MAX_FACTS) {
            own.add(key);
        }
    }

    /** Tells the name of a package that this manifest alone takes from a folder: it may be foreign to others. */
    void local(String key) {
        if (local.size() < MAX_FACTS) {
            local.add(key);
        }
    }

    private void mention(Mention mention) {
        String name = mention.name();
        boolean room = names.contains(name) || names.size() < MAX_PACKAGES;
        if (room && mentions.size() < MAX_FACTS && isSafe(name)) {
            names.add(name);
            mentions.add(mention);
        }
    }

    /** Returns what is named, in the order of the text. */
    List<Mention> mentions() {
        return new ArrayList<>(mentions);
    }

    Set<String> own() {
        return own;
    }

    Set<String> local() {
        return local;
    }

    Map<String, Scope> uses() {
        return uses;
    }

    /** Returns the scope of what is met in both. */
    static Scope wider(Scope one, Scope other) {
        return one == Scope.RUNTIME ? one : other;
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
