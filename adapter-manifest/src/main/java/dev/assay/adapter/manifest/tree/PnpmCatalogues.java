package dev.assay.adapter.manifest.tree;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.adapter.manifest.declaration.Declarations;
import dev.assay.adapter.manifest.text.TreeSyntax;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * The catalogues of a workspace of pnpm: what its members may take under a name and {@code catalog:}. As with other
 * catalogues, what for is known by those that take it.
 */
final class PnpmCatalogues {

    static final String FILE = "pnpm-workspace.yaml";
    static final String PROTOCOL = "catalog:";
    private static final String DEFAULT = "default";

    private PnpmCatalogues() {}

    /** Offers what the catalogues of a workspace list. */
    static void offer(JsonNode workspace, Declarations found) {
        offer(workspace.path("catalog"), DEFAULT, found);
        for (Map.Entry<String, JsonNode> catalogue : workspace.path("catalogs").properties()) {
            offer(catalogue.getValue(), catalogue.getKey(), found);
        }
    }

    private static void offer(JsonNode catalogue, String name, Declarations found) {
        for (Map.Entry<String, JsonNode> entry : catalogue.properties()) {
            String wanted = entry.getValue().asText().strip();
            if (!NpmFormat.isLocal(wanted)) {
                found.offer(NpmFormat.nameOf(entry.getKey(), wanted), List.of(key(name, entry.getKey())));
            }
        }
    }

    /** Returns what the catalogue that a version names says of a package; empty if that was not read. */
    static String wanted(String name, String version, Declarations found) throws IOException {
        for (String text : found.around(FILE)) {
            JsonNode workspace = TreeSyntax.YAML.parse(text);
            String catalogue = catalogueOf(version);
            JsonNode listed = catalogue.equals(DEFAULT) && workspace.has("catalog")
                    ? workspace.path("catalog")
                    : workspace.path("catalogs").path(catalogue);
            if (listed.has(name)) {
                return listed.path(name).asText().strip();
            }
        }
        return "";
    }

    /** Returns the key under which a catalogue offers a package that is wanted from it. */
    static String keyOf(String name, String version) {
        return key(catalogueOf(version), name);
    }

    private static String catalogueOf(String version) {
        String name = version.substring(PROTOCOL.length()).strip();
        return name.isEmpty() ? DEFAULT : name;
    }

    private static String key(String catalogue, String name) {
        return PROTOCOL + catalogue + ":" + name;
    }
}
