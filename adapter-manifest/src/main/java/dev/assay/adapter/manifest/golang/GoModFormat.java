package dev.assay.adapter.manifest.golang;

import dev.assay.adapter.manifest.declaration.Declarations;
import dev.assay.adapter.manifest.declaration.ManifestFormat;
import dev.assay.domain.profile.DeclaredPackage.Ecosystem;
import dev.assay.domain.profile.DeclaredPackage.Scope;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Go's module file: its {@code require} lines and blocks, without what others need and without modules of the same
 * repository, which are replaced by a folder or have the path of the repository.
 */
public final class GoModFormat implements ManifestFormat {

    private static final Set<String> HOSTS = Set.of("github.com", "gitlab.com", "bitbucket.org", "codeberg.org");
    private static final Pattern INDIRECT = Pattern.compile("\\s*+indirect(?:;.*+)?+\\s*+");
    /** A path that begins with dots or a root is a folder; any other one is a module. */
    static final Pattern FOLDER = Pattern.compile("\\.\\.?(?:[/\\\\].*+)?+|/.*+|[A-Za-z]:[/\\\\].*+");

    @Override
    public Ecosystem ecosystem() {
        return Ecosystem.GO;
    }

    @Override
    public void read(String text, Declarations found) {
        GoDirectives.read(text, new Reading(found));
    }

    /** Where the walk through one file stands. */
    private static final class Reading implements GoDirectives.Reader {

        private final Declarations found;
        private String module = "";

        Reading(Declarations found) {
            this.found = found;
        }

        @Override
        public void directive(String verb, List<String> words, String remark) {
            String path = words.getFirst();
            switch (verb) {
                case "module" -> {
                    module = path;
                    found.own(path);
                    found.partOfRepository();
                }
                case "replace" -> {
                    if (words.contains("=>") && FOLDER.matcher(words.getLast()).matches()) {
                        found.local(path);
                    }
                }
                case "require" -> {
                    if (words.size() > 1 && !INDIRECT.matcher(remark).matches() && !isOwn(path)) {
                        found.add(path, Scope.RUNTIME);
                    }
                }
                default -> {
                    // Versions of the language and of tools, what is left out and what is withdrawn.
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
