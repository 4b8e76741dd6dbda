package dev.assay.adapter.manifest.declaration;

import dev.assay.domain.profile.DeclaredPackage.Scope;
import dev.assay.domain.profile.ManifestFile;
import dev.assay.domain.profile.RepositoryName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one manifest says: the packages that it needs, bounded in number, with names that are safe to show, and what the
 * other manifests of its repository have to know, see {@link RepositoryDeclarations}.
 */
public final class Declarations {

    private static final int MAX_PACKAGES = 500;
    private static final int MAX_FACTS = 10_000;
    private static final int MAX_MEMBERS = 200;
    private static final int MAX_NAME_LENGTH = 214;
    private static final Set<String> APART = Set.of("""
            example examples sample samples demo demos tutorial tutorials playground playgrounds sandbox fixture fixtures \
            template templates vendor vendored third_party thirdparty third-party external""".split(" ", -1));
    private static final Set<Integer> UNSAFE = Set.of(
            (int) Character.CONTROL, (int) Character.FORMAT, (int) Character.SURROGATE, (int) Character.UNASSIGNED);

    private final ManifestFile file;
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<Mention> mentions = new LinkedHashSet<>();
    private final RepositoryTexts texts;
    private final Set<String> own = new LinkedHashSet<>();
    private final Set<String> everywhere = new LinkedHashSet<>();
    private final Set<String> local = new LinkedHashSet<>();
    private final List<FolderPattern> members = new ArrayList<>();
    private final List<FolderPattern> sources = new ArrayList<>();
    private final List<FolderPattern> strangers = new ArrayList<>();
    private final Map<String, String> spellings = new LinkedHashMap<>();
    private final Map<String, Scope> uses = new LinkedHashMap<>();
    private boolean unpublished;
    private boolean part;

    /**
     * A package that the manifest names.
     *
     * @param name as the ecosystem writes it
     * @param scope what for; empty if the users of its keys decide
     * @param keys by what else the manifests of the repository know it
     */
    record Mention(String name, Optional<Scope> scope, List<String> keys) {}

    public Declarations(ManifestFile file, RepositoryTexts texts) {
        this.file = file;
        this.texts = texts;
    }

    public RepositoryName repository() {
        return file.repository();
    }

    /** Returns where the manifest stands, from the root of the repository. */
    public String path() {
        return file.path();
    }

    /** Returns the folder of the manifest with a slash behind it; empty text is the root. */
    public String folder() {
        return path().substring(0, path().lastIndexOf('/') + 1);
    }

    /** Adds a package unless its name is unsafe or the manifest is full; what is met in both scopes ships. */
    public void add(String name, Scope scope) {
        add(name, scope, List.of());
    }

    /** Adds a package that is not foreign if one of the keys is {@link #own}. */
    public void add(String name, Scope scope, List<String> keys) {
        mention(new Mention(name, Optional.of(scope), keys));
    }

    /** Adds a package that the repository may use, under the keys that {@link #use} knows it by. */
    public void offer(String name, List<String> keys) {
        mention(new Mention(name, Optional.empty(), keys));
    }

    /** Tells that an offered package is used. */
    public void use(String key, Scope scope) {
        if (uses.size() < MAX_FACTS || uses.containsKey(key)) {
            uses.merge(key, scope, Declarations::wider);
        }
    }

    /** Returns the texts of the other manifests of the repository. */
    public RepositoryTexts texts() {
        return texts;
    }

    /** Returns the texts of a name in the folder of this manifest and around it, the nearest first. */
    public List<String> around(String fileName) {
        return texts.around(folder(), fileName);
    }

    /**
     * Tells the name, or a key, of a package that is made here. It is not foreign to the same build, see
     * {@link #member}, and, if it can be published, to what lies in the same folder and below: tests and examples use
     * what they belong to. Elsewhere in the repository another package may have that name.
     */
    public void own(String key) {
        keep(own, key);
    }

    /** Tells a key of a package that is made here and cannot be another's, wherever in the repository it is met. */
    public void ownEverywhere(String key) {
        keep(everywhere, key);
    }

    /** Tells that what is made here is not published: outside of the same build its name is another's. */
    public void unpublished() {
        unpublished = true;
    }

    /** Tells the name of a package that this manifest alone takes from a folder: it may be foreign to others. */
    public void local(String key) {
        keep(local, key);
    }

    private static void keep(Set<String> facts, String key) {
        if (facts.size() < MAX_FACTS) {
            facts.add(key);
        }
    }

    /** Tells which folders, from that of this manifest, belong to the same build; an exclamation mark excepts some. */
    public void member(String folders) {
        boolean except = folders.startsWith("!");
        List<FolderPattern> patterns = except ? strangers : members;
        if (patterns.size() < MAX_MEMBERS) {
            FolderPattern.of(folder(), except ? folders.substring(1) : folders).ifPresent(patterns::add);
        }
    }

    boolean hasMembers() {
        return !members.isEmpty();
    }

    /**
     * Tells that the manifest is part of the build that the whole repository is, as far as no other file says what the
     * build consists of. Examples and copies of others' programs are apart.
     */
    public void partOfRepository() {
        part = Arrays.stream(folder().split("/", -1))
                .map(name -> name.toLowerCase(Locale.ROOT))
                .noneMatch(APART::contains);
    }

    boolean isPartOfRepository() {
        return part;
    }

    /**
     * Tells which folders this manifest takes packages from. Those below it are members of its build. What lies beside
     * or above it does not become part of that: an example that takes the root makes nothing for the root.
     */
    public void takesFrom(String folders) {
        if (!folders.strip().startsWith("..")) {
            member(folders);
        } else if (sources.size() < MAX_MEMBERS) {
            FolderPattern.of(folder(), folders).ifPresent(sources::add);
        }
    }

    boolean hasSource(String folder) {
        return sources.stream().anyMatch(pattern -> pattern.matches(folder));
    }

    /** Tells whether the manifests of a folder are of the same build as this one says. */
    public boolean hasMember(String folder) {
        return members.stream().anyMatch(pattern -> pattern.matches(folder))
                && strangers.stream().noneMatch(pattern -> pattern.matches(folder));
    }

    /** Tells that keys of the first start are used under the second one. */
    public void spell(String start, String used) {
        if (spellings.size() < MAX_MEMBERS) {
            spellings.put(used, start);
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

    public Set<String> own() {
        return own;
    }

    Set<String> everywhere() {
        return everywhere;
    }

    public Set<String> local() {
        return local;
    }

    boolean isPublished() {
        return !unpublished;
    }

    Map<String, String> spellings() {
        return spellings;
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
