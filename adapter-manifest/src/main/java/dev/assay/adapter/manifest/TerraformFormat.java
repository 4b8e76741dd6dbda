package dev.assay.adapter.manifest;

import dev.assay.domain.profile.DeclaredPackage.Ecosystem;
import dev.assay.domain.profile.DeclaredPackage.Scope;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Pattern;

/** Terraform's configuration: the sources of required providers and of modules that come from a registry. */
final class TerraformFormat implements ManifestFormat {

    private static final String PUBLIC_REGISTRY = "registry.terraform.io/";
    private static final Pattern ADDRESS = Pattern.compile("[a-z0-9][\\w-]*+/[a-z0-9][\\w-]*+(?:/[a-z0-9][\\w-]*+)?");
    private static final Set<String> BLOCKS = Set.of("required_providers", "module");

    @Override
    public Ecosystem ecosystem() {
        return Ecosystem.TERRAFORM;
    }

    @Override
    public void read(String text, Declarations found) {
        Deque<String> blocks = new ArrayDeque<>();
        String opener = "";
        String word = "";
        for (Token token : Tokenizer.tokensOf(text, Tokenizer.Comments.HASH)) {
            switch (token.kind()) {
                case WORD -> {
                    opener = BLOCKS.contains(token.text()) ? token.text() : opener;
                    word = token.text();
                }
                case STRING -> {
                    if (word.equals("source") && blocks.stream().anyMatch(BLOCKS::contains)) {
                        add(token.text(), found);
                    }
                }
                case SYMBOL -> {
                    if (token.isSymbol("{")) {
                        blocks.push(opener);
                        opener = "";
                    } else if (token.isSymbol("}")) {
                        blocks.poll();
                    }
                }
                case LINE_END -> word = "";
            }
        }
    }

    /** Paths and addresses of version control name no package. */
    private static void add(String source, Declarations found) {
        String address = source.startsWith(PUBLIC_REGISTRY) ? source.substring(PUBLIC_REGISTRY.length()) : source;
        if (ADDRESS.matcher(address).matches()) {
            found.add(address, Scope.RUNTIME);
        }
    }
}
