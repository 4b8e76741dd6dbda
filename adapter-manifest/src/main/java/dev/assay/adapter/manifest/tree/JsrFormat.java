package dev.assay.adapter.manifest.tree;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.adapter.manifest.declaration.Declarations;
import dev.assay.adapter.manifest.text.TreeSyntax;
import dev.assay.domain.profile.DeclaredPackage.Ecosystem;

/** What the manifest of npm takes from JSR: {@code "@std/path": "jsr:^1"}, {@code "fmt": "jsr:@std/fmt@^1"}. */
public final class JsrFormat extends SectionedFormat {

    static final String PROTOCOL = "jsr:";

    public JsrFormat() {
        super(TreeSyntax.JSON, NpmFormat.SECTIONS);
    }

    @Override
    public Ecosystem ecosystem() {
        return Ecosystem.JSR;
    }

    /** What the manifest describes is a package of npm. */
    @Override
    protected void readOwn(JsonNode root, Declarations found) {
        // Nothing of JSR's is made here.
    }

    @Override
    protected void readEntry(Dependency dependency, Declarations found) {
        String wanted = dependency.version().asText().strip();
        if (wanted.startsWith(PROTOCOL)) {
            String target = wanted.substring(PROTOCOL.length());
            int at = target.indexOf('@', 1);
            String name = at > 0 ? target.substring(0, at) : target;
            found.add(name.startsWith("@") && name.indexOf('/') > 0 ? name : dependency.key(), dependency.scope());
        }
    }
}
