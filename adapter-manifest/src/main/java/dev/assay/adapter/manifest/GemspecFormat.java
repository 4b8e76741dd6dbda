package dev.assay.adapter.manifest;

import dev.assay.adapter.manifest.Token.Kind;
import dev.assay.domain.profile.DeclaredPackage.Ecosystem;
import dev.assay.domain.profile.DeclaredPackage.Scope;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The description of a Ruby gem: what it depends on, at run time or in development. */
final class GemspecFormat implements ManifestFormat {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]++");
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
        Optional<Scope> call = Optional.empty();
        for (Token token : Tokenizer.tokensOf(text, Tokenizer.Comments.HASH)) {
            if (token.kind() == Kind.WORD) {
                call = Optional.ofNullable(CALLS.get(token.text()));
            } else if (token.kind() == Kind.STRING) {
                if (NAME.matcher(token.text()).matches()) {
                    call.ifPresent(scope -> found.add(token.text(), scope));
                }
                call = Optional.empty();
            }
        }
    }
}
