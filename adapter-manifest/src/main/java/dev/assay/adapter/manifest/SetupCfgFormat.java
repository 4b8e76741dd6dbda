package dev.assay.adapter.manifest;

import dev.assay.domain.profile.DeclaredPackage.Ecosystem;
import dev.assay.domain.profile.DeclaredPackage.Scope;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The declarative file of setuptools: what is installed, its extras, and what building and testing takes. */
final class SetupCfgFormat implements ManifestFormat {

    private static final String OPTIONS = "options";
    private static final String EXTRAS = "options.extras_require";
    private static final Map<String, Scope> LISTS = Map.of(
            "install_requires", Scope.RUNTIME,
            "setup_requires", Scope.DEVELOPMENT,
            "tests_require", Scope.DEVELOPMENT);

    @Override
    public Ecosystem ecosystem() {
        return Ecosystem.PYPI;
    }

    @Override
    public void read(String text, Declarations found) {
        String section = "";
        Optional<Scope> list = Optional.empty();
        for (String line : (Iterable<String>) text.lines()::iterator) {
            String content = line.strip();
            boolean continued = !line.isEmpty() && Character.isWhitespace(line.charAt(0));
            if (content.isEmpty() || content.startsWith("#") || content.startsWith(";")) {
                continue;
            }
            if (continued) {
                add(content, list, found);
            } else if (content.startsWith("[")) {
                section =
                        content.substring(1, Math.max(1, content.length() - 1)).strip();
                list = Optional.empty();
            } else {
                list = list(section, content);
                add(content.substring(content.indexOf('=') + 1), list, found);
            }
        }
    }

    /** Returns what the list is for that a line starts; empty if it starts none. */
    private static Optional<Scope> list(String section, String line) {
        int sign = line.indexOf('=');
        String key = line.substring(0, Math.max(0, sign)).strip().toLowerCase(Locale.ROOT);
        if (section.equals(EXTRAS) && !key.isEmpty()) {
            return Optional.of(DevelopmentWords.scopeOf(key));
        }
        return section.equals(OPTIONS) ? Optional.ofNullable(LISTS.get(key)) : Optional.empty();
    }

    private static void add(String requirement, Optional<Scope> list, Declarations found) {
        int comment = requirement.indexOf(" #");
        String code = comment < 0 ? requirement : requirement.substring(0, comment);
        list.ifPresent(scope -> PythonName.ofRequirement(code.strip()).ifPresent(name -> found.add(name, scope)));
    }
}
