package dev.assay.adapter.manifest.tree;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.adapter.manifest.declaration.Declarations;
import dev.assay.adapter.manifest.declaration.ManifestFormat;
import dev.assay.adapter.manifest.text.TreeSyntax;
import dev.assay.domain.profile.DeclaredPackage.Scope;
import java.io.IOException;
import java.util.Map;
import java.util.Map.Entry;

/** A manifest whose top-level sections map package names to versions. */
abstract class SectionedFormat implements ManifestFormat {

    private final TreeSyntax syntax;
    private final Map<String, Scope> scopes;

    /**
     * Knows a shape.
     *
     * @param syntax how the tree is written
     * @param scopes what the packages of a section are for, by the section's name
     */
    protected SectionedFormat(TreeSyntax syntax, Map<String, Scope> scopes) {
        this.syntax = syntax;
        this.scopes = scopes;
    }

    @Override
    public final void read(String text, Declarations found) throws IOException {
        JsonNode root = syntax.parse(text);
        readOwn(root, found);
        for (Entry<String, JsonNode> section : root.properties()) {
            Scope scope = scopes.get(section.getKey());
            if (scope != null) {
                for (Entry<String, JsonNode> entry : section.getValue().properties()) {
                    readEntry(new Dependency(entry.getKey(), entry.getValue(), scope), found);
                }
            }
        }
    }

    /** Notes what the project itself makes: at least what the manifest describes, by its {@code name}. */
    protected void readOwn(JsonNode root, Declarations found) {
        if (root.path("name").isTextual()) {
            found.own(root.path("name").asText());
        }
    }

    /**
     * Adds what an entry of a section stands for, if it is foreign.
     *
     * @throws IOException if another file that the entry refers to is malformed
     */
    protected abstract void readEntry(Dependency dependency, Declarations found) throws IOException;

    /**
     * An entry of a section.
     *
     * @param key the name that the project uses
     * @param version what is wanted of it
     * @param scope what it is for
     */
    record Dependency(String key, JsonNode version, Scope scope) {}
}
