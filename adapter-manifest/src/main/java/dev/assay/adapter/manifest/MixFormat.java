package dev.assay.adapter.manifest;

import dev.assay.domain.profile.DeclaredPackage.Ecosystem;
import dev.assay.domain.profile.DeclaredPackage.Scope;
import java.util.List;

/** Elixir's project file: the tuples {@code {:name, ...}} of the function or the list called {@code deps}. */
final class MixFormat implements ManifestFormat {

    @Override
    public Ecosystem ecosystem() {
        return Ecosystem.HEX;
    }

    @Override
    public void read(String text, Declarations found) {
        List<Token> tokens = Tokenizer.tokensOf(text, Tokenizer.Comments.HASH);
        boolean inDependencies = false;
        for (int i = 1; i < tokens.size() - 2; i++) {
            if (startsFunction(tokens.get(i))) {
                inDependencies = false;
            } else if (tokens.get(i).isWord("deps")) {
                inDependencies |= startsFunction(tokens.get(i - 1)) || opensList(tokens, i + 1);
            } else if (inDependencies && opensTuple(tokens, i)) {
                found.add(tokens.get(i + 2).text(), scopeOfTuple(tokens, i + 3));
            }
        }
    }

    private static boolean startsFunction(Token token) {
        return token.isWord("def") || token.isWord("defp");
    }

    private static boolean opensList(List<Token> tokens, int at) {
        return tokens.get(at).isSymbol(":") && tokens.get(at + 1).isSymbol("[");
    }

    private static boolean opensTuple(List<Token> tokens, int at) {
        return tokens.get(at).isSymbol("{")
                && tokens.get(at + 1).isSymbol(":")
                && tokens.get(at + 2).kind() == Token.Kind.WORD;
    }

    /** A package that is kept out of the {@code prod} environment is not shipped. */
    private static Scope scopeOfTuple(List<Token> tokens, int from) {
        boolean limited = false;
        for (int i = from; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if ((limited && token.isWord("prod")) || token.isSymbol("{")) {
                return Scope.RUNTIME;
            }
            if (token.isSymbol("}")) {
                break;
            }
            limited |= token.isWord("only");
        }
        return limited ? Scope.DEVELOPMENT : Scope.RUNTIME;
    }
}
