package dev.assay.adapter.manifest.python;

import dev.assay.adapter.manifest.declaration.Declarations;
import dev.assay.adapter.manifest.declaration.DevelopmentWords;
import dev.assay.adapter.manifest.declaration.ManifestFormat;
import dev.assay.domain.profile.DeclaredPackage.Ecosystem;
import dev.assay.domain.profile.DeclaredPackage.Scope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The declarative file of setuptools: what is installed, its extras, and what building and testing takes. */
public final class SetupCfgFormat implements ManifestFormat {

    private static final String OPTIONS = "options";
    private static final String EXTRAS = "options.extras_require";
    private static final Pattern SIGN = Pattern.compile("[=:]");
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
        Option option = new Option("", "");
        for (String line : (Iterable<String>) text.lines()::iterator) {
            String content = line.strip();
            if (content.isEmpty() || content.startsWith("#") || content.startsWith(";")) {
                continue;
            }
            if (Character.isWhitespace(line.charAt(0))) {
                option.lines().add(content);
                continue;
            }
            option.addTo(found);
            if (content.startsWith("[")) {
                section =
                        content.substring(1, Math.max(1, content.length() - 1)).strip();
                option = new Option("", "");
            } else {
                option = new Option(section, content);
            }
        }
        option.addTo(found);
    }

    /**
     * A key with its value.
     *
     * @param section where it stands
     * @param key in small letters, with underscores
     * @param lines its value, which may go on in further lines
     */
    private record Option(String section, String key, List<String> lines) {

        Option(String section, String line) {
            this(section, key(line), new ArrayList<>(List.of(value(line))));
        }

        private static String key(String line) {
            String[] parts = SIGN.split(line, 2);
            return parts.length < 2
                    ? ""
                    : parts[0].strip().toLowerCase(Locale.ROOT).replace('-', '_');
        }

        private static String value(String line) {
            String[] parts = SIGN.split(line, 2);
            return parts.length < 2 ? "" : parts[1].strip();
        }

        void addTo(Declarations found) {
            if (section.equals("metadata") && key.equals("name")) {
                found.own(PythonName.normalise(lines.getFirst()));
            }
            scope().ifPresent(scope -> requirements()
                    .forEach(requirement -> PythonName.ofRequirement(requirement)
                            .filter(name -> !PythonName.isMarker(name))
                            .ifPresent(name -> found.add(name, scope))));
        }

        private Optional<Scope> scope() {
            if (section.equals(EXTRAS) && !key.isEmpty()) {
                return Optional.of(DevelopmentWords.scopeOf(key));
            }
            return section.equals(OPTIONS) ? Optional.ofNullable(LISTS.get(key)) : Optional.empty();
        }

        /** A value of one line separates its requirements by semicolons; in one of several they start a marker. */
        private List<String> requirements() {
            List<String> values =
                    lines.size() > 1 ? lines : Arrays.asList(lines.getFirst().split(";", -1));
            return values.stream().map(Option::withoutComment).toList();
        }

        private static String withoutComment(String value) {
            int comment = value.indexOf(" #");
            return (comment < 0 ? value : value.substring(0, comment)).strip();
        }
    }
}
