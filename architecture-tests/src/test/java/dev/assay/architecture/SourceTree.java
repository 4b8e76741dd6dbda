package dev.assay.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of the repository: all that a person wrote, and nothing that a build made. */
final class SourceTree {

    private static final int MOST_FILES = 10_000;
    private static final Set<String> NOT_OURS = Set.of("target", ".git", ".idea", ".vscode");
    private static final Pattern TEXT =
            Pattern.compile(".*\\.(java|md|xml|json|toml|ya?ml|graphql|html|js|css|svg|txt|properties|config|sh)"
                    + "|\\.(editorconfig|gitattributes|gitignore)|assay|run|LICENSE");

    static final Path ROOT = root();
    static final List<Path> FILES = files();

    private SourceTree() {}

    /** Returns the Java files, main and test code alike. */
    static Stream<Path> java() {
        return FILES.stream().filter(file -> file.toString().endsWith(".java"));
    }

    /** Returns the documents for people. */
    static Stream<Path> documents() {
        return FILES.stream()
                .filter(file ->
                        file.toString().endsWith(".md") && !relative(file).contains("/src/test/resources/"));
    }

    /** Returns all files that hold text. */
    static Stream<Path> texts() {
        return FILES.stream()
                .filter(file -> TEXT.matcher(file.getFileName().toString()).matches());
    }

    static boolean test(Path file) {
        return relative(file).contains("src/test/");
    }

    /** Returns the name of a file as seen from the root, with slashes. */
    static String relative(Path file) {
        return ROOT.relativize(file).toString().replace('\\', '/');
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + file, unreadable);
        }
    }

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Stream.iterate(here, folder -> folder != null, Path::getParent)
                .limit(5)
                .filter(folder -> Files.exists(folder.resolve("architecture-tests/pom.xml")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no repository around " + here));
    }

    private static List<Path> files() {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    boolean ours = !NOT_OURS.contains(String.valueOf(folder.getFileName()));
                    return ours ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    found.add(file);
                    return found.size() < MOST_FILES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
                }
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot list " + ROOT, unreadable);
        }
        if (found.size() >= MOST_FILES) {
            throw new IllegalStateException("more than " + MOST_FILES + " files in " + ROOT);
        }
        return List.copyOf(found);
    }
}
