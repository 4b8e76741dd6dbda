package dev.assay.adapter.manifest.tree;

import static dev.assay.domain.profile.DeclaredPackage.Scope.DEVELOPMENT;
import static dev.assay.domain.profile.DeclaredPackage.Scope.RUNTIME;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.adapter.manifest.declaration.Declarations;
import dev.assay.adapter.manifest.declaration.OwnAddress;
import dev.assay.adapter.manifest.text.TreeSyntax;
import dev.assay.domain.profile.DeclaredPackage.Ecosystem;
import dev.assay.domain.profile.DeclaredPackage.Scope;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;

/** The manifest of npm, Yarn, pnpm and Bun. Members of the workspace and packages in folders are the project's own. */
public final class NpmFormat extends SectionedFormat {

    static final Map<String, Scope> SECTIONS = Map.of(
            "dependencies", RUNTIME,
            "peerDependencies", RUNTIME,
            "optionalDependencies", RUNTIME,
            "devDependencies", DEVELOPMENT);

    private static final String NPM = "npm:";
    private static final Pattern LOCAL = Pattern.compile(
            "(?:workspace|link|file|portal|exec|git\\+file):.*|\\.{1,2}(?:/.*)?|~?/.*|[A-Za-z]:[/\\\\].*",
            Pattern.DOTALL);

    /** What may stand behind the protocol without a name: a range, or one of the usual tags. */
    private static final Pattern VERSION = Pattern.compile("|[=^~<>*].*|[vV]?\\d++(?:[-. ].*)?|[xX](?:\\..*)?"
            + "|(?:latest|next|beta|alpha|canary|rc|stable|experimental|dev|nightly|lts"
            + "|legacy|current|snapshot|insiders|preview|edge|unstable|pre|prerelease|backport|rolling|main)"
            + "(?:[-.\\d].*)?");

    private static final Pattern NAME = Pattern.compile("(?:@[^/@\\s]++/)?[^/@\\s]++");

    public NpmFormat() {
        super(TreeSyntax.JSON, SECTIONS);
    }

    @Override
    public Ecosystem ecosystem() {
        return Ecosystem.NPM;
    }

    @Override
    protected void readOwn(JsonNode root, Declarations found) {
        super.readOwn(root, found);
        if (root.path("private").asBoolean()) {
            found.unpublished();
        }
        JsonNode members = root.path("workspaces");
        (members.isArray() ? members : members.path("packages")).forEach(member -> found.member(member.asText()));
    }

    @Override
    protected void readEntry(Dependency dependency, Declarations found) throws IOException {
        String wanted = dependency.version().asText().strip();
        if (isLocal(wanted) || OwnAddress.isOf(found.repository(), wanted)) {
            found.local(dependency.key());
            if (wanted.startsWith("workspace:")) {
                found.own(dependency.key());
            }
        } else if (wanted.startsWith(PnpmCatalogues.PROTOCOL)) {
            readCatalogued(dependency, wanted, found);
        } else if (!wanted.startsWith(JsrFormat.PROTOCOL)) {
            found.add(nameOf(dependency.key(), wanted), dependency.scope());
        }
    }

    private static void readCatalogued(Dependency dependency, String wanted, Declarations found) throws IOException {
        String listed = PnpmCatalogues.wanted(dependency.key(), wanted, found);
        found.use(PnpmCatalogues.keyOf(dependency.key(), wanted), dependency.scope());
        if (isLocal(listed)) {
            found.local(dependency.key());
        } else {
            found.add(nameOf(dependency.key(), listed), dependency.scope());
        }
    }

    /** Tells whether a version is the place of a folder. */
    static boolean isLocal(String wanted) {
        return LOCAL.matcher(wanted).matches();
    }

    /** An alias, {@code "old": "npm:real@1"}, stands for the real package; {@code "npm:^1"} is just a version. */
    static String nameOf(String key, String wanted) {
        if (!wanted.startsWith(NPM)) {
            return key;
        }
        String target = wanted.substring(NPM.length());
        int at = target.indexOf('@', 1);
        String name = at > 0 ? target.substring(0, at) : target;
        boolean version = at < 0 && VERSION.matcher(target).matches();
        return version || !NAME.matcher(name).matches() ? key : name;
    }
}
