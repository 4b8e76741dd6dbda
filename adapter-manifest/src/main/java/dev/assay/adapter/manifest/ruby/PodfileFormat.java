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
import java.util.regex.Pattern;

/**
 * CocoaPods: the pods of an application's file, and what a pod of one's own depends on. Parts of a pod count for the
 * pod; one in a folder is the project's own. A target that is called a test is for development.
 */
public final class PodfileFormat implements ManifestFormat {

    private static final Pattern TESTS = Pattern.compile(".*(?:Tests?|Specs?)(?:[^a-z].*)?");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.+-]++");

    @Override
    public Ecosystem ecosystem() {
        return Ecosystem.COCOAPODS;
    }

    @Override
    public void read(String text, Declarations found) {
        RubyStatements.read(text, new Pods(found));
    }

    /** Puts the pods of one file among what is found. */
    private record Pods(Declarations found) implements RubyStatements.Reader {

        @Override
        public void statement(List<Token> statement, Block block) {
            GemfileFormat.specName(statement).ifPresent(found::own);
            int call = call(statement);
            if (call < 0) {
                return;
            }
            boolean local = statement.stream()
                    .anyMatch(token -> token.kind() == Kind.WORD
                            && (token.text().equals(":path") || token.text().equals("path:")));
            for (String text : block.textsOf(GemfileFormat.argument(statement, call))) {
                int slash = text.indexOf('/');
                String name = slash < 0 ? text : text.substring(0, slash);
                if (local) {
                    found.own(name);
                } else if (NAME.matcher(name).matches()) {
                    found.add(name, block.topic().scope());
                }
            }
        }

        /** {@code pod "x"} in an application's file, {@code spec.dependency "x"} in a pod's. */
        private static int call(List<Token> statement) {
            if (statement.getFirst().isWord("pod")) {
                return 0;
            }
            boolean received = statement.size() > 3
                    && statement.get(1).isSymbol(".")
                    && statement.get(2).isWord("dependency");
            return received ? 2 : -1;
        }

        @Override
        public Topic topic(List<Token> opening, Block outer) {
            boolean tests = !opening.isEmpty()
                    && (opening.getFirst().isWord("target")
                            || opening.stream().anyMatch(token -> token.isWord("test_spec")))
                    && opening.stream()
                            .filter(token -> token.kind() == Kind.STRING || token.isWord("test_spec"))
                            .anyMatch(token -> token.isWord("test_spec")
                                    || TESTS.matcher(token.text()).matches());
            return tests ? new Topic(Scope.DEVELOPMENT, false) : outer.topic();
        }
    }
}
