package dev.assay.adapter.manifest.ruby;

import dev.assay.adapter.manifest.declaration.Declarations;
import dev.assay.adapter.manifest.declaration.ManifestFormat;
import dev.assay.adapter.manifest.ruby.RubyStatements.Block;
import dev.assay.adapter.manifest.ruby.RubyStatements.Block.Topic;
import dev.assay.adapter.manifest.text.Token;
import dev.assay.adapter.manifest.text.Token.Kind;
import dev.assay.domain.profile.DeclaredPackage.Ecosystem;
import dev.assay.domain.profile.DeclaredPackage.Scope;
import java.util.List;
import java.util.Map;

/** The description of a Ruby gem: what it depends on, at run time or in development. */
public final class GemspecFormat implements ManifestFormat {

    private static final Map<String, Scope> CALLS = Map.of(
            "add_dependency", Scope.RUNTIME,
            "add_runtime_dependency", Scope.RUNTIME,
            "add_development_dependency", Scope.DEVELOPMENT);

    @Override
    public Ecosystem ecosystem() {
        return Ecosystem.RUBYGEMS;
    }

    @Override
    public void read(String text, Declarations found) {
        RubyStatements.read(text, new Dependencies(found));
    }

    /** Puts the dependencies of one gem among what is found. */
    private record Dependencies(Declarations found) implements RubyStatements.Reader {

        @Override
        public void statement(List<Token> statement, Block block) {
            for (int i = 1; i < statement.size(); i++) {
                Token token = statement.get(i);
                if (!statement.get(i - 1).isSymbol(".") || token.kind() != Kind.WORD) {
                    continue;
                }
                Scope scope = CALLS.get(token.text());
                List<String> texts = block.textsOf(GemfileFormat.argument(statement, i));
                if (scope != null) {
                    texts.stream().filter(GemfileFormat::isName).forEach(name -> found.add(name, scope));
                }
            }
            GemfileFormat.specName(statement).ifPresent(found::own);
        }

        @Override
        public Topic topic(List<Token> opening, Block outer) {
            return outer.topic();
        }
    }
}
