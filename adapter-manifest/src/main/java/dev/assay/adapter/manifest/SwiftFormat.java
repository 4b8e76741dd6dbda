package dev.assay.adapter.manifest;

import dev.assay.domain.profile.DeclaredPackage.Ecosystem;
import dev.assay.domain.profile.DeclaredPackage.Scope;

/** Swift's package file. A package is known by the last part of its repository's address. */
final class SwiftFormat implements ManifestFormat {

    @Override
    public Ecosystem ecosystem() {
        return Ecosystem.SWIFT;
    }

    @Override
    public void read(String text, Declarations found) {
        boolean inPackage = false;
        String label = "";
        for (Token token : Tokenizer.tokensOf(text, Tokenizer.Comments.SLASHES)) {
            switch (token.kind()) {
                case WORD -> {
                    label = token.text();
                    inPackage = inPackage || label.equals("package");
                }
                case STRING -> {
                    if (inPackage && label.equals("url")) {
                        found.add(nameOf(token.text()), Scope.RUNTIME);
                    }
                }
                case SYMBOL -> inPackage = inPackage && !token.isSymbol(")");
                case LINE_END -> {}
            }
        }
    }

    private static String nameOf(String url) {
        String address = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
        String name = address.substring(Math.max(address.lastIndexOf('/'), address.lastIndexOf(':')) + 1);
        return name.endsWith(".git") ? name.substring(0, name.length() - ".git".length()) : name;
    }
}
