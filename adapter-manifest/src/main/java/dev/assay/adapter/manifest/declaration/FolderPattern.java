package dev.assay.adapter.manifest.declaration;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Folders of a repository, as workspaces name their members: {@code packages/*}, {@code apps/**}, {@code ../lib}.
 *
 * @param shape what the path of a folder has to match, without a slash behind it
 */
public record FolderPattern(Pattern shape) {

    private static final int MAX_LENGTH = 300;
    private static final int MAX_WILDCARDS = 4;
    private static final Pattern PIECE = Pattern.compile("\\*\\*/|\\*\\*|\\*|\\?|\\{[^{}]*+}|[^*?{]++|\\{");

    /**
     * Returns the pattern.
     *
     * @param base the folder that the pattern starts in, with a slash behind it; empty text is the root
     * @param written as the manifest writes it
     * @return empty if it leaves the repository, or is longer or has more wildcards than a workspace needs
     */
    static Optional<FolderPattern> of(String base, String written) {
        return resolve(base, written)
                .filter(path -> path.length() <= MAX_LENGTH
                        && PIECE.matcher(path)
                                        .results()
                                        .filter(FolderPattern::isWildcard)
                                        .count()
                                <= MAX_WILDCARDS)
                .map(path -> new FolderPattern(Pattern.compile(PIECE.matcher(path)
                        .results()
                        .map(FolderPattern::expression)
                        .collect(Collectors.joining()))));
    }

    /** Returns a path from the root, without dots and without slashes around it; empty if it leads out. */
    public static Optional<String> resolve(String base, String written) {
        Deque<String> parts = new ArrayDeque<>();
        for (String part : (base + written.strip().replace('\\', '/')).split("/", -1)) {
            if (part.equals("..") && parts.pollLast() == null) {
                return Optional.empty();
            }
            if (!part.isEmpty() && !part.equals(".") && !part.equals("..")) {
                parts.addLast(part);
            }
        }
        return Optional.of(String.join("/", parts));
    }

    /** Tells whether the pattern means a folder, which is written with a slash behind it. */
    boolean matches(String folder) {
        String path = folder.isEmpty() ? folder : folder.substring(0, folder.length() - 1);
        return shape.matcher(path).matches();
    }

    private static boolean isWildcard(MatchResult piece) {
        return piece.group().startsWith("*") || piece.group().startsWith("?");
    }

    private static String expression(MatchResult piece) {
        String text = piece.group();
        return switch (text) {
            case "**/" -> "(?:.*/)?";
            case "**" -> ".*";
            case "*" -> "[^/]*";
            case "?" -> "[^/]";
            default -> text.startsWith("{") && text.endsWith("}") ? anyOf(text) : Pattern.quote(text);
        };
    }

    private static String anyOf(String braces) {
        return Arrays.stream(braces.substring(1, braces.length() - 1).split(",", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")"));
    }
}
