package dev.assay.adapter.manifest.swift;

import dev.assay.adapter.manifest.declaration.Declarations;
import dev.assay.adapter.manifest.declaration.ManifestFormat;
import dev.assay.adapter.manifest.declaration.OwnAddress;
import dev.assay.adapter.manifest.text.Token;
import dev.assay.adapter.manifest.text.Token.Kind;
import dev.assay.domain.profile.DeclaredPackage.Ecosystem;
import dev.assay.domain.profile.DeclaredPackage.Scope;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Swift's package file: what is handed to {@code .package}. A package is known by the last part of its repository's
 * address, or by its identity in a registry; one in a folder is the project's own.
 */
public final class SwiftFormat implements ManifestFormat {

    private static final int MAX_ARGUMENT_TOKENS = 200;
    private static final Pattern LOCAL = Pattern.compile("[./~].*|file:.*", Pattern.DOTALL);

    @Override
    public Ecosystem ecosystem() {
        return Ecosystem.SWIFT;
    }

    @Override
    public void read(String text, Declarations found) {
        List<Token> tokens = SwiftScanner.tokensOf(text).stream()
                .filter(token -> token.kind() != Kind.LINE_END)
                .toList();
        SwiftValues values = SwiftValues.of(tokens);
        for (int i = 1; i < tokens.size() - 1; i++) {
            boolean call = tokens.get(i - 1).isSymbol(".")
                    && tokens.get(i).isWord("package")
                    && tokens.get(i + 1).isSymbol("(");
            if (call) {
                nameIn(tokens, i + 2, values, found).ifPresent(name -> found.add(name, Scope.RUNTIME));
            }
        }
    }

    /** Reads the arguments of a call; versions and ranges are strings too, under other labels or none. */
    private static Optional<String> nameIn(List<Token> tokens, int from, SwiftValues values, Declarations found) {
        int depth = 1;
        int end = Math.min(tokens.size() - 2, from + MAX_ARGUMENT_TOKENS);
        for (int i = from; i < end && depth > 0; i++) {
            Token token = tokens.get(i);
            if (depth == 1 && tokens.get(i + 1).isSymbol(":")) {
                if (token.isWord("url")) {
                    return values.at(i + 2)
                            .filter(url -> !LOCAL.matcher(url).matches() && !OwnAddress.isOf(found.repository(), url))
                            .flatMap(SwiftValues::known)
                            .map(SwiftFormat::nameOf);
                }
                if (token.isWord("id")) {
                    return values.at(i + 2).filter(id -> !SwiftValues.isOpen(id));
                }
            }
            depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
        }
        return Optional.empty();
    }

    private static String nameOf(String url) {
        String address = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
        String name = address.substring(Math.max(address.lastIndexOf('/'), address.lastIndexOf(':')) + 1);
        return name.endsWith(".git") ? name.substring(0, name.length() - ".git".length()) : name;
    }
}
