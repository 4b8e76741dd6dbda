package dev.assay.adapter.manifest.golang;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The directives of Go's files for modules and workspaces, alone in a line or in blocks. */
final class GoDirectives {

    private static final Pattern SPACE = Pattern.compile("\\s++");

    private final Reader reader;
    private String block = "";

    /** Gets to know the file. */
    interface Reader {

        /**
         * Takes a directive.
         *
         * @param verb what it is
         * @param words what it is about, at least one
         * @param remark the comment behind it, without the slashes
         */
        void directive(String verb, List<String> words, String remark);
    }

    private GoDirectives(Reader reader) {
        this.reader = reader;
    }

    static void read(String text, Reader reader) {
        text.lines().forEach(new GoDirectives(reader)::line);
    }

    private void line(String line) {
        int comment = line.indexOf("//");
        String code = (comment < 0 ? line : line.substring(0, comment)).strip();
        String remark = comment < 0 ? "" : line.substring(comment + 2);
        if (code.startsWith(")")) {
            block = "";
        } else if (!block.isEmpty()) {
            directive(block, words(code), remark);
        } else if (code.endsWith("(")) {
            block = code.substring(0, code.length() - 1).strip();
        } else {
            List<String> words = words(code);
            directive(words.getFirst(), words.subList(1, words.size()), remark);
        }
    }

    private void directive(String verb, List<String> words, String remark) {
        if (!words.isEmpty() && !words.getFirst().isEmpty()) {
            reader.directive(verb, words, remark);
        }
    }

    private static List<String> words(String code) {
        return Arrays.stream(SPACE.split(code, -1))
                .map(word -> word.replace("\"", "").replace("`", ""))
                .toList();
    }
}
