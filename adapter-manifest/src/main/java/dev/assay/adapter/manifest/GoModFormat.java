package dev.assay.adapter.manifest;

import dev.assay.domain.profile.DeclaredPackage.Ecosystem;
import dev.assay.domain.profile.DeclaredPackage.Scope;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Go's module file: its {@code require} lines and blocks, without what others need and without modules of the same
 * repository, which are replaced by a folder or have the path of the repository.
 */
final class GoModFormat implements ManifestFormat {

    private static final Set<String> VERBS = Set.of("module", "require", "replace");
    private static final Set<String> HOSTS = Set.of("github.com", "gitlab.com", "bitbucket.org", "codeberg.org");
    private static final Pattern INDIRECT = Pattern.compile("\\s*+indirect(?:;.*+)?+\\s*+");
    private static final Pattern SPACE = Pattern.compile("\\s++");
    private static final Pattern FOLDER = Pattern.compile("\\.\\.?(?:[/\\\\].*+)?+|/.*+|[A-Za-z]:[/\\\\].*+");

    @Override
    public Ecosystem ecosystem() {
        return Ecosystem.GO;
    }

    @Override
    public void read(String text, Declarations found) {
        Reading reading = new Reading(found);
        text.lines().forEach(reading::line);
    }

    /** Where the walk through one file stands. */
    private static final class Reading {

        private final Declarations found;
        private String block = "";
        private String module = "";

        Reading(Declarations found) {
            this.found = found;
        }

        void line(String line) {
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

        private static List<String> words(String code) {
            return Arrays.stream(SPACE.split(code, -1))
                    .map(word -> word.replace("\"", "").replace("`", ""))
                    .toList();
        }

        private void directive(String verb, List<String> words, String remark) {
            if (!VERBS.contains(verb) || words.isEmpty()) {
                return;
            }
            String path = words.getFirst();
            switch (verb) {
                case "module" -> {
                    module = path;
                    found.own(path);
                }
                case "replace" -> {
                    if (words.contains("=>") && FOLDER.matcher(words.getLast()).matches()) {
                        found.local(path);
                    }
                }
                default -> {
                    if (words.size() > 1 && !INDIRECT.matcher(remark).matches() && !isOwn(path)) {
                        found.add(path, Scope.RUNTIME);
                    }
                }
            }
        }

        private boolean isOwn(String path) {
            return isWithin(path, root(module)) || isWithin(path, "github.com/" + found.repository());
        }

        private static boolean isWithin(String path, String root) {
            return !root.isEmpty() && (path.equals(root) || path.startsWith(root + "/"));
        }

        /** The repositories of the common hosts are the first three parts of a path. */
        private static String root(String module) {
            String[] parts = module.split("/", 4);
            return parts.length > 3 && HOSTS.contains(parts[0]) ? parts[0] + "/" + parts[1] + "/" + parts[2] : module;
        }
    }
}
