package dev.assay.adapter.manifest.ruby;

import dev.assay.adapter.manifest.text.Token;
import dev.assay.adapter.manifest.text.Token.Kind;
import dev.assay.domain.profile.DeclaredPackage.Scope;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Cuts a Ruby program into statements and tells which block each stands in. A block may begin and end anywhere in a
 * line, and a condition may be a value within a statement.
 */
final class RubyStatements {

    private static final int MAX_STATEMENT = 500;
    private static final int MAX_VARIABLES = 50;
    private static final Set<String> OPENERS = Set.of("case", "begin", "def", "class", "module", "for");
    private static final Set<String> CONDITIONS = Set.of("if", "unless", "while", "until");
    private static final Set<String> LOOPS = Set.of("for", "while", "until");
    private static final Set<String> PARTS = Set.of("then", "else", "elsif", "when", "rescue", "ensure");
    private static final Set<String> OPERATORS = Set.of("and", "or", "not");

    private final Reader reader;
    private final Deque<Block> blocks = new ArrayDeque<>();
    private Token previous = new Token(Kind.LINE_END, "\n");

    /** Gets to know the program. */
    interface Reader {

        /** Takes a whole statement within a block. */
        void statement(List<Token> statement, Block block);

        /** Returns what a block is about that a statement opens within another one. */
        Block.Topic topic(List<Token> opening, Block outer);
    }

    /** Where a part of the program is nested. */
    static final class Block {

        private final Topic topic;
        private final String closer;
        private final Map<String, List<List<String>>> variables;
        private final List<List<String>> rows;
        private final List<Token> statement = new ArrayList<>();
        private int brackets;
        private boolean awaitsDo;
        private int parameterBars;
        private int parameters;

        private Block(Topic topic, String closer, Map<String, List<List<String>>> variables, List<List<String>> rows) {
            this.topic = topic;
            this.closer = closer;
            this.variables = variables;
            this.rows = rows;
        }

        /**
         * What the statements of a block have in common.
         *
         * @param scope what its packages are for
         * @param local whether they lie in the repository itself
         */
        record Topic(Scope scope, boolean local) {}

        Topic topic() {
            return topic;
        }

        private void add(Token token) {
            if (statement.size() < MAX_STATEMENT) {
                statement.add(token);
            }
        }

        /** Returns the texts that an argument stands for: a string itself, or those behind a name. */
        List<String> textsOf(Token argument) {
            return argument.kind() == Kind.STRING
                    ? List.of(argument.text())
                    : RubyRows.column(variables.getOrDefault(argument.text(), List.of()), 0);
        }

        private void name(String name, List<List<String>> texts) {
            if (variables.size() < MAX_VARIABLES || variables.containsKey(name)) {
                variables.put(name, texts);
            }
        }
    }

    private RubyStatements(Reader reader) {
        this.reader = reader;
    }

    static void read(String text, Reader reader) {
        RubyStatements statements = new RubyStatements(reader);
        statements.blocks.push(new Block(new Block.Topic(Scope.RUNTIME, false), "", new HashMap<>(), List.of()));
        RubyScanner.tokensOf(text).forEach(statements::accept);
        statements.blocks.forEach(block -> statements.finish(block));
    }

    private Block block() {
        return blocks.getFirst();
    }

    private void accept(Token token) {
        if (block().parameterBars > 0) {
            parameter(token);
        } else if (token.kind() == Kind.LINE_END || token.isSymbol(";")) {
            if (block().brackets == 0 && !continues(token)) {
                finish(block());
            }
        } else if (token.kind() == Kind.WORD && !previous.isSymbol(".")) {
            word(token);
        } else if (token.kind() == Kind.SYMBOL) {
            symbol(token);
        } else {
            block().add(token);
        }
        previous = token;
    }

    private boolean continues(Token end) {
        return end.kind() == Kind.LINE_END
                && !block().statement.isEmpty()
                && previous.kind() == Kind.SYMBOL
                && ",.&|+=>\\".contains(previous.text());
    }

    private void word(Token token) {
        String word = token.text();
        if (word.equals("end")) {
            close("end");
        } else if (word.equals("do")) {
            if (block().awaitsDo) {
                block().awaitsDo = false;
                finish(block());
            } else {
                open("end");
            }
        } else if (PARTS.contains(word)) {
            finish(block());
        } else if (OPENERS.contains(word) || (CONDITIONS.contains(word) && valueMayStart())) {
            open("end");
            block().awaitsDo = LOOPS.contains(word);
        } else {
            block().add(token);
        }
    }

    /** A condition behind a statement is a modifier, which has no end. */
    private boolean valueMayStart() {
        return block().statement.isEmpty()
                || (previous.kind() == Kind.SYMBOL && !")]}".contains(previous.text()))
                || (previous.kind() == Kind.WORD && OPERATORS.contains(previous.text()))
                || (previous.kind() == Kind.WORD && previous.text().endsWith(":"));
    }

    private void symbol(Token token) {
        String symbol = token.text();
        Block block = block();
        if (symbol.equals("{") && opensBlock()) {
            open("}");
            return;
        }
        if (symbol.equals("}") && block.brackets == 0) {
            close("}");
            return;
        }
        if (symbol.equals("|") && block.statement.isEmpty() && (previous.isWord("do") || previous.isSymbol("{"))) {
            block.parameterBars = 1;
            return;
        }
        block.brackets += "([{".contains(symbol) ? 1 : ")]}".contains(symbol) && block.brackets > 0 ? -1 : 0;
        block.add(token);
    }

    /** A brace behind a name, a call or an arrow begins a block, any other one a hash. */
    private boolean opensBlock() {
        boolean name = previous.kind() == Kind.WORD && !previous.text().endsWith(":");
        boolean arrow = previous.isSymbol(">")
                && block().statement.size() > 1
                && block().statement.get(block().statement.size() - 2).isSymbol("-");
        return name || arrow || previous.isSymbol(")") || previous.isSymbol("]");
    }

    /** Notes what the parameter of a loop stands for: its part of each row. */
    private void parameter(Token token) {
        Block block = block();
        if (token.isSymbol("|")) {
            block.parameterBars = 0;
        } else if (token.kind() == Kind.WORD) {
            List<String> column = RubyRows.column(block.rows, block.parameters);
            block.name(token.text(), column.stream().map(List::of).toList());
            block.parameters++;
        }
    }

    private void open(String closer) {
        Block outer = block();
        List<Token> opening = outer.statement;
        List<List<String>> rows = RubyRows.ofLoop(opening, outer.variables);
        blocks.push(new Block(reader.topic(opening, outer), closer, new HashMap<>(outer.variables), rows));
    }

    private void close(String closer) {
        if (!block().closer.equals(closer)) {
            return;
        }
        finish(block());
        blocks.pop();
    }

    /** Notes {@code NAMES = %w[one two].freeze}. */
    private static void assign(List<Token> statement, Block block) {
        boolean assigns = statement.size() > 2
                && statement.getFirst().kind() == Kind.WORD
                && statement.get(1).isSymbol("=")
                && !statement.get(2).isSymbol("=");
        if (assigns) {
            List<Token> value = statement.subList(2, statement.size());
            boolean frozen = value.size() > 2 && value.getLast().isWord("freeze");
            List<List<String>> rows = RubyRows.of(frozen ? value.subList(0, value.size() - 2) : value);
            if (!rows.isEmpty()) {
                block.name(statement.getFirst().text(), rows);
            }
        }
    }

    private void finish(Block block) {
        if (!block.statement.isEmpty()) {
            assign(block.statement, block);
            reader.statement(block.statement, block);
            block.statement.clear();
        }
    }
}
