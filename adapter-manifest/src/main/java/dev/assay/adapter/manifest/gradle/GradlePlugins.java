package dev.assay.adapter.manifest.gradle;

import dev.assay.adapter.manifest.declaration.Declarations;
import dev.assay.adapter.manifest.text.Token;
import dev.assay.adapter.manifest.text.Token.Kind;
import dev.assay.domain.profile.DeclaredPackage.Scope;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The plugins of a build. Each is known by the module that Gradle looks up for its id. Those without a dot are Gradle's
 * own or the build's.
 */
final class GradlePlugins {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]++(?:\\.[A-Za-z0-9_-]++)++");
    private static final String OWN = "org.gradle.";
    private static final String KOTLIN = "org.jetbrains.kotlin.";
    private static final String MARKER = ".gradle.plugin";

    private GradlePlugins() {}

    /** Reads a statement of a block of plugins: {@code id("x") version "1"}, {@code kotlin("jvm")}. */
    static void read(List<Token> statement, Declarations found) {
        if (statement.getFirst().isWord("id")) {
            add(textBehind(statement, 0), found);
        } else if (statement.getFirst().isWord("kotlin")) {
            add(KOTLIN + textBehind(statement, 0), found);
        }
    }

    /** Reads a statement outside of such a block: {@code apply plugin: "x"}, {@code apply(plugin = "x")}. */
    static void readApplied(List<Token> statement, Declarations found) {
        for (int at = 1;
                at < Math.min(3, statement.size() - 2) && statement.getFirst().isWord("apply");
                at++) {
            if (statement.get(at).isWord("plugin")) {
                add(textBehind(statement, at), found);
            }
        }
    }

    private static String textBehind(List<Token> statement, int at) {
        int text = at + 1 < statement.size() && statement.get(at + 1).kind() == Kind.SYMBOL ? at + 2 : at + 1;
        return text < statement.size() && statement.get(text).kind() == Kind.STRING
                ? statement.get(text).text()
                : "";
    }

    /** Adds the plugin of an id for development, unless it comes with Gradle. */
    static void add(String id, Declarations found) {
        if (ID.matcher(id).matches() && !id.startsWith(OWN)) {
            found.add(id + ":" + id + MARKER, Scope.DEVELOPMENT);
        }
    }
}
