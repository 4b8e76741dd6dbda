package dev.assay.adapter.manifest.terraform;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.adapter.manifest.declaration.Declarations;
import dev.assay.adapter.manifest.declaration.ManifestFormat;
import dev.assay.adapter.manifest.text.TreeSyntax;
import dev.assay.domain.profile.DeclaredPackage.Ecosystem;
import dev.assay.domain.profile.DeclaredPackage.Scope;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Terraform's configuration as programs write it, in JSON. A block that may be repeated is an object or a list of them.
 */
public final class TerraformJsonFormat implements ManifestFormat {

    @Override
    public Ecosystem ecosystem() {
        return Ecosystem.TERRAFORM;
    }

    @Override
    public void read(String text, Declarations found) throws IOException {
        JsonNode root = TreeSyntax.JSON.parse(text);
        List<JsonNode> providers = blocks(root.path("terraform"))
                .flatMap(settings -> blocks(settings.path("required_providers")))
                .toList();
        providers.forEach(block ->
                block.properties().forEach(provider -> add(provider(provider.getKey(), provider.getValue()), found)));
        blocks(root.path("module"))
                .flatMap(block -> block.properties().stream())
                .forEach(module -> blocks(module.getValue())
                        .forEach(call ->
                                add(TerraformAddress.module(call.path("source").asText()), found)));
    }

    private static Stream<JsonNode> blocks(JsonNode node) {
        return node.isArray() ? StreamSupport.stream(node.spliterator(), false) : Stream.of(node);
    }

    private static Optional<String> provider(String name, JsonNode wanted) {
        return wanted.has("source")
                ? TerraformAddress.provider(wanted.path("source").asText())
                : TerraformFormat.implied(name);
    }

    private static void add(Optional<String> name, Declarations found) {
        name.ifPresent(known -> found.add(known, Scope.RUNTIME));
    }
}
