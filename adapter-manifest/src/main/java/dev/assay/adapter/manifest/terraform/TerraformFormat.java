package dev.assay.adapter.manifest.terraform;

import dev.assay.adapter.manifest.declaration.Declarations;
import dev.assay.adapter.manifest.declaration.ManifestFormat;
import dev.assay.adapter.manifest.text.Token;
import dev.assay.domain.profile.DeclaredPackage.Ecosystem;
import dev.assay.domain.profile.DeclaredPackage.Scope;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Terraform's configuration: required providers, and modules that come from a registry. A provider that names no source
 * is HashiCorp's.
 */
public final class TerraformFormat implements ManifestFormat {

    private static final Pattern LOCAL_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*+");
    private static final String BUILT_IN = "terraform";

    @Override
    public Ecosystem ecosystem() {
        return Ecosystem.TERRAFORM;
    }

    @Override
    public void read(String text, Declarations found) {
        Walk walk = new Walk(found);
        HclTokens.of(text).forEach(walk::accept);
        walk.end();
    }

    /** Returns the provider that a name without a source stands for. */
    static Optional<String> implied(String name) {
        return LOCAL_NAME.matcher(name).matches() && !name.equals(BUILT_IN)
                ? Optional.of("hashicorp/" + name)
                : Optional.empty();
    }

    private enum Place {
        ROOT,
        TERRAFORM,
        REQUIRED_PROVIDERS,
        PROVIDER,
        MODULE,
        ELSEWHERE
    }

    /** A pair of brackets of any kind. */
    private static final class Block {

        private final Place place;
        private final String name;
        private boolean hasSource;
        private String source = "";

        Block(Place place, String name) {
            this.place = place;
            this.name = name;
        }
    }

    /** Where the walk through one file stands. */
    private static final class Walk {

        private static final Set<String> OPENING = Set.of("{", "[", "(");
        private static final Set<String> CLOSING = Set.of("}", "]", ")");

        private final Declarations found;
        private final Deque<Block> blocks = new ArrayDeque<>(List.of(new Block(Place.ROOT, "")));
        private final List<Token> statement = new ArrayList<>();

        Walk(Declarations found) {
            this.found = found;
        }

        void accept(Token token) {
            boolean symbol = token.kind() == Token.Kind.SYMBOL;
            if (token.kind() == Token.Kind.LINE_END || token.isSymbol(",")) {
                attribute();
            } else if (symbol && OPENING.contains(token.text())) {
                open(token.isSymbol("{"));
            } else if (symbol && CLOSING.contains(token.text())) {
                close();
            } else {
                statement.add(token);
            }
        }

        void end() {
            while (blocks.size() > 1) {
                close();
            }
        }

        private void open(boolean brace) {
            String name = statement.isEmpty() ? "" : statement.getFirst().text();
            blocks.push(new Block(brace ? placeIn(blocks.getFirst().place, name) : Place.ELSEWHERE, name));
            statement.clear();
        }

        private static Place placeIn(Place outer, String name) {
            return switch (outer) {
                case ROOT ->
                    switch (name) {
                        case "terraform" -> Place.TERRAFORM;
                        case "module" -> Place.MODULE;
                        default -> Place.ELSEWHERE;
                    };
                case TERRAFORM -> name.equals("required_providers") ? Place.REQUIRED_PROVIDERS : Place.ELSEWHERE;
                case REQUIRED_PROVIDERS -> Place.PROVIDER;
                case PROVIDER, MODULE, ELSEWHERE -> Place.ELSEWHERE;
            };
        }

        private void attribute() {
            if (statement.size() > 2) {
                String name = statement.getFirst().text();
                Block block = blocks.getFirst();
                boolean text = statement.size() == 3 && statement.getLast().kind() == Token.Kind.STRING;
                if (block.place == Place.REQUIRED_PROVIDERS && text) {
                    add(implied(name));
                } else if (name.equals("source")) {
                    block.hasSource = true;
                    block.source = text ? statement.getLast().text() : "";
                }
            }
            statement.clear();
        }

        private void close() {
            attribute();
            if (blocks.size() == 1) {
                return;
            }
            Block block = blocks.pop();
            if (block.place == Place.MODULE) {
                add(TerraformAddress.module(block.source));
            } else if (block.place == Place.PROVIDER) {
                add(block.hasSource ? TerraformAddress.provider(block.source) : implied(block.name));
            }
        }

        private void add(Optional<String> name) {
            name.ifPresent(known -> found.add(known, Scope.RUNTIME));
        }
    }
}
