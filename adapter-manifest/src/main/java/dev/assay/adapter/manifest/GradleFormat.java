package dev.assay.adapter.manifest;

import dev.assay.domain.profile.DeclaredPackage.Ecosystem;
import dev.assay.domain.profile.DeclaredPackage.Scope;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Gradle's build file in Groovy or Kotlin: the coordinates that are handed to a configuration within a
 * {@code dependencies} block. Names that are computed, or stand in a version catalog, are not seen.
 */
final class GradleFormat implements ManifestFormat {

    private static final List<String> SHIPPING =
            List.of("Implementation", "Api", "CompileOnly", "RuntimeOnly", "Compile", "Runtime");
    private static final List<String> BUILDING = List.of(
            "AnnotationProcessor", "Kapt", "KaptTest", "Ksp", "KspTest", "Classpath", "DevelopmentOnly", "Plugins");

    @Override
    public Ecosystem ecosystem() {
        return Ecosystem.MAVEN;
    }

    @Override
    public void read(String text, Declarations found) {
        Reading reading = new Reading(found);
        Tokenizer.tokensOf(text, Tokenizer.Comments.SLASHES).forEach(reading::accept);
    }

    /** Tells what a configuration is for; empty if the word names none. */
    private static Optional<Scope> scopeOf(String word) {
        String name = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
        if (BUILDING.stream().anyMatch(name::endsWith)) {
            return Optional.of(Scope.DEVELOPMENT);
        }
        return SHIPPING.stream().anyMatch(name::endsWith)
                ? Optional.of(name.startsWith("Test") || name.contains("Test") ? Scope.DEVELOPMENT : Scope.RUNTIME)
                : Optional.empty();
    }

    /** Where the walk through one file stands. */
    private static final class Reading {

        private static final int OUTSIDE = Integer.MAX_VALUE;

        private final Declarations found;
        private int depth;
        private int block = OUTSIDE;
        private Optional<Scope> scope = Optional.empty();
        private String word = "";
        private String group = "";

        Reading(Declarations found) {
            this.found = found;
        }

        void accept(Token token) {
            switch (token.kind()) {
                case WORD -> word(token.text());
                case STRING -> string(token.text());
                case SYMBOL -> symbol(token.text());
                case LINE_END -> {}
            }
        }

        private void word(String next) {
            word = next;
            Optional<Scope> configuration = depth >= block ? scopeOf(next) : Optional.empty();
            if (configuration.isPresent()) {
                scope = configuration;
                group = "";
            }
        }

        private void string(String text) {
            switch (word) {
                case "group" -> group = text;
                case "name" -> add(MavenName.of(group, text));
                default -> add(MavenName.ofCoordinates(text));
            }
        }

        private void add(Optional<String> name) {
            scope.ifPresent(known -> name.ifPresent(declared -> found.add(declared, known)));
        }

        private void symbol(String symbol) {
            if (symbol.equals("{")) {
                depth++;
                block = word.equals("dependencies") ? Math.min(block, depth) : block;
            } else if (symbol.equals("}")) {
                depth--;
                block = depth < block ? OUTSIDE : block;
                scope = Optional.empty();
                group = "";
            }
        }
    }
}
