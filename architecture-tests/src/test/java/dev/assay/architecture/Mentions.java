package dev.assay.architecture;

import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a Markdown document names: in back-ticks, in links, in the commands and the Java of its code blocks. A mention
 * is told by its form alone; what has none of these forms is not checked.
 */
record Mentions(
        List<String> links,
        List<String> paths,
        List<String> types,
        List<String> packages,
        List<String> modules,
        List<String> flags,
        List<String> commands,
        List<String> variables) {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");
    private static final Pattern SPAN = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern LINK = Pattern.compile("\\[[^\\]\\n]*\\]\\(([^)\\s]+)\\)");

    private static final Pattern PATH = Pattern.compile("\\.?[\\w-][\\w.-]*(/[\\w.-]+)*/?");
    private static final Pattern FILE_TYPE = Pattern.compile(".*\\.(java|md)|.*/([^/]*\\.[a-z]+)?");
    private static final Pattern TYPE = Pattern.compile("@?([A-Z]\\w*[a-z]\\w*(\\.\\w+)*)(\\(.*\\))?");
    private static final Pattern WORD_OF_JAVA = Pattern.compile("(?<![\\w.\"])([A-Z]\\w*[a-z]\\w*(\\.\\w+)?)");
    private static final Pattern PACKAGE = Pattern.compile("(dev\\.assay(\\.[a-z]+)+)");
    private static final Pattern MODULE = Pattern.compile("dev\\.assay:([a-z-]+)");
    private static final Pattern FLAG = Pattern.compile("(?<=^|[\\s\\[])(--[a-z][a-z-]*|-[a-z])(?=$|[\\s=\\]])");
    private static final Pattern COMMAND = Pattern.compile("(?:\\./)?assay ([a-z]+)");
    private static final Pattern VARIABLE = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)+");
    private static final Pattern EXPORT = Pattern.compile("(?m)^export ([A-Z_]+)=");

    static Mentions in(String markdown) {
        String prose = BLOCK.matcher(markdown).replaceAll("");
        List<String> spans = groups(SPAN, prose).toList();
        List<String> commandLines = Stream.concat(
                        spans.stream(), block(markdown, "sh").flatMap(String::lines))
                .map(line -> line.replaceAll("\\s+#.*", "").replaceAll("[|&].*", ""))
                .toList();
        return new Mentions(
                groups(LINK, prose).toList(),
                whole(PATH, spans, MatchResult::group)
                        .filter(Mentions::saysWhere)
                        .toList(),
                Stream.concat(
                                whole(TYPE, spans, match -> match.group(1)),
                                block(markdown, "java").flatMap(Mentions::typesOf))
                        .distinct()
                        .toList(),
                whole(PACKAGE, spans, MatchResult::group).toList(),
                whole(MODULE, spans, match -> match.group(1)).toList(),
                commandLines.stream()
                        .filter(Mentions::ours)
                        .flatMap(line -> groups(FLAG, line))
                        .toList(),
                commandLines.stream().flatMap(line -> startOf(COMMAND, line)).toList(),
                Stream.concat(
                                whole(VARIABLE, spans, MatchResult::group),
                                block(markdown, "sh").flatMap(text -> groups(EXPORT, text)))
                        .toList());
    }

    private static boolean ours(String line) {
        return line.startsWith("-") || line.startsWith("./assay") || line.startsWith("assay ");
    }

    /** A name of a Java file or a document, or a path that ends with a file or a folder. */
    private static boolean saysWhere(String path) {
        return FILE_TYPE.matcher(path).matches();
    }

    private static Stream<String> block(String markdown, String language) {
        return BLOCK.matcher(markdown)
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2));
    }

    private static Stream<String> typesOf(String java) {
        return groups(WORD_OF_JAVA, java.replaceAll("\"[^\"\\n]*\"|/\\*.*?\\*/|(?m)//.*$", ""));
    }

    private static Stream<String> groups(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1));
    }

    private static Stream<String> startOf(Pattern pattern, String line) {
        return pattern.matcher(line)
                .results()
                .filter(match -> match.start() == 0)
                .map(match -> match.group(1));
    }

    private static Stream<String> whole(Pattern pattern, List<String> spans, Function<MatchResult, String> part) {
        return spans.stream()
                .flatMap(span -> pattern.matcher(span)
                        .results()
                        .filter(match -> match.group().equals(span))
                        .map(part));
    }
}
