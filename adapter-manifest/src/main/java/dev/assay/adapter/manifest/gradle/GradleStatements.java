package dev.assay.adapter.manifest.gradle;

import dev.assay.adapter.manifest.declaration.Declarations;
import dev.assay.adapter.manifest.gradle.GradleBlocks.Block;
import dev.assay.adapter.manifest.maven.MavenName;
import dev.assay.adapter.manifest.text.Token;
import dev.assay.adapter.manifest.text.Token.Kind;
import dev.assay.domain.profile.DeclaredPackage.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the statements of a build file: which of them hand what to a configuration. */
final class GradleStatements {

    private static final Set<String> NO_CONFIGURATIONS = Set.of("""
            val var def final const return import exclude because println constraints listOf setOf arrayOf mapOf \
            sequenceOf mutableListOf mutableSetOf mutableMapOf listOfNotNull arrayListOf""".split(" ", -1));
    private static final int MAX_LOOP = 500;

    /** Builds that make plugins for the builds around them: what they ship is for building. */
    private static final Pattern BUILD_LOGIC = Pattern.compile("(?:.*/)?(?:buildSrc|build-?[lL]ogic)/.*");

    private final Declarations found;
    private final GradleValues values;
    private final boolean building;

    GradleStatements(Declarations found, GradleValues values) {
        this.found = found;
        this.values = values;
        this.building = BUILD_LOGIC.matcher(found.folder()).matches();
    }

    void read(List<Token> statement, Block block) {
        if (statement.isEmpty()) {
            return;
        }
        switch (block.place()) {
            case DEPENDENCIES -> declare(withoutCondition(statement), block);
            case PLUGINS -> GradlePlugins.read(statement, found);
            case OUTSIDE -> {
                readOutside(statement, block);
                GradlePlugins.readApplied(statement, found);
            }
            case IGNORED -> {
                // A closure of a dependency, or a block that says only which version would be used.
            }
        }
    }

    private void readOutside(List<Token> statement, Block block) {
        int named = indexOf(statement, "dependencies");
        boolean call = named >= 0
                && named + 2 < statement.size()
                && statement.get(named + 1).isSymbol(".");
        if (call && statement.get(named + 2).isWord("add")) {
            declare(statement.subList(named + 2, statement.size()), block);
        } else if (indexOf(statement, "substitute") >= 0 && indexOf(statement, "project") >= 0) {
            statement.stream()
                    .filter(token -> token.kind() == Kind.STRING)
                    .forEach(token -> MavenName.ofCoordinates(token.text()).ifPresent(found::own));
        }
    }

    private static List<Token> withoutCondition(List<Token> statement) {
        if (!statement.getFirst().isWord("if")) {
            return statement;
        }
        int depth = 0;
        for (int at = 1; at < statement.size(); at++) {
            depth += statement.get(at).isSymbol("(") ? 1 : statement.get(at).isSymbol(")") ? -1 : 0;
            if (depth == 0) {
                return statement.subList(at + 1, statement.size());
            }
        }
        return List.of();
    }

    private void declare(List<Token> statement, Block block) {
        if (statement.isEmpty()
                || NO_CONFIGURATIONS.contains(statement.getFirst().text())) {
            return;
        }
        int at = lastOfChain(statement);
        List<Token> rest = statement.subList(at + 1, statement.size());
        if (rest.isEmpty()
                || rest.getFirst().isSymbol("=")
                || statement.getFirst().kind() == Kind.SYMBOL) {
            return;
        }
        String configuration = statement.get(at).text();
        int comma = indexOf(rest, ",");
        if (configuration.equals("add") && comma > 0) {
            configuration = rest.get(comma - 1).text();
            rest = rest.subList(comma + 1, rest.size());
        }
        boolean development = building || block.development();
        Scope scope = development ? Scope.DEVELOPMENT : GradleConfiguration.scopeOf(configuration);
        new GradleArguments(found, values, each(block), scope).read(rest);
    }

    /** A configuration may be named as part of something: {@code configurations.implementation}. */
    private static int lastOfChain(List<Token> statement) {
        int at = 0;
        while (at + 2 < statement.size()
                && statement.get(at + 1).isSymbol(".")
                && statement.get(at + 2).kind() == Kind.WORD) {
            at += 2;
        }
        return at;
    }

    private List<String> each(Block block) {
        List<Token> head = block.each();
        List<String> texts = new ArrayList<>();
        boolean pairs = false;
        for (int at = 0; at < head.size() && texts.size() < MAX_LOOP; at++) {
            Token token = head.get(at);
            boolean key = at + 1 < head.size() && GradleValues.isPair(head.get(at + 1));
            pairs |= key;
            if (key || (token.kind() == Kind.STRING && !pairs)) {
                texts.add(token.text());
            } else if (token.kind() == Kind.WORD) {
                texts.addAll(values.of(token.text()));
            }
        }
        return texts;
    }

    private static int indexOf(List<Token> statement, String text) {
        for (int at = 0; at < statement.size(); at++) {
            if (statement.get(at).kind() != Kind.STRING
                    && statement.get(at).text().equals(text)) {
                return at;
            }
        }
        return -1;
    }
}
